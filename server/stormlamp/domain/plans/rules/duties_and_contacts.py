"""Rules on who does what and is reached how: seats of the first ten minutes, contacts, the call-out."""

import re
from typing import Final

from stormlamp.catalogue import DUTIES
from stormlamp.domain.plans.findings import Node, Path, Reading, Rule, each
from stormlamp.domain.telephone_numbers import can_be_dialled, is_too_long

_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_PAGES: Final = {"http", "https"}
_PROGRAMS: Final = {"javascript", "vbscript", "data", "blob", "file"}


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


def own_numbers(plan: Node, log: Reading) -> None:
    """What the site says of its own hotline has no more digits than a number; it may be words."""
    site = plan.get("site") or {}
    for name in ("hotline", "hotline_mobile"):
        if isinstance(number := site.get(name), str) and is_too_long(number):
            log.report(("site", name), "number-bad", value=number)


def contacts(plan: Node, log: Reading) -> None:
    """A contact can be reached, a call-out names one somebody, no duty covers itself."""
    for path, contact in each(plan, "contacts"):
        if not contact.get("routes") and contact.get("duty") is None:
            log.report(path, "contact-unreachable", id=str(contact.get("id")))
        for index, route in enumerate(contact.get("routes", [])):
            if route.get("kind") in ("phone", "sms"):
                _number((*path, "routes", index), route.get("value"), log)
            else:
                _address((*path, "routes", index), route, log)
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
    elif not can_be_dialled(str(value)):
        log.report(path, "number-bad", value=str(value))


def _address(path: Path, route: Node, log: Reading) -> None:
    """Refuse what would run as a program where it is opened: it leads to a page, or it is words."""
    value = route.get("value")
    if not isinstance(value, str):
        return
    # As a browser reads it: without what is not seen, in any case of its letters.
    read = "".join(each for each in value if each > " " and each != "\x7f")
    scheme = _SCHEME.match(read)
    if scheme is None or scheme[1].lower() in _PAGES:
        return
    # "App: State Grid" is words, but no page on the web.
    is_words = route.get("kind") != "web" and re.search(r"^[^:]*:\s", value.strip()) is not None
    if not is_words or scheme[1].lower() in _PROGRAMS:
        log.report(path, "route-address", value=value)


def checks(plan: Node, log: Reading) -> None:
    """The right answer of a question is one of its options."""
    for path, guide in each(plan, "guides"):
        for index, question in enumerate(guide.get("check", [])):
            if question.get("right", 0) >= len(question.get("options", [])):
                log.report((*path, "check", index, "right"), "answer-missing")


DUTY_AND_CONTACT_RULES: tuple[Rule, ...] = (first_ten, own_numbers, contacts, checks)
