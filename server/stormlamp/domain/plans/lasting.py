"""Areas and assets that an edition had: what is kept outside the plan names them, so they stay, retired."""

from collections.abc import Iterator, Mapping
from typing import Any

from stormlamp.domain.plans.derive import first_text
from stormlamp.domain.plans.findings import Finding, Node
from stormlamp.domain.plans.plan_changes import key_of
from stormlamp.domain.plans.plan_check import reading_of

LASTING = ("areas", "assets")
Lasting = Mapping[str, list[dict[str, Any]]]  # by part its things, as an edition has them


def gone(plan: Node, before: Lasting) -> Iterator[Finding]:
    """Find what an earlier edition had and a plan has no longer.

    Args:
        plan: as `read_plan` takes it, sound or not.
        before: of the edition in force.
    """
    for part in LASTING:
        for thing in _lost(plan, before, part):
            yield Finding((part,), "gone-not-retired", {"kind": part, "thing": first_text(thing["name"])})


def with_retired(plan: Node, before: Lasting) -> dict[str, Any]:
    """Give a plan that is to follow an edition, with what it lacks of that one's areas and assets: retired.

    A plan whose areas have no root stays as it is: nothing could hang below it.
    """
    areas, assets = plan.get("areas"), plan.get("assets", [])
    roots = [area for area in areas if _is_root(area)] if isinstance(areas, list) else []
    if not (isinstance(areas, list) and roots and isinstance(assets, list)):
        return dict(plan)
    root, languages = roots[0].get("id"), reading_of(plan).languages
    old_areas = [_named(area, languages) | _below(area, root) for area in _lost(plan, before, "areas")]
    old_assets = [
        _named(asset, languages) | {"kind": asset["kind"], "area": asset["area"], "retired": True}
        for asset in _lost(plan, before, "assets")
    ]
    carried = {"areas": [*areas, *old_areas]} if old_areas else {}
    return {**plan, **carried, **({"assets": [*assets, *old_assets]} if old_assets else {})}


def _lost(plan: Node, before: Lasting, part: str) -> list[dict[str, Any]]:
    things = plan.get(part, [])
    here = {key_of(part, thing) for thing in things} if isinstance(things, list) else set()
    return [thing for thing in before.get(part, []) if thing["id"] not in here]


def _is_root(area: object) -> bool:
    return isinstance(area, dict) and area.get("parent") is None


def _named(thing: Node, languages: tuple[str, ...]) -> dict[str, Any]:
    """Give a thing's id, and its name in the languages of the plan that it goes into."""
    name = {lang: words for lang, words in thing["name"].items() if lang in languages}
    return {"id": thing["id"], "name": {languages[0]: first_text(thing["name"])} | name}


def _below(area: Node, root: object) -> dict[str, Any]:
    """Hang an area where it hung; what was the whole site is a part of the new one."""
    parent = area["parent"]
    kind = "zone" if parent is None else area["kind"]
    return {"parent": root if parent is None else parent, "kind": kind, "retired": True}
