"""Holds counts against the committed ones: which grew, and where."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from tests.server.costs.counting import Counts

FILE = Path(__file__).with_name("costs.json")
PYTHON = "{}.{}".format(*sys.version_info)
SQLITE = "{}.{}".format(*sqlite3.sqlite_version_info)
# A version whose numbers are not committed calls a little more or less for the same.
SHARE, OTHER_SHARE = 0.03, 0.3
_FEW = 3  # of the greatest growths that are named
_LISTED = 0.01  # of all calls; files with fewer stand together

Numbers = dict[str, Any]


def numbers(counts: Counts) -> Numbers:
    """What is committed of a play."""
    total = counts.calls.total()
    listed = {file: n for file, n in counts.calls.items() if n >= total * _LISTED}
    calls = dict(sorted(listed.items()))
    if rest := total - sum(listed.values()):
        calls["others"] = rest
    return {
        "statements": dict(sorted(counts.statements.items())),
        "rows read": counts.rows_read,
        "rows written": counts.rows_written,
        "steps": {SQLITE: counts.steps},
        "calls": {PYTHON: calls},
    }


def committed() -> dict[str, Numbers]:
    """By play what it may cost."""
    found: dict[str, Numbers] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def growths(play: str, counts: Counts, may: Numbers) -> Iterator[str]:
    """A sentence for each cost of a play that is above what is committed."""
    statements, may_states = counts.statements, may["statements"]
    if (n := statements.total()) > (most := sum(may_states.values())):
        yield _said(play, "SQL statements", n, most, _grown(statements, may_states))
    for name, n in (("rows read", counts.rows_read), ("rows written", counts.rows_written)):
        if n > may[name]:
            yield _said(play, name, n, may[name], "")
    steps, share = _of_version(may["steps"], SQLITE)
    if counts.steps > steps * (1 + share):
        yield _said(play, "steps of SQLite", counts.steps, steps, "")
    calls, share = _of_version(may["calls"], PYTHON)
    if (n := counts.calls.total()) > (most := sum(calls.values())) * (1 + share):
        yield _said(play, "calls", n, most, _grown(counts.calls, calls))


def _of_version(by_version: Mapping[str, Any], version: str) -> tuple[Any, float]:
    """The numbers of this version, or the newest there are, and by which share they may be exceeded."""
    if version in by_version:
        return by_version[version], SHARE
    newest = max(by_version, key=lambda each: tuple(map(int, each.split("."))))
    return by_version[newest], OTHER_SHARE


def _grown(now: Counter[str], may: Mapping[str, int]) -> str:
    more = sorted(((n - may.get(name, 0), name) for name, n in now.items()), reverse=True)
    return ", most in " + ", ".join(f"{name} (+{n})" for n, name in more[:_FEW] if n > 0)


def _said(play: str, what: str, n: int, most: int, where: str) -> str:
    return f"{play}: {n} {what} instead of {most}{where}"


def _sum(count: int | Mapping[str, int]) -> int:
    return count if isinstance(count, int) else sum(count.values())


def written(all_numbers: Mapping[str, Numbers], before: Mapping[str, Numbers]) -> str:
    """The file's new text; numbers of other versions stay where those of this one are about as they were."""
    for play, each in all_numbers.items():
        for name, version in (("steps", SQLITE), ("calls", PYTHON)):
            kept = before.get(play, {}).get(name, {})
            if version in kept and abs(_sum(each[name][version]) / _sum(kept[version]) - 1) > SHARE:
                kept = {}
            each[name] = dict(sorted({**kept, **each[name]}.items()))
    return json.dumps(all_numbers, ensure_ascii=False, indent=2) + "\n"
