"""Rules on lists that can hurt somebody: who may, what is looked at first, what is good to see."""

import re
from collections.abc import Iterator

from stormlamp.domain.plans.findings import Node, Reading, each
from stormlamp.domain.plans.rules.lists import items

# Kinds of assets whose lists are dangerous by themselves.
_DANGEROUS = {"lift", "generator", "switchgear", "pump", "sump_pump", "fire_pump", "fire_alarm_panel"}
_SPOKEN = re.compile(r"合闸|合上|送电|断开|复位|加油|急停|灭火器|着火|燃气|进水|energis|extinguisher|refuel")
_CERTIFIED = re.compile(
    r"持[证證]|维保|維保|厂家|廠家|供[电電]公司|[Cc]ertified|[Ll]icensed|maintainer|technician|utility|maker"
)
# What may stand between two words is bounded, so that no text takes longer than its length.
_GOING_IN = re.compile(r"到了.{0,60}一起进|[Gg]o in once")
_HIGH_VOLTAGE = re.compile(r"高压|进线|10 ?kV|[Hh]igh[- ]voltage|[Ii]ncoming")
# Acts that take something from people who may depend on it: never without having looked.
_TAKING = re.compile(
    r"(?m)急停.{0,60}(?:拔|复位)|(?:拔|复位).{0,60}急停|停机|切到发电|切回市电"
    r"|[Rr]elease the emergency stop|[Ss]top (it|the set)|^Transfer"
)
_NUMBER = re.compile(r"\d|\{#")


def hazardous(entry: Node | None, *kinds: str) -> bool:
    """Tell whether a list says that it has a hazard, of one of these kinds if any are named."""
    found = ((entry or {}).get("hazard") or {}).get("kinds") or []
    return bool(set(kinds) & set(found)) if kinds else bool(found)


def list_steps(entry: Node) -> Iterator[Node]:
    """Give the items of a list."""
    for page in entry.get("pages", []):
        yield from page.get("items", [])


def said(*texts: object) -> str:
    """Give all that some texts say, in every language, as one string."""
    return "\n".join(
        str(said_words) for text in texts if isinstance(text, dict) for said_words in text.values()
    )


def said_words(item: Node) -> str:
    """Give all that a step says."""
    return said(item.get("text"), item.get("detail"), item.get("warning"))


def named(plan: Node, log: Reading) -> None:
    """Whatever switches, lifts, pumps, fuels or asks for two persons says what it can do to them."""
    recovery = plan.get("recovery", {})
    power = {name for part in ("before", "power_up") for name in recovery.get(part, [])}
    for path, entry in each(plan, "lists"):
        spoken = _SPOKEN.search(said(*(step.get("text") for step in list_steps(entry))))
        signs = {
            str(entry.get("asset_kind")): entry.get("asset_kind") in _DANGEROUS,
            "recovery": entry.get("id") in power,
            "two_persons": any(
                step.get("two_persons") for step in (entry.get("gate") or {}, *list_steps(entry))
            ),
            spoken[0] if spoken else "": spoken is not None,
        }
        why = next((sign for sign, given in signs.items() if given), None)
        if why and not hazardous(entry):
            log.report(path, "hazard-missing", id=str(entry.get("id")), why=why)


def looked_at(plan: Node, log: Reading) -> None:
    """A list with a hazard says what is looked at, and what is good to see, before the first work of two."""
    checks = {entry.get("id") for _, entry in each(plan, "lists") if any(map(_expects, list_steps(entry)))}
    for path, entry in each(plan, "lists"):
        before = any(name in checks for name in (entry.get("gate") or {}).get("after", []))
        first = next((step for step in list_steps(entry) if _expects(step) or step.get("two_persons")), None)
        if hazardous(entry) and not before and (first is None or not _expects(first)):
            log.report(path, "hazard-unseen", id=str(entry.get("id")))


def _expects(item: Node) -> bool:
    return bool(item.get("expect"))


def sourced(plan: Node, log: Reading) -> None:
    """A number that is good to see is a figure, so that it can be changed and says where it comes from."""
    for path, _, _, item in items(plan):
        expect = item.get("expect") or {}
        if _NUMBER.search(said(expect.get("text"))) and not expect.get("figures"):
            log.report((*path, "expect"), "expect-source", item=str(item.get("id")))


def seen_first(plan: Node, log: Reading) -> None:
    """Nobody frees an emergency stop, stops a set or transfers a load before a check that the step names."""
    for at, entry in each(plan, "lists"):
        if not hazardous(entry, "fuel", "electrical"):
            continue
        checks = {step.get("id") for step in list_steps(entry) if _expects(step)}
        for path, _, _, item in items({"lists": [entry]}):
            taking = _TAKING.search(said(item.get("text")))
            if taking and not _expects(item) and checks.isdisjoint(item.get("needs", [])):
                log.report((*at, *path[2:]), "act-unseen", item=str(item.get("id")), act=taking[0])


def answered(plan: Node, log: Reading) -> None:
    """Before power-up one reads and another answers: every item has its answer."""
    before = set(plan.get("recovery", {}).get("before", []))
    for path, entry in each(plan, "lists"):
        if entry.get("id") in before and not entry.get("call_and_response"):
            log.report(path, "response-unasked", id=str(entry.get("id")))
    for path, entry, _, item in items(plan):
        if entry.get("call_and_response") and not _expects(item):
            log.report(path, "response-missing", item=str(item.get("id")))


def qualified(plan: Node, log: Reading) -> None:
    """Electricity and lifts are for the certified, said in each language."""
    for path, entry in each(plan, "lists"):
        who = (entry.get("hazard") or {}).get("qualified") or {}
        certified = all(_CERTIFIED.search(text) for text in who.values())
        if hazardous(entry, "electrical", "lift") and not certified:
            log.report((*path, "hazard", "qualified"), "qualified-nobody", id=str(entry.get("id")))


def with_the_utility(plan: Node, log: Reading) -> None:
    """High voltage and the incoming line are never touched without the utility."""
    utility = {contact.get("id") for _, contact in each(plan, "contacts") if contact.get("kind") == "utility"}
    for path, entry in each(plan, "lists"):
        told = {name for step in list_steps(entry) for name in step.get("contacts", [])}
        told |= set((entry.get("hazard") or {}).get("tell", []))
        speaks = any(_HIGH_VOLTAGE.search(said_words(step)) for step in list_steps(entry))
        if speaks and hazardous(entry, "electrical") and not told & utility:
            log.report(path, "utility-untold", id=str(entry.get("id")))


def seated(plan: Node, log: Reading) -> None:
    """Two who wait for each other at a door are not enough: one of them is certified."""
    lists = {entry.get("id"): entry for _, entry in each(plan, "lists")}
    for path, order in each(plan, "first_ten"):
        for at, seat in enumerate(order.get("seats", [])):
            for row, step in enumerate(seat.get("steps", [])):
                dangerous = hazardous(lists.get(step.get("list")), "electrical")
                for text in (step.get("text") or {}).values() if dangerous else ():
                    if _GOING_IN.search(text) and not _CERTIFIED.search(text):
                        log.report((*path, "seats", at, "steps", row), "seat-uncertified")


HAZARD_RULES = (named, looked_at, sourced, seen_first, answered, qualified, with_the_utility, seated)
