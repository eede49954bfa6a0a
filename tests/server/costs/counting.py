"""Counts what code of this product costs in numbers that are the same on every machine: calls and SQL."""

from __future__ import annotations

import re
import sqlite3
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import stormlamp
from stormlamp.storage.database import sqlite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

OURS = f"{Path(stormlamp.__file__).parent}/"
_VERB = re.compile(r"\s*(\w+)")
_TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE)\s+(\w+)")


@dataclass
class Counts:
    """What was done while it was counted.

    Args:
        calls: of functions in the package `stormlamp`, by file below it. A generator is called each time it
            goes on.
        statements: handed to SQLite, by verb and table; one for many rows counts once.
        rows_read: rows that the driver gave.
        rows_written: rows inserted, updated or deleted.
        steps: how often SQLite's machine passed a place at which it may be interrupted: about once a row
            that it looks at. It depends on SQLite's version.
    """

    calls: Counter[str] = field(default_factory=Counter)
    statements: Counter[str] = field(default_factory=Counter)
    rows_read: int = 0
    rows_written: int = 0
    steps: int = 0


class _Switch:
    """Where counts go at the moment; nowhere between plays."""

    to: Counts | None = None


class _Cursor(sqlite3.Cursor):
    def execute(self, sql: str, *more: Any) -> _Cursor:  # noqa: ANN401 - as the driver takes it
        _note(sql)
        before = self.connection.total_changes
        super().execute(sql, *more)
        self._written(before)
        return self

    def executemany(self, sql: str, *more: Any) -> _Cursor:  # noqa: ANN401 - likewise
        _note(sql)
        before = self.connection.total_changes
        super().executemany(sql, *more)
        self._written(before)
        return self

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        row = super().fetchone()
        _read(row is not None)
        return row

    def fetchmany(self, *size: Any, **named: Any) -> list[Any]:  # noqa: ANN401 - likewise
        rows = super().fetchmany(*size, **named)
        _read(len(rows))
        return rows

    def fetchall(self) -> list[Any]:
        rows = super().fetchall()
        _read(len(rows))
        return rows

    def _written(self, before: int) -> None:
        if _Switch.to is not None:
            _Switch.to.rows_written += self.connection.total_changes - before


def _note(sql: str) -> None:
    if _Switch.to is not None:
        verb, table = _VERB.match(sql), _TABLE.search(sql)
        _Switch.to.statements[" ".join(found[1] for found in (verb, table) if found)] += 1


def _read(rows: int) -> None:
    if _Switch.to is not None:
        _Switch.to.rows_read += rows


def _step() -> int:
    if _Switch.to is not None:
        _Switch.to.steps += 1
    return 0


class _Driver(sqlite.Driver):
    """The product's driver, counted."""

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - as the driver takes it
        super().__init__(*args, **named)
        self.set_progress_handler(_step, 1)

    def cursor(self, factory: Any = _Cursor) -> Any:  # noqa: ANN401 - a cursor of that kind
        return super().cursor(factory)


def _profile(frame: FrameType, event: str, _arg: object) -> None:
    if event == "call" and _Switch.to is not None:
        file = frame.f_code.co_filename
        if file.startswith(OURS):
            _Switch.to.calls[file.removeprefix(OURS)] += 1


@contextmanager
def countable() -> Iterator[None]:
    """Within this, stores that are opened and threads that are started can be counted."""
    driver, sqlite.Driver = sqlite.Driver, _Driver  # type: ignore[misc] # replaced for a while
    threading.setprofile(_profile)
    try:
        yield
    finally:
        threading.setprofile(None)
        sqlite.Driver = driver  # type: ignore[misc] # put back


@contextmanager
def counted() -> Iterator[Counts]:
    """Within this everything counts, in this thread and in those started since `countable` began."""
    counts = Counts()
    before = sys.getprofile()
    _Switch.to = counts
    sys.setprofile(_profile)
    try:
        yield counts
    finally:
        sys.setprofile(before)
        _Switch.to = None
