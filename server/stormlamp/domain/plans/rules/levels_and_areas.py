"""Rules on levels and areas: levels rise, areas are a tree, each fixed set is whole, nothing is twice."""

from itertools import pairwise

from stormlamp.catalogue import CAUSES, DUTIES, LEVELS, STAGES
from stormlamp.domain.plans.findings import Node, Path, Reading, Rule, each


def fixed_sets(plan: Node, log: Reading) -> None:
    """Four levels, seven stages, five duties and the causes stand once each."""
    wanted: dict[str, tuple[str, tuple[str | int, ...]]] = {
        "levels": ("level", LEVELS),
        "stages": ("id", STAGES),
        "duties": ("id", DUTIES),
        "causes": ("id", CAUSES),
    }
    for part, (field, names) in wanted.items():
        found = [thing.get(field) for thing in plan.get(part, [])]
        for name in names:
            if found.count(name) != 1:
                log.report((part,), "not-exactly-one", name=name, count=found.count(name))


def levels_rise(plan: Node, log: Reading) -> None:
    """Levels differ in colour and numeral; a stage's limit never comes before the one of the stage before."""
    for field in ("colour", "numeral"):
        seen: set[object] = set()
        for path, level in each(plan, "levels"):
            if level.get(field) in seen:
                log.report((*path, field), "level-repeats", value=str(level.get(field)))
            seen.add(level.get(field))
    for path, level in each(plan, "levels"):
        limits = level.get("limits", {})
        for before, stage in pairwise(STAGES):
            if seconds(limits.get(stage)) < seconds(limits.get(before)):
                log.report((*path, "limits", stage), "limit-falls", stage=stage, before=before)


_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400}


def seconds(figure: Node | None) -> int:
    """Give a time figure in seconds, 0 for anything else."""
    if not figure or not isinstance(figure.get("value"), int):
        return 0
    return int(figure["value"]) * _SECONDS.get(str(figure.get("unit")), 0)


def area_tree(plan: Node, log: Reading) -> None:
    """One root, of kind site; every other area stands below its parent, in the file too."""
    known: set[object] = set()
    for path, area in each(plan, "areas"):
        parent = area.get("parent")
        if (parent is None) != (area.get("kind") == "site"):
            log.report(path, "area-root", id=str(area.get("id")))
        elif parent is None and known:
            log.report(path, "area-second-root", id=str(area.get("id")))
        elif parent is not None and parent not in known:
            log.report((*path, "parent"), "area-order", id=str(area.get("id")), parent=str(parent))
        known.add(area.get("id"))


def levels_once(plan: Node, log: Reading) -> None:
    """Call-out and reports name a level at most once; a script a channel."""
    groups: list[tuple[str, list[tuple[Path, Node]]]] = [("level", list(each(plan, "call_out")))]
    for part, field, inner in (("reports", "level", "limits"), ("scripts", "channel", "texts")):
        for path, thing in each(plan, part):
            rows = [((*path, inner, index), row) for index, row in enumerate(thing.get(inner, []))]
            groups.append((field, rows))
    for field, rows in groups:
        seen: set[object] = set()
        for path, row in rows:
            if row.get(field) in seen:
                log.report(path, "repeated", value=str(row.get(field)))
            seen.add(row.get(field))


LEVEL_AND_AREA_RULES: tuple[Rule, ...] = (
    fixed_sets,
    levels_rise,
    area_tree,
    levels_once,
)
