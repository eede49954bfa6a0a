"""The limits: the same rows in the bare database, and a bare answer, with nothing of ours around them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from itertools import pairwise
from time import perf_counter
from typing import TYPE_CHECKING, Any

from tests.bench.rivals import wait_for
from tests.support.server_process import HOST
from tests.support.source_tree import ROOT

from stormlamp.addresses import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "wal_autocheckpoint=0",
)
Rows = dict[str, list[tuple[Any, ...]]]  # by table
OF_THE_COMMIT = {
    "entries": "SELECT * FROM entries WHERE seq > :after AND seq <= :head",
    "pages": "SELECT p.* FROM pages p JOIN (SELECT DISTINCT device_no FROM entries WHERE seq > :after"
    " AND seq <= :head) USING (device_no)",
    "clock_samples": "SELECT c.* FROM clock_samples c JOIN (SELECT DISTINCT device_no FROM entries"
    " WHERE seq > :after AND seq <= :head) USING (device_no)",
}


def rows_again_s(ours: Path, copy: Path, heads: Sequence[int]) -> float:
    """Seconds that the bare database takes for rows that our server has written, in as many commits.

    Args:
        ours: the server's database.
        copy: a file for the copy; must not be there.
        heads: the journal's length before the first commit and after each.
    """
    with closing(sqlite3.connect(f"file:{ours}?mode=ro", uri=True)) as source:
        schema = [sql for (sql,) in source.execute(_SCHEMA) if sql]
        commits = [_rows(source, {"after": after, "head": head}) for after, head in pairwise(heads)]
    with closing(sqlite3.connect(copy, isolation_level=None)) as target:
        for pragma in PRAGMAS:
            target.execute(f"PRAGMA {pragma}")
        for sql in schema:
            target.execute(sql)
        began = perf_counter()
        for rows in commits:
            _commit(target, rows)
        return perf_counter() - began


_SCHEMA = (
    "SELECT sql FROM sqlite_master WHERE tbl_name IN ('entries', 'pages', 'clock_samples')"
    " ORDER BY type = 'index'"
)


def _rows(source: sqlite3.Connection, between: Mapping[str, int]) -> Rows:
    return {table: source.execute(query, between).fetchall() for table, query in OF_THE_COMMIT.items()}


def _commit(target: sqlite3.Connection, rows: Rows) -> None:
    target.execute("BEGIN IMMEDIATE")
    for table, values in rows.items():
        if values:
            places = ",".join("?" * len(values[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({places})", values)  # noqa: S608 - our own tables
    target.execute("COMMIT")


@contextmanager
def answering(folder: Path) -> Iterator[int]:
    """A bare Flask app under gunicorn's threads; its port. `POST /` stores a row durably, `GET /` answers."""
    port = free_port(HOST)
    options = [
        "--bind",
        f"{HOST}:{port}",
        "--worker-class",
        "gthread",
        "--threads",
        "8",
        "--keep-alive",
        "15",
    ]
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        *options,
        f"tests.bench.bare_app:make({str(folder / 'bare.db')!r})",
    ]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(30)
