"""Rules on figures: each means one thing, and somebody of the site has decided each that its plan goes by."""

from collections.abc import Iterator

from stormlamp.catalogue import STAGES
from stormlamp.domain.plans.findings import Node, Path, Reading, each

# What a figure is for, by the part and the field that name it, or by a list in it and a field of its rows.
_USES = (
    ("drill", "drills", "every"),
    ("training", "training", "every"),
    ("upkeep", "supplies", "inspect_every"),
    ("upkeep", "channels", "test_every"),
    ("upkeep", "assets", "maintain_every"),
    ("upkeep", "assets", "test_every"),
    ("word", "audiences", "every"),
    ("limit", "reports", "limits", "first"),
    ("word", "reports", "limits", "repeat"),
    ("call", "call_out", "order", "next_after"),
)


def _found(plan: Node, part: str, *fields: str) -> Iterator[tuple[Path, Node, object]]:
    """Give (path, holder, value) of a field of each thing of a part, or of each row of a list in it."""
    *lists, field = fields
    for path, thing in each(plan, part):
        rows = [((*path, name, at), row) for name in lists for at, row in enumerate(thing.get(name, []))]
        for place, holder in rows or ([] if lists else [(path, thing)]):
            yield (*place, field), holder, holder.get(field)


def uses(plan: Node) -> Iterator[tuple[str, Path, object]]:
    """Give (what for, path, figure) wherever a figure decides when something happens."""
    for path, level in each(plan, "levels"):
        yield "raise", (*path, "proposes", "after"), (level.get("proposes") or {}).get("after")
        for stage in STAGES:
            yield "limit", (*path, "limits", stage), (level.get("limits") or {}).get(stage)
    for use, part, *fields in _USES:
        for path, _, figure in _found(plan, part, *fields):
            yield use, path, figure
    for path, control, figure in _found(plan, "risks", "controls", "every"):
        yield "training" if control.get("kind") == "train" else "upkeep", path, figure


def one_meaning(plan: Node, log: Reading) -> None:
    """A figure serves one purpose; among the limits of levels, one stage."""
    first: dict[object, str] = {}
    stages: dict[object, str] = {}
    for use, path, figure in uses(plan):
        name = figure.get("id") if isinstance(figure, dict) else None
        if name is None:
            continue
        if first.setdefault(name, use) != use:
            log.report(path, "figure-two-meanings", id=str(name), one=first[name], other=use)
        stage = str(path[-1])
        if path[0] == "levels" and use == "limit" and stages.setdefault(name, stage) != stage:
            log.report(path, "figure-two-meanings", id=str(name), one=stages[name], other=stage)


def undecided(plan: Node, log: Reading) -> None:
    """No figure that nobody decided is gone by, but in the example."""
    if plan.get("site", {}).get("example"):
        return
    still = _never_start(plan)
    used = {name for (kind, _), name, path in log.used if kind == "figures" and path[:2] not in still}
    for path, figure in each(plan, "figures"):
        if figure.get("decided") is False and figure.get("id") in used:
            log.report((*path, "decided"), "figure-undecided")


def _never_start(plan: Node) -> set[Path]:
    """Give the clocks that begin with the outage for each asset of a kind, where there is none of it."""
    kinds = {asset.get("kind") for _, asset in each(plan, "assets") if not asset.get("retired")}
    return {
        path
        for path, clock in each(plan, "clocks")
        if (clock.get("scope"), clock.get("starts")) == ("asset", "incident")
        and clock.get("asset_kind") not in kinds
    }


FIGURE_RULES = (one_meaning, undecided)
