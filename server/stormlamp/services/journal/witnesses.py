"""Keeps the newest receipts in a file beside the secret: by them a database that went back is found.

A file of a few lines of JSON, written while the server works, at most every few seconds: the newest receipt
of each generation, oldest first. It is not synced: should the last one be lost, an older one still tells.
"""

import fcntl
import json
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from stormlamp.domain.journal.receipts import Receipt, is_ours, read_receipt

EVERY_S = 5.0
_ENDING = ".witness.json"
log = logging.getLogger("stormlamp.witness")


def witness_path(secret_file: Path) -> Path:
    """Where the witness of this secret stands."""
    return secret_file.with_name(f"{secret_file.name.removesuffix('.json')}{_ENDING}")


def read(path: Path, site: str) -> list[Receipt]:
    """The receipts that a witness holds of a site, the newest generation last; none where there is no file.

    Raises:
        ValueError: the file cannot be read.
    """
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        found = [read_receipt(each) for each in said.get(site, ())]
    except FileNotFoundError:
        return []
    except (OSError, AttributeError) as error:
        raise ValueError(str(error)) from error
    return [each for each in found if each is not None]


def note(path: Path, site: str, receipt: Receipt, stands: Callable[[Receipt], bool] = lambda _: True) -> bool:
    """Let a receipt take the place of an older one of its generation.

    Args:
        path: of the witness.
        site: the site's id.
        receipt: the newest.
        stands: whether the journal still is the one that the older receipt saw. Where it is not, the older
            one is left: it is the only one who knows.

    Returns:
        Whether what the witness holds now agrees with the journal, as far as anybody asked.
    """
    with _alone(path):
        held = read(path, site)
        before = next((each for each in held if each.generation == receipt.generation), None)
        if before is not None and before.seq >= receipt.seq:
            return True
        if before is not None and not stands(before):
            return False
        kept = [receipt if each is before else each for each in held]
        _write(path, site, kept if before is not None else [*kept, receipt])
    return True


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write(path: Path, site: str, receipts: list[Receipt]) -> None:
    said = {}
    with suppress(OSError, ValueError):
        said = json.loads(path.read_text(encoding="utf-8"))
    said[site] = [asdict(each) for each in receipts]
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(said, file, indent=1)
    draft.replace(path)


class Witness:
    """Notes the journal's newest receipt, at most every few seconds, and the last one in time.

    Args:
        path: of the file.
        site: the site's id.
        key: of receipts.
        newest: reads the newest receipt from the database.
        stands: whether the journal still is the one that a receipt saw.
    """

    def __init__(
        self,
        path: Path,
        site: str,
        key: bytes,
        newest: Callable[[], Receipt],
        stands: Callable[[Receipt], bool],
    ) -> None:
        self._path, self._site, self._key = path, site, key
        self._newest, self._stands = newest, stands
        self._lock = threading.Lock()
        self._due: threading.Timer | None = None
        self._wrote = float("-inf")

    def knows(self, generation: str) -> bool:
        """Whether it holds a receipt of this generation, made with this secret."""
        try:
            held = read(self._path, self._site)
        except ValueError:
            return False
        return any(each.generation == generation and is_ours(self._key, each) for each in held)

    def soon(self) -> None:
        """Something is being appended: look within the next seconds."""
        with self._lock:
            if self._due is None:
                wait = max(EVERY_S - (time.monotonic() - self._wrote), EVERY_S / 5)
                self._due = threading.Timer(wait, self.write)
                self._due.daemon = True
                self._due.start()

    def write(self) -> None:
        """Write the newest receipt down. A disk that will not take it stops nobody."""
        with self._lock:
            due, self._due = self._due, None
            self._wrote = time.monotonic()
        if due is not None:
            due.cancel()
        try:
            if not note(self._path, self._site, self._newest(), self._stands):
                log.error("the journal is not the one that %s has seen: run `stormlamp verify`", self._path)
        except (OSError, ValueError, SQLAlchemyError):
            log.exception("the witness could not be written")
