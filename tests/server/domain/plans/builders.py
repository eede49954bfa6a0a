"""Pieces of plans, and what a rule finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stormlamp.catalogue import DUTIES
from stormlamp.domain.plans.findings import Finding, Reading

if TYPE_CHECKING:
    from stormlamp.domain.plans.findings import Rule

Plan = dict[str, Any]
Found = list[Finding]
ORDERS = [
    {"people": n, "seats": [{"covers": list(DUTIES)}, *({"covers": []} for _ in range(n - 1))]}
    for n in (1, 2, 3, 4)
]


def found(rule: Rule, plan: Plan) -> Found:
    """All that a rule finds."""
    log = Reading()
    rule(plan, log)
    return log.findings


def ids(*names: str) -> list[Plan]:
    """Things with these ids and nothing else."""
    return [{"id": name} for name in names]
