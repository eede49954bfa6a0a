"""Rules on where a dangerous list leads: not into smoke, not to the switches, not to a second try."""

import re

from stormlamp.domain.plans.findings import Node, Reading, each
from stormlamp.domain.plans.rules.hazards import hazardous, list_steps, said, said_words
from stormlamp.domain.plans.rules.lists import items

# What may stand between two words is bounded, so that no text takes longer than its length.
# Waiting inside, and going out in turns: right where it is merely dark, deadly in smoke or gas.
_WAITING = re.compile(
    r"前室|原地|坐着等|待在(屋|家|里|楼)|留在(屋|家|里|楼)|在(屋|家)里等|一次带|分批"
    r"|(stay|safest|remain)[a-z ]{0,60} indoors|fire lobby|stay where|wait (inside|there|here)|sit and wait"
    r"|[Ll]ead [^.]{0,100} at a time"
)
_INCOMING = re.compile(r"进线|总开关|[Ii]ncoming|[Mm]ain (switch|breaker)")
_CLOSING_AGAIN = re.compile(r"再合|[Oo]nce more|[Ss]witch on again")


def nobody_waits_inside(plan: Node, log: Reading) -> None:
    """With fire or gas no step keeps people in, nor does a list or a script that the step leads to."""
    # Each is looked through once, however many steps lead to it.
    led = {entry.get("id"): _waits(*map(said_words, list_steps(entry))) for _, entry in each(plan, "lists")}
    told = {
        script.get("id"): _waits(*(said(row.get("text")) for row in script.get("texts", [])))
        for _, script in each(plan, "scripts")
    }
    for path, entry, _, item in items(plan):
        if not hazardous(entry, "fire", "fuel"):
            continue
        ways = (
            led.get(item.get("list")),
            led.get(item.get("could_not")),
            *map(told.get, item.get("scripts", [])),
        )
        if found := next(filter(None, (_waits(said_words(item)), *ways)), None):
            log.report(path, "waits-inside", words=found)


def _waits(*spoken: str) -> str | None:
    found = _WAITING.search("\n".join(spoken))
    return found[0] if found else None


def lifts_stay_with_lifts(plan: Node, log: Reading) -> None:
    """What fails with a lift never leads to a list about switches."""
    lists = _by_id(plan, "lists")
    for path, entry, _, item in items(plan):
        of_lift = entry.get("asset_kind") == "lift" or hazardous(lists.get(item.get("list")), "lift")
        led = lists.get(item.get("could_not"))
        if of_lift and hazardous(led, "electrical") and not hazardous(led, "lift"):
            log.report((*path, "could_not"), "lift-to-switches", list=str(item.get("could_not")))


def main_is_not_closed_again(plan: Node, log: Reading) -> None:
    """What fails with the incoming switch never leads to a list that closes a switch once more."""
    again = {
        entry.get("id")
        for _, entry in each(plan, "lists")
        if any(_CLOSING_AGAIN.search(said_words(step)) for step in list_steps(entry))
    }
    for path, _, _, item in items(plan):
        for way in ("list", "could_not"):
            if item.get(way) in again and _INCOMING.search(said(item.get("text"))):
                log.report((*path, way), "main-again", list=str(item.get(way)))


def _by_id(plan: Node, part: str) -> dict[object, Node]:
    return {thing.get("id"): thing for _, thing in each(plan, part)}


DANGEROUS_LINK_RULES = (nobody_waits_inside, lifts_stay_with_lifts, main_is_not_closed_again)
