"""Rule on supplies: how many there are is for each site to count."""

from stormlamp.domain.plans.findings import Node, Reading, Rule, each


def counted(plan: Node, log: Reading) -> None:
    """Supplies of which there are none yet are told of in one note, at the first."""
    empty = [path for path, supply in each(plan, "supplies") if supply.get("quantity") == 0]
    if empty:
        log.note((*empty[0], "quantity"), "supplies-uncounted", count=len(empty))


SUPPLY_RULES: tuple[Rule, ...] = (counted,)
