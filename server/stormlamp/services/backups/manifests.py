"""What a backup says of itself: enough to check and restore it without the product that made it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from stormlamp.services.backups.problems import BackupProblem

BACKUP_FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "record.db"
FILES = "files"


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup in numbers.

    Args:
        format: of the backup itself.
        stormlamp: version that made it.
        schema: revision of the database inside.
        site: whose journal.
        generation: of the journal.
        seq: up to where it holds the journal.
        hash: the journal's running hash there, base64url.
        created_at: microseconds since 1970.
        rows: of each table carried.
        left_out: tables not carried.
        database: name, bytes and SHA-256 (base64url) of the database file.
        files: how many files, their bytes, and the hashes of those that were missing when it was made.
        loose: what else the server vouched for (domain/journal/vouching.py), base64url; None in an older one.
        mac: the server's word for generation, seq, hash and that, base64url.
    """

    format: int
    stormlamp: str
    schema: str
    site: str
    generation: str
    seq: int
    hash: str
    created_at: int
    rows: dict[str, int]
    left_out: list[str]
    database: dict[str, Any]
    files: dict[str, Any]
    loose: str | None = None
    mac: str | None = None

    def text(self) -> str:
        """Write it as JSON, for people too."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n"


def read(folder: Path) -> Manifest:
    """Read the manifest of a backup.

    Raises:
        BackupProblem: the folder is no backup, or of a format that this version does not know.
    """
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BackupProblem(f"{folder} is no backup: it has no {MANIFEST}.") from error
    except (OSError, ValueError) as error:
        raise BackupProblem(f"{folder / MANIFEST} cannot be read: {error}.") from error
    if isinstance(said, dict) and said.get("format") != BACKUP_FORMAT:
        raise BackupProblem(
            f"{folder} has the format {said.get('format')}; this version reads {BACKUP_FORMAT}."
        )
    try:
        found = Manifest(**said)
    except TypeError as error:
        raise BackupProblem(f"{folder / MANIFEST} lacks something: {error}.") from error
    if not _fits(found):
        raise BackupProblem(f"{folder / MANIFEST} has a value of a wrong kind.")
    return found


def _fits(said: Manifest) -> bool:
    kinds = {"schema": str, "site": str, "hash": str, "generation": str, "seq": int, "rows": dict}
    kinds |= {"database": dict, "files": dict}
    signed = {type(said.loose), type(said.mac)} <= {str, type(None)}
    return signed and all(isinstance(getattr(said, name), kind) for name, kind in kinds.items())
