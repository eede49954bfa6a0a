"""From samples to the table and to var/bench.json."""

from __future__ import annotations

import json
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from tests.bench.measures import Floor, Row

Samples = dict[str, list[float]]  # by side
HEADS = ("figure", "unit", "ours", "peer", "couchdb", "limit", "ratio", "floor", "holds")


def result(row: Row, samples: Samples) -> dict[str, Any]:
    """One row's entry: medians, the ratio (how many times less than the peer's ours is), floor, verdict."""
    figures = {side: median(values) for side, values in samples.items() if values}
    ours, peer, limit = (figures.get(side) for side in ("ours", "peer", "limit"))
    return {
        "ours": ours,
        "peer": peer,
        "limit": limit,
        "ratio": peer / ours if peer is not None and ours else None,
        "unit": row.unit,
        **({"couchdb": figures["couchdb"]} if "couchdb" in figures else {}),
        "floor": words(row.floor, figures),
        "pass": holds(row.floor, figures),
        "runs": samples,
        "note": row.note,
    }


def holds(floor: Floor | None, figures: Mapping[str, float]) -> bool | None:
    """Whether the floor is reached; None where there is none, or a side it speaks of was not measured."""
    ours = figures.get("ours")
    if floor is None or ours is None:
        return None
    couchdb, rival = _couchdbs(floor, figures), figures.get("couchdb", figures.get("peer"))
    asked = (
        (floor.most, floor.most),
        (floor.peer, _part(figures.get("peer"), floor.peer)),
        (couchdb, _part(rival, couchdb)),
        (floor.limit, _part(figures.get("limit"), 1 / floor.limit if floor.limit else None)),
    )
    bounds = [bound for wanted, bound in asked if wanted is not None]
    known = [bound for bound in bounds if bound is not None]
    if any(ours > bound for bound in known):
        return False
    return True if known and len(known) == len(bounds) else None


def _couchdbs(floor: Floor, figures: Mapping[str, float]) -> float | None:
    """The floor against CouchDB; without one it is the peer's, unless that has one of its own."""
    return floor.couchdb if "couchdb" in figures or floor.peer is None else None


def _part(whole: float | None, parts: float | None) -> float | None:
    return None if whole is None or parts is None else whole / parts


def words(floor: Floor | None, figures: Mapping[str, float]) -> str:
    """The floor as the table says it; where CouchDB was not there, that it is held against the peer."""
    if floor is None:
        return ""
    said = (
        (floor.most, "≤ {:g}"),
        (floor.peer, "≥ {:g}× peer"),
        (
            _couchdbs(floor, figures),
            "≥ {:g}× CouchDB" if "couchdb" in figures else "≥ {:g}× peer, as no CouchDB is there",
        ),
        (floor.limit, "≤ {:g}× limit"),
    )
    return ", ".join(text.format(value) for value, text in said if value is not None)


def table(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The table as text, columns in line."""
    lines = [HEADS, *(_line(name, entry) for name, entry in results.items())]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    return "".join(_aligned(line, widths) for line in lines)


def _line(name: str, entry: Mapping[str, Any]) -> tuple[str, ...]:
    figures = [_figure(entry.get(side)) for side in ("ours", "peer", "couchdb", "limit", "ratio")]
    verdict = {True: "yes", False: "NO", None: ""}[entry["pass"]]
    return (name, entry["unit"], *figures, entry["floor"], verdict)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def _aligned(line: Iterable[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if 2 <= place <= 6 else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(line, widths, strict=True))
    ]
    return "  ".join(cells).rstrip() + "\n"


def keep(results: Mapping[str, Mapping[str, Any]], path: Path, *, among: bool) -> None:
    """Write the results, and beside them as a table for documents, with what each row means.

    `among` earlier ones: where only some rows were measured, the others stay.
    """
    earlier = json.loads(path.read_text(encoding="utf-8")) if among and path.exists() else {}
    kept = {**earlier, **results}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")
    path.with_suffix(".md").write_text(markdown(kept), encoding="utf-8")


def markdown(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The table in Markdown."""
    lines = [(*HEADS, "what is measured"), ("---",) * (len(HEADS) + 1)]
    lines += [(*_line(name, entry), entry["note"]) for name, entry in results.items()]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
