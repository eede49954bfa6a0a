"""Environment to one frozen Config. Every setting stands in docs/operations.md; a test says so."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SETTINGS = (
    "STORMLAMP_DATA",
    "STORMLAMP_DATABASE_URL",
    "STORMLAMP_SECRET_FILE",
    "STORMLAMP_PUBLIC_URL",
    "STORMLAMP_METRICS_TOKEN",
    "STORMLAMP_PROCESSES",
    "STORMLAMP_PHOTOS_GB",
    "STORMLAMP_TSA_URL",
    "HOST",
    "PORT",
)
HIGHEST_PORT = 65535
MOST_PROCESSES = 64
USUAL_PROCESSES = 2  # where there are as many processors; each takes memory of its own
SHORTEST_TOKEN = 16
GB = 10**9
USUAL_PHOTOS = 20  # GB: some ten outages in which everybody takes pictures
MOST_PHOTOS_GB = 100_000


class BadSetting(ValueError):
    """A setting that cannot be used; the message names it and says what it takes."""


@dataclass(frozen=True, slots=True)
class Config:
    """All that the environment may say.

    Args:
        data: folder for database, files and secret; made at start.
        database_url: a SQLAlchemy URL (SQLite or PostgreSQL).
        secret_file: the site's key, outside the database; shared by all app servers.
        public_url: the address that links and QR codes carry, without a slash at its end.
        metrics_token: what /metrics asks for; None: there is no /metrics.
        processes: how many answer requests.
        photos: bytes that all photos together may take.
        authority_url: of a time-stamping authority (RFC 3161); None: nobody outside stamps anything.
        host: address to listen on.
        port: port to listen on; 0 lets the system choose.
    """

    data: Path
    database_url: str
    secret_file: Path
    public_url: str
    metrics_token: str | None
    processes: int
    photos: int
    authority_url: str | None
    host: str
    port: int

    @property
    def files(self) -> Path:
        """The folder of editions and photos, each named by its hash."""
        return self.data / "files"


def read(environ: Mapping[str, str]) -> Config:
    """Read the settings from `environ`; empty values count as missing.

    Raises:
        BadSetting: PORT is no port, or STORMLAMP_PUBLIC_URL is no web address, or
            STORMLAMP_METRICS_TOKEN could be guessed, or STORMLAMP_PROCESSES is no number from 1 to 64, or
            STORMLAMP_PHOTOS_GB none from 1 to 100000, or STORMLAMP_TSA_URL no web address.
    """
    data = Path(environ.get("STORMLAMP_DATA") or "var").resolve()
    host = environ.get("HOST") or "127.0.0.1"
    port = _port(environ.get("PORT") or "8000")
    return Config(
        data=data,
        database_url=environ.get("STORMLAMP_DATABASE_URL") or f"sqlite:///{data}/stormlamp.db",
        secret_file=Path(environ.get("STORMLAMP_SECRET_FILE") or data / "secret.json"),
        public_url=_public_url(environ.get("STORMLAMP_PUBLIC_URL"), host, port),
        metrics_token=_metrics_token(environ.get("STORMLAMP_METRICS_TOKEN")),
        processes=_processes(environ.get("STORMLAMP_PROCESSES")),
        photos=_photos(environ.get("STORMLAMP_PHOTOS_GB")),
        authority_url=_web_address("STORMLAMP_TSA_URL", environ.get("STORMLAMP_TSA_URL")),
        host=host,
        port=port,
    )


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > HIGHEST_PORT:
        msg = f"PORT must be a number from 0 to {HIGHEST_PORT}, not {text!r}"
        raise BadSetting(msg)
    return int(text)


def _public_url(text: str | None, host: str, port: int) -> str:
    if not text:
        # A wildcard is an address to listen on, not one to open.
        shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104 - compared, not bound
        return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"
    return (_web_address("STORMLAMP_PUBLIC_URL", text) or "").rstrip("/")


def _web_address(setting: str, text: str | None) -> str | None:
    if text and not text.startswith(("http://", "https://")):
        msg = f"{setting} must begin with http:// or https://, not {text!r}"
        raise BadSetting(msg)
    return text or None


def _metrics_token(text: str | None) -> str | None:
    if text and (len(text) < SHORTEST_TOKEN or not text.isascii() or not text.isprintable()):
        msg = f"STORMLAMP_METRICS_TOKEN must have {SHORTEST_TOKEN} or more plain characters"
        raise BadSetting(msg)
    return text or None


def _processes(text: str | None) -> int:
    if not text:
        return min(USUAL_PROCESSES, os.cpu_count() or 1)
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_PROCESSES:
        msg = f"STORMLAMP_PROCESSES must be a number from 1 to {MOST_PROCESSES}, not {text!r}"
        raise BadSetting(msg)
    return int(text)


def _photos(text: str | None) -> int:
    if not text:
        return USUAL_PHOTOS * GB
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_PHOTOS_GB:
        msg = f"STORMLAMP_PHOTOS_GB must be a number from 1 to {MOST_PHOTOS_GB}, not {text!r}"
        raise BadSetting(msg)
    return int(text) * GB
