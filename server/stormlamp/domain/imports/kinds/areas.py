"""Finds one of the plan's areas by what people write: A座, Ａ座12楼, 裙楼 3 层, Tower A / floor 12."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from stormlamp.domain.imports.cells import narrow
from stormlamp.domain.imports.unclear import Unclear

_FLOOR = re.compile(
    r"(?:^|[^\d])(\d{1,3})\s*(?:层|楼|層|樓|f\b|/f)|(?:floor|level)\s*(\d{1,3})", re.IGNORECASE
)
_ROOM = re.compile(r"^\D{0,2}(\d{1,2})\d{2}(?!\d)")
_RANGE = re.compile(
    r"(\d{1,3})\s*[-–—~至到]\s*(\d{1,3})\s*(?:层|楼|層|樓|\)|$)|floors?\s*(\d{1,3})\s*[-–—~to]+\s*(\d{1,3})"
)
_LEAST_BEGUN = 2  # letters


@dataclass(frozen=True, slots=True)
class Area:
    """One of the plan's areas: its names, one or more a language, and the area that it is part of."""

    id: str
    parent: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaFound:
    """An area.

    Args:
        id: of the smallest area that was meant.
        rest: what was written besides: a floor, a room.
        within: id of the area that was named, in which that one lies.
    """

    id: str
    rest: str
    within: str


class Areas:
    """The areas of one plan, by their names."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._areas = {area.id: area for area in areas}
        named: dict[str, set[str]] = {}
        for area in self._areas.values():
            for name in (area.id, *area.names):
                named.setdefault(compared_name(name), set()).add(area.id)
        self._named: Mapping[str, set[str]] = {name: found for name, found in named.items() if name}
        self._longest_name = 2 * max(map(len, self._named), default=0)  # with spaces and marks

    def find(self, text: str) -> AreaFound:
        """Find the area that a text names, and the smaller one in which its floor lies.

        Raises:
            Unclear: `unknown_area`; `ambiguous_area`, several are called so.
        """
        said = narrow(text)
        name, rest = self._longest(said)
        named = self._named[name] if name else set[str]()
        if rest and (inner := self._path(named, rest)):
            return inner
        if not named:
            named, rest = self._begun(said)
        if len(named) != 1:
            raise Unclear("ambiguous_area" if named else "unknown_area", text=said[:60])
        found = next(iter(named))
        return AreaFound(self._on_floor(found, rest) or found, rest, found)

    def narrowed(self, found: AreaFound, place: str) -> AreaFound:
        """The smaller area in which a place lies, where its floor tells."""
        return replace(found, id=self._on_floor(found.id, place) or found.id)

    def _longest(self, said: str) -> tuple[str, str]:
        """The longest name with which a text begins, and what follows; no number is cut in two."""
        for end in range(min(len(said), self._longest_name), 0, -1):
            cut = said[end - 1].isdigit() and said[end : end + 1].isdigit()
            if not cut and (name := compared_name(said[:end])) in self._named:
                return name, said[end:].strip(" -/\\>·,，、")
        return "", ""

    def _begun(self, said: str) -> tuple[set[str], str]:
        """The largest area whose name begins with what stands before the first number: 裙楼 for 裙楼商业."""
        begins = re.match(r"\D{2,}", said)
        begin = compared_name(begins[0]) if begins else ""
        if len(begin) < _LEAST_BEGUN or begins is None:
            return set(), ""
        longer = re.compile(re.escape(begin) + r"(?!\d)")
        found = {each for name, ids in self._named.items() if longer.match(name) for each in ids}
        return {each for each in found if not found & set(self._above(each))}, said[begins.end() :].strip()

    def _path(self, outer: set[str], rest: str) -> AreaFound | None:
        """Find a smaller area of these that the rest names by itself."""
        name, last = self._longest(rest)
        inside = [each for each in self._named.get(name, ()) if outer & set(self._above(each))]
        if len(inside) != 1:
            return None
        return (self._path({inside[0]}, last) if last else None) or AreaFound(inside[0], last, inside[0])

    def _on_floor(self, area: str, rest: str) -> str | None:
        floor = _floor(rest)
        inside = [
            each.id
            for each in self._areas.values()
            if floor is not None
            and area in self._above(each.id)
            and any(_spans(name, floor) for name in each.names)
        ]
        return inside[0] if len(inside) == 1 else None

    def _above(self, area: str) -> list[str]:
        above: list[str] = []
        parent = self._areas[area].parent
        while parent is not None and parent in self._areas and parent not in above:
            above.append(parent)
            parent = self._areas[parent].parent
        return above


def compared_name(name: str) -> str:
    """A name to compare by: half-width, small, without spaces and marks, 楼 after a number as 层."""
    kept = "".join(each for each in narrow(name).casefold() if unicodedata.category(each)[0] in "LN")
    return re.sub(r"(?<=\d)[楼樓層]", "层", kept).replace("棟", "栋")


def _floor(rest: str) -> int | None:
    if found := _FLOOR.search(rest):
        return int(found[1] or found[2])
    room = _ROOM.match(rest)
    return int(room[1]) if room else None


def _spans(name: str, floor: int) -> bool:
    found = _RANGE.search(narrow(name))
    if not found:
        return False
    low, high = (int(each) for each in found.groups() if each is not None)
    return low <= floor <= high
