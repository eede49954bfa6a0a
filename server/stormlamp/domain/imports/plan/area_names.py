"""Writes an area so that it is found again: by its name, with those around it where there are namesakes."""

from collections import Counter
from collections.abc import Iterable

from stormlamp.domain.imports.kinds.areas import Area, compared_name


def area_names(areas: Iterable[Area]) -> dict[str, str]:
    """Give names by id."""
    by_id = {each.id: each for each in areas}
    called = Counter(name for each in by_id.values() for name in {compared_name(each) for each in each.names})
    return {each.id: _name(each, by_id, called) for each in by_id.values()}


def _name(area: Area, areas: dict[str, Area], called: Counter[str]) -> str:
    own, seen = _shown(area), {area.id}
    above = areas.get(area.parent or "")
    while called[compared_name(_shown(area))] > 1 and above is not None and above.id not in seen:
        own = f"{_shown(above)} / {own}"
        if called[compared_name(_shown(above))] == 1:
            break
        seen.add(above.id)
        above = areas.get(above.parent or "")
    return own


def _shown(area: Area) -> str:
    return area.names[0] if area.names else area.id
