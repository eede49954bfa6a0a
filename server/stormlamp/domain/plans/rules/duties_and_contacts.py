"""Rules on who does what and is reached how: seats of the first ten minutes, contacts, the call-out."""

from stormlamp.catalogue import DUTIES
from stormlamp.domain.plans.findings import Node, Path, Reading, Rule, each


def first_ten(plan: Node, log: Reading) -> None:
    """Orders for 1, 2, 3 and 4 people; each covers every duty once, with a seat a person."""
    found = [order.get("people", 0) for order in plan.get("first_ten", [])]
    if found != sorted(set(found)) or not {1, 2, 3, 4} <= set(found):
        log.report(("first_ten",), "first-ten-people")
    for path, order in each(plan, "first_ten"):
        seats = order.get("seats", [])
        covered = sorted(duty for seat in seats for duty in seat.get("covers", []))
        if covered != sorted(DUTIES):
            log.report(path, "first-ten-covers", duties=", ".join(DUTIES))
        if len(seats) != order.get("people"):
            log.report(path, "first-ten-seats", people=order.get("people", 0), seats=len(seats))


def contacts(plan: Node, log: Reading) -> None:
    """A contact can be reached, a call-out names one somebody, no duty covers itself."""
    for path, contact in each(plan, "contacts"):
        if not contact.get("routes") and contact.get("duty") is None:
            log.report(path, "contact-unreachable", id=str(contact.get("id")))
        for index, route in enumerate(contact.get("routes", [])):
            if route.get("kind") in ("phone", "sms"):
                _number((*path, "routes", index), route.get("value"), log)
    for path, call in each(plan, "call_out"):
        for index, step in enumerate(call.get("order", [])):
            if (step.get("duty") is None) == (step.get("contact") is None):
                log.report((*path, "order", index), "call-one")
    for path, duty in each(plan, "duties"):
        if duty.get("id") in duty.get("covered_by", []):
            log.report((*path, "covered_by"), "covers-itself", duty=str(duty.get("id")))


def _number(path: Path, value: object, log: Reading) -> None:
    if value is None:
        log.note(path, "number-missing")
    elif not str(value).replace("-", "").replace(" ", "").lstrip("+").isdecimal():
        log.report(path, "number-bad", value=str(value))


def checks(plan: Node, log: Reading) -> None:
    """The right answer of a question is one of its options."""
    for path, guide in each(plan, "guides"):
        for index, question in enumerate(guide.get("check", [])):
            if question.get("right", 0) >= len(question.get("options", [])):
                log.report((*path, "check", index, "right"), "answer-missing")


DUTY_AND_CONTACT_RULES: tuple[Rule, ...] = (first_ten, contacts, checks)
