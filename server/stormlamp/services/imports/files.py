"""Has somebody's file read by a process of its own, one at a time, and takes what it says as a table."""

import json
import logging
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import Any, Final

from stormlamp.domain.imports.cells import Broken, Cell
from stormlamp.domain.imports.grids import TableRow, table_rows
from stormlamp.services.refusals import BadTable, TooMuch

MOST_FILE: Final = 2 * 1024 * 1024
READING_PATIENCE_S: Final = 15
_TOO_LARGE: Final[dict[str, Any]] = {"unclear": "too_large", "values": {}}
_turn = threading.Lock()
log = logging.getLogger("stormlamp.imports")


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file.

    Args:
        name: with its ending.
        data: its bytes.
        sheet: which sheet of it is meant; None: the first that is shown.
    """

    name: str
    data: bytes
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class ReadTable:
    """What a file holds.

    Args:
        format: xlsx, csv or vcard.
        rows: those that are not empty.
        sheets: `{name, hidden}` of each sheet.
        sheet: the name of that which was read.
    """

    format: str
    rows: tuple[TableRow, ...]
    sheets: list[dict[str, Any]]
    sheet: str | None


def read(file: TableFile) -> ReadTable:
    """Read a file.

    Raises:
        BadTable: it cannot be read; `reason` says why.
        TooMuch: other files are being read.
    """
    if not _turn.acquire(timeout=READING_PATIENCE_S):
        raise TooMuch(retry_after_s=READING_PATIENCE_S)
    try:
        answer = _ask(file)
    finally:
        _turn.release()
    if "unclear" in answer:
        raise BadTable(answer["unclear"], answer["values"])
    cells = [[_cell(cell) for cell in row] for row in answer["cells"]]
    return ReadTable(answer["format"], table_rows(cells, answer["merges"]), answer["sheets"], answer["sheet"])


def _ask(file: TableFile) -> dict[str, Any]:
    head = json.dumps({"name": file.name, "sheet": file.sheet}).encode()
    command = [sys.executable, "-m", "stormlamp.services.imports.reading"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and nothing of the file on its command line
            command,
            input=head + b"\n" + file.data,
            capture_output=True,
            timeout=READING_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _TOO_LARGE
    if done.returncode < 0:  # a limit of the system has ended it, or the library, short of memory
        log.warning("a process that read a table was ended by signal %d", -done.returncode)
        return _TOO_LARGE
    if done.returncode:
        log.error("a process that read a table failed: %s", _last_frame(done.stderr))
        raise RuntimeError("the process that reads tables failed")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _last_frame(stderr: bytes) -> str:
    """Where it failed, without the message, which may tell of what is in the file."""
    frames = [
        line.strip() for line in stderr.decode("utf-8", "replace").splitlines() if line.startswith("  File ")
    ]
    return frames[-1] if frames else "nothing is known of it"


def _cell(cell: Any) -> Cell:  # noqa: ANN401 - as JSON has it
    return Broken(cell["why"]) if isinstance(cell, dict) else str(cell)
