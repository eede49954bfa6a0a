"""Rule on how small and how large a figure may be: one digit too many would silence a clock."""

from collections.abc import Iterator, Sequence
from typing import Final

from stormlamp.domain.plans.findings import Node, Path, Reading, Rule

_SECONDS: Final = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400}
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_Bounds = tuple[int, int]
_SOON: Final = (_MINUTE, 30 * _DAY)
_TRY: Final = (10, _DAY)
_OFTEN: Final = (_HOUR, 3660 * _DAY)
# By where a figure stands, `*` for any place in a list or name; of a time in seconds, of a count as it is.
# No upper one is below a day, so that each unit has one.
_BY_PLACE: Final[dict[str, _Bounds]] = {
    "clocks.*.limits.*.after": _SOON,
    "levels.*.proposes.after": _SOON,
    "levels.*.limits.*": (_MINUTE, 90 * _DAY),
    "lists.*.pages.*.items.*.due": (10, 90 * _DAY),
    "lists.*.gate.min_gap": (1, _DAY),
    "call_out.*.order.*.next_after": _TRY,
    "site.call_again.*": _TRY,
    "site.min_channels": (1, 20),
    "audiences.*.every": _SOON,
    "audiences.*.later.after": _SOON,
    "audiences.*.later.every": _SOON,
    "reports.*.limits.*.first": _SOON,
    "reports.*.limits.*.repeat": _SOON,
    "reports.*.limits.*.later.after": _SOON,
    "reports.*.limits.*.later.every": _SOON,
    "recovery.stable_for": _SOON,
    "recovery.after_care.*.due": (_MINUTE, 366 * _DAY),
    "assets.*.lasts": (_MINUTE, 366 * _DAY),
    "assets.*.maintain_every": _OFTEN,
    "assets.*.test_every": _OFTEN,
    "supplies.*.inspect_every": _OFTEN,
    "channels.*.test_every": _OFTEN,
    "training.*.every": _OFTEN,
    "drills.*.every": _OFTEN,
    "risks.*.controls.*.every": _OFTEN,
}
# Of those that texts name, and of any other.
_BY_UNIT: Final[dict[str, _Bounds]] = {
    **{unit: (1, 3660 * _DAY // seconds) for unit, seconds in _SECONDS.items()},
    "metres": (1, 10_000),
    "percent": (1, 200),
    "count": (1, 10_000),
    "volts": (1, 1_000_000),
    "hertz": (1, 400),
    "kilopascals": (1, 100_000),
}


def bounds(plan: Node, log: Reading) -> None:
    """Every figure is what its unit can be and its uses need; each is reported once, where it stands."""
    places = {str(figure.get("id")): place for place, figure in _at(plan, ["figures", "*"])}
    found: dict[Path, tuple[int, _Bounds]] = {}
    for place, figure in _at(plan, ["figures", "*"]):
        _look(figure, place, _BY_UNIT.get(str(figure.get("unit"))), found)
    for pattern, allowed in _BY_PLACE.items():
        for path, figure in _at(plan, pattern.split(".")):
            name = figure.get("id")
            place = path if name is None else places.get(str(name), path)
            _look(figure, place, _in_unit(allowed, str(figure.get("unit"))), found)
    known = {each.path for each in log.findings}
    for place, (value, (low, high)) in found.items():
        if (*place, "value") not in known:
            log.report((*place, "value"), "out-of-range", value=value, low=low, high=high)


def _look(figure: Node, place: Path, allowed: _Bounds | None, found: dict[Path, tuple[int, _Bounds]]) -> None:
    value = figure.get("value")
    if allowed is not None and isinstance(value, int) and not allowed[0] <= value <= allowed[1]:
        found.setdefault(place, (value, allowed))


def _in_unit(allowed: _Bounds, unit: str) -> _Bounds:
    """Give bounds in the unit that somebody reads: the lower one is rounded up, the upper one down."""
    seconds = _SECONDS.get(unit, 1)
    return -(-allowed[0] // seconds), allowed[1] // seconds


def _at(value: object, pattern: Sequence[str], path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Give each mapping that stands where the pattern leads."""
    if not pattern:
        if isinstance(value, dict) and value:
            yield path, value
        return
    step, *rest = pattern
    if isinstance(value, list) and step == "*":
        for at, each in enumerate(value):
            yield from _at(each, rest, (*path, at))
    elif isinstance(value, dict):
        for name in value if step == "*" else [step]:
            yield from _at(value.get(name), rest, (*path, name))


FIGURE_BOUND_RULES: tuple[Rule, ...] = (bounds,)
