"""Rules on lists: where they are done, in what order, and that somebody is led to them."""

from collections.abc import Iterator, Mapping, Sequence

from stormlamp.domain.plans.findings import Node, Path, Reading, each


def items(plan: Node) -> Iterator[tuple[Path, Node, int, Node]]:
    """Give (path, list, position in the list, item) for every item of every list."""
    for path, entry in each(plan, "lists"):
        position = 0
        for number, page in enumerate(entry.get("pages", [])):
            for index, item in enumerate(page.get("items", [])):
                yield (*path, "pages", number, "items", index), entry, position, item
                position += 1


def scopes(plan: Node, log: Reading) -> None:
    """A patrol names its areas, a list per asset a kind that the site has; likewise clocks."""
    kinds = {asset.get("kind") for asset in plan.get("assets", [])}
    for part in ("lists", "clocks"):
        for path, thing in each(plan, part):
            scope, kind = thing.get("scope"), thing.get("asset_kind")
            if part == "lists" and (scope == "area") != bool(thing.get("areas")):
                log.report(path, "scope-areas", id=str(thing.get("id")))
            if (scope == "asset") != (kind is not None):
                log.report(path, "scope-asset", id=str(thing.get("id")))
            elif kind is not None and kind not in kinds:
                log.note((*path, "asset_kind"), "asset-kind-unknown", kind=str(kind))


def steps(plan: Node, log: Reading) -> None:
    """A step needs only steps before it, and "could not" leads to another list."""
    before: dict[object, set[object]] = {}
    for path, entry, _, item in items(plan):
        done = before.setdefault(entry.get("id"), set())
        for index, need in enumerate(item.get("needs", [])):
            if need not in done:
                log.report((*path, "needs", index), "needs-later", item=str(need))
        done.add(item.get("id"))
        if item.get("could_not") is not None and item.get("could_not") == entry.get("id"):
            log.report((*path, "could_not"), "could-not-itself", list=str(entry.get("id")))


def no_circles(plan: Node, log: Reading) -> None:
    """No list waits for itself, no contact is its own next one, in however many steps."""
    waits = {each.get("id"): each.get("gate", {}).get("after", []) for each in plan.get("lists", [])}
    nexts = {each.get("id"): [each["next"]] if each.get("next") else [] for each in plan.get("contacts", [])}
    for part, edges in (("lists", waits), ("contacts", nexts)):
        circles = _in_circles(edges)
        for path, thing in each(plan, part):
            if thing.get("id") in circles:
                log.report(path, "circle", id=str(thing.get("id")))


def _in_circles(edges: Mapping[object, Sequence[object]]) -> set[object]:
    """Give what waits for itself, or lies between two that do: what is left when all ends are taken off."""
    back: dict[object, list[object]] = {}
    for name, targets in edges.items():
        for target in targets:
            back.setdefault(target, []).append(name)
    ahead = {name: [target for target in targets if target in edges] for name, targets in edges.items()}
    return _without_ends(_without_ends(set(edges), ahead, back), back, ahead)


def _without_ends(
    names: set[object], ahead: Mapping[object, Sequence[object]], back: Mapping[object, Sequence[object]]
) -> set[object]:
    """Take off, again and again, what leads to none of those that are left."""
    left = set(names)
    ways = {name: sum(target in left for target in ahead.get(name, ())) for name in left}
    ends = [name for name, count in ways.items() if not count]
    while ends:
        name = ends.pop()
        left.discard(name)
        for before in back.get(name, ()):
            if before in left:
                ways[before] -= 1
                if not ways[before]:
                    ends.append(before)
    return left


def reachable(plan: Node, log: Reading) -> None:
    """Every list is led to from somewhere; one that is not would never be seen."""
    led = {
        name
        for stage in plan.get("stages", [])
        for names in stage.get("lists", {}).values()
        for name in names
    }
    led |= {item.get(way) for _, _, _, item in items(plan) for way in ("list", "could_not")}
    led |= {danger.get("list") for danger in plan.get("dangers", [])}
    led |= {limit.get("list") for clock in plan.get("clocks", []) for limit in clock.get("limits", [])}
    recovery = plan.get("recovery", {})
    led |= {name for part in ("before", "power_up", "checks") for name in recovery.get(part, [])}
    led.add(recovery.get("lost_again"))
    led |= set(plan.get("announced", {}).get("lists", []))
    led |= {care.get("list") for care in recovery.get("after_care", [])}
    for path, entry in each(plan, "lists"):
        if entry.get("id") not in led:
            log.report(path, "list-unreachable", id=str(entry.get("id")))


LIST_RULES = (scopes, steps, no_circles, reachable)
