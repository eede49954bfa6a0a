"""Rules on where a dangerous list leads: not into smoke, to the switches or a second try, nor past a tag."""

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

_TAGS_OFF = re.compile(
    r"(?:牌|锁|鎖)[^。；]{0,10}(?:收|摘|拿掉)|[Tt]ags? and locks\b[^.;]{0,40}\b(?:back|off)\b"
    r"|[Aa]ll (?:the )?tags\b"
)
_TAGS_KEPT = re.compile(r"[谁誰][挂掛]|留[着著]|[Ww]hoever hung|stay|keep")


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
        led = lists.get(item.get("could_not"))
        of_lift = _about_lifts(entry) or _about_lifts(lists.get(item.get("list")))
        if of_lift and hazardous(led, "electrical") and not _about_lifts(led):
            log.report((*path, "could_not"), "lift-to-switches", list=str(item.get("could_not")))


def _about_lifts(entry: Node | None) -> bool:
    """Tell whether a list is about lifts alone: others may name them beside electricity."""
    alone = hazardous(entry, "lift") and not hazardous(entry, "electrical")
    return hazardous(entry, "lift") and (alone or (entry or {}).get("asset_kind") == "lift")


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


def lifts_are_named(plan: Node, log: Reading) -> None:
    """A list that has a hazard and leads to people in lifts says that lifts can hurt."""
    of_lifts = {entry.get("id") for _, entry in each(plan, "lists") if _about_lifts(entry)}
    for path, entry in each(plan, "lists"):
        ways = ((step.get("list"), step.get("could_not")) for step in list_steps(entry))
        led = next((way for pair in ways for way in pair if way in of_lifts), None)
        if led and hazardous(entry) and not hazardous(entry, "lift"):
            log.report((*path, "hazard", "kinds"), "lift-unnamed", list=str(led))


def tags_stay(plan: Node, log: Reading) -> None:
    """Tags and locks come off by whoever hung them, or only off what is mended: never all of them."""
    for path, _, _, item in items(plan):
        for language, text in (item.get("text") or {}).items():
            around = said(*({language: (each or {}).get(language, "")} for each in _beside(item)))
            if (found := _TAGS_OFF.search(text)) and not _TAGS_KEPT.search(f"{text}\n{around}"):
                log.report((*path, "text"), "tags-all-off", words=found[0])


def _beside(item: Node) -> tuple[Node | None, ...]:
    return item.get("detail"), item.get("warning"), (item.get("expect") or {}).get("text")


def _by_id(plan: Node, part: str) -> dict[object, Node]:
    return {thing.get("id"): thing for _, thing in each(plan, part)}


DANGEROUS_LINK_RULES = (
    nobody_waits_inside,
    lifts_stay_with_lifts,
    main_is_not_closed_again,
    lifts_are_named,
    tags_stay,
)
