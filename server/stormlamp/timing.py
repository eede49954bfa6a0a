"""Measures where a request's time goes, so that a slow one can say it.

Each request runs in a greenlet of its own. It `begin`s with empty parts; whatever it does on its way adds to
them by name. Outside a request nothing is counted.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sqlalchemy import Engine, event

Parts = dict[str, float]
SQL = "sql"
_parts: ContextVar[Parts | None] = ContextVar("parts", default=None)
_BEGAN = "stormlamp_began"


def begin() -> Parts:
    """Start counting here; give the dictionary that fills: seconds by the part's name."""
    parts: Parts = {}
    _parts.set(parts)
    return parts


@contextmanager
def part(name: str) -> Iterator[None]:
    """Add the time that the block takes to the part called `name`."""
    parts = _parts.get()
    if parts is None:
        yield
        return
    began = time.monotonic()
    try:
        yield
    finally:
        parts[name] = parts.get(name, 0.0) + time.monotonic() - began


def watch(engine: Engine) -> None:
    """Count the statements of an engine as the part `sql`, where they are waited for."""

    @event.listens_for(engine, "before_cursor_execute")
    def before(*given: object) -> None:
        if _parts.get() is not None:
            vars(given[4])[_BEGAN] = time.monotonic()  # the execution's own context

    @event.listens_for(engine, "after_cursor_execute")
    def after(*given: object) -> None:
        parts, began = _parts.get(), vars(given[4]).get(_BEGAN)
        if parts is not None and began is not None:
            parts[SQL] = parts.get(SQL, 0.0) + time.monotonic() - began
