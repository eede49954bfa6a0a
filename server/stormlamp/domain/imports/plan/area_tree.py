"""Finds the area that holds the area of each row: one of the plan, or one that comes with the same table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from stormlamp.domain.imports.identities import Known
from stormlamp.domain.imports.kinds.areas import compared_name
from stormlamp.domain.imports.plan.thing_identities import area
from stormlamp.domain.imports.rows import Reason, SaidRow
from stormlamp.domain.names import skeleton

# A stroke between two numbers belongs to a name: 1/2 层.
_STROKE = re.compile(r"\s*(?:(?<!\d)/|/(?!\d)|[>›»→\\])\s*")


@dataclass(slots=True)
class _Tree:
    """Areas by key (an id, or # and a row): what they are called, and what holds them."""

    names: dict[str, frozenset[str]] = field(default_factory=dict)
    parents: dict[str, str | None] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, names: Iterable[str], parent: str | None) -> None:
        if key in self.names:
            return
        self.names[key], self.parents[key] = frozenset(compared_name(each) for each in names), parent
        for name in self.names[key]:
            self.keys.setdefault(name, []).append(key)

    def find(self, path: Sequence[str]) -> list[str]:
        return [key for key in self.keys.get(path[-1], ()) if self._lies(key, path[:-1])]

    def _lies(self, key: str, within: Sequence[str]) -> bool:
        """Whether it lies in areas that are called so, the innermost last, others between them or not."""
        seen, above = {key}, self.parents[key]
        left = list(within)
        while left and above is not None and above in self.names and above not in seen:
            if left[-1] in self.names[above]:
                left.pop()
            seen.add(above)
            above = self.parents[above]
        return not left


def place_areas(said: Sequence[SaidRow], known: Sequence[Known]) -> None:
    """Put the key of what holds it into each row's `named`; rows whose place cannot be told are refused."""
    tree = _Tree()
    for each in known:
        if not each.gone:
            tree.add(each.id, (each.name, *each.aliases), each.values["parent"])
    by_name: dict[str, list[Known]] = {}
    for each in known:
        for name in {skeleton(name) for name in (each.name, *each.aliases)}:
            by_name.setdefault(name, []).append(each)
    before: dict[tuple[str, str | None], str] = {}
    for row in _in_order([row for row in said if not row.refused]):
        within = _within(row, tree)
        if row.refused:
            continue
        found, reasons = area(row, by_name.get(skeleton(row.name), ()), ())
        if all(each.hint for each in reasons):
            key = found.id if found else before.setdefault((skeleton(row.name), within), f"#{row.number}")
            tree.add(key, [row.name], within)


def _within(row: SaidRow, tree: _Tree) -> str | None:
    """The key of what holds the area of a row; None: the row does not say."""
    if "parent" not in row.values:
        return None
    text, column = str(row.values["parent"]), row.columns.get("parent")
    if compared_name(row.name) in {_path(text)[-1], compared_name(text)}:
        row.reasons.append(Reason("area_circle", column))
        return None
    found = tree.find([compared_name(text)]) or tree.find(_path(text))
    if len(found) == 1:
        row.named["parent"] = found
        return found[0]
    row.reasons.append(Reason("ambiguous_area" if found else "unknown_parent", column, {"text": text[:60]}))
    return None


def _path(text: str) -> list[str]:
    return [compared_name(each) for each in _STROKE.split(text) if compared_name(each)] or [""]


def _in_order(rows: Sequence[SaidRow]) -> list[SaidRow]:
    """Those that hold others first; areas that would hold each other are refused."""
    inside: dict[str, list[SaidRow]] = {}  # by the name of what may hold them
    waits: dict[str, int] = {}  # by name, how many rows of that name have not had their turn
    for row in rows:
        waits[compared_name(row.name)] = waits.get(compared_name(row.name), 0) + 1
        if "parent" in row.values:
            inside.setdefault(_path(str(row.values["parent"]))[-1], []).append(row)
    ready = [row for row in rows if _is_free(row, waits)]
    for row in ready:
        name = compared_name(row.name)
        waits[name] -= 1
        if not waits[name]:
            ready += [each for each in inside.get(name, ()) if compared_name(each.name) != name]
    done = {row.number for row in ready}
    for row in rows:
        if row.number not in done:
            row.reasons.append(Reason("area_circle", row.columns.get("parent")))
    return ready


def _is_free(row: SaidRow, waits: dict[str, int]) -> bool:
    """Whether no row of the table may hold it; one that is called like what holds it waits for none."""
    if "parent" not in row.values:
        return True
    holder = _path(str(row.values["parent"]))[-1]
    return holder not in waits or holder == compared_name(row.name)
