"""Rules on the response as a whole: levels are proposed, called out, reported; power comes in order."""

from itertools import pairwise

from stormlamp.catalogue import LEVELS
from stormlamp.domain.plans.findings import Node, Reading, Rule, each
from stormlamp.domain.plans.rules.levels_and_areas import seconds

_TWO = 2


def in_order(plan: Node, log: Reading) -> None:
    """Power comes back step by step: in order, with a gap between big loads, and after the check."""
    recovery = plan.get("recovery", {})
    before, power_up = (set(recovery.get(part, [])) for part in ("before", "power_up"))
    for path, entry in each(plan, "lists"):
        gate = entry.get("gate") or {}
        ready = gate.get("in_order") and gate.get("min_gap") and before.intersection(gate.get("after", []))
        if entry.get("id") in power_up and not ready:
            log.note((*path, "gate"), "power-up-gate", id=str(entry.get("id")))


def lost_again(plan: Node, log: Reading) -> None:
    """What is done when power that was back fails again waits for nothing: it is led to at once."""
    recovery = plan.get("recovery", {})
    led = recovery.get("lost_again")
    path = ("recovery", "lost_again")
    if led is None:
        log.note(path, "lost-again-missing")
        return
    brings_back = {name for part in ("before", "power_up", "checks") for name in recovery.get(part, [])}
    gate = next((entry.get("gate") or {} for _, entry in each(plan, "lists") if entry.get("id") == led), {})
    if led in brings_back or gate.get("after"):
        log.report(path, "lost-again-waits", id=str(led))


def raised_by_age(plan: Node, log: Reading) -> None:
    """The graver a level, the longer the outage that proposes it."""
    levels = sorted(each(plan, "levels"), key=lambda row: -row[1].get("level", 0))
    timed = [(path, seconds((level.get("proposes") or {}).get("after"))) for path, level in levels]
    for (_, before), (path, after) in pairwise([row for row in timed if row[1]]):
        if after <= before:
            log.report((*path, "proposes", "after"), "proposal-early")


def at_each_level(plan: Node, log: Reading) -> None:
    """At each level somebody is called out and something is reported."""
    called = {order.get("level") for _, order in each(plan, "call_out")}
    told = {limit.get("level") for _, report in each(plan, "reports") for limit in report.get("limits", [])}
    for part, known in (("call_out", called), ("reports", told)):
        for level in LEVELS:
            if level not in known:
                log.note((part,), "level-left-out", level=level)


def reached(plan: Node, log: Reading) -> None:
    """There are as many channels as must work at any time, and never fewer than two of them."""
    least = ((plan.get("site") or {}).get("min_channels") or {}).get("value")
    if isinstance(least, int) and (least < _TWO or least > len(plan.get("channels", []))):
        log.note(("channels",), "channels-few", count=len(plan.get("channels", [])), least=max(least, _TWO))


RESPONSE_RULES: tuple[Rule, ...] = (in_order, lost_again, raised_by_age, at_each_level, reached)
