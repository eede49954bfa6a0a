"""The end of the story against what was written down: on the server, on every device, on every screen."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.outage.end import screens
from tests.outage.end.core_reader import CoreReader
from tests.outage.end.device_entries import Told, action, wait_for_all, wait_until_handed_in
from tests.outage.end.expected import expected
from tests.outage.end.naming import Names
from tests.outage.end.state import STATES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.outage.cast import Cast
    from tests.outage.story import Story

NO_ONES = "nobody"
ACCIDENT, ALL_OF_IT = "accident.recorded", 5


def compare(cast: Cast, story: Story, folder: Path) -> None:
    """All of it."""
    wanted = expected()
    story.title("what must be so now")
    pages = [actor.page for actor in cast.actors.values()]
    everything = wait_until_handed_in(pages, cast.office.server)
    ours = [each for each in everything if action(each).get("type") in wanted["record"]]
    _record(cast, story, wanted, everything)
    edition = cast.office.server.call("GET", "/api/v1/plan").json["sha256"]
    plan = cast.office.server.call("GET", f"/api/v1/files/{edition}").json
    reader, names = CoreReader(folder, plan), Names(cast)
    now = time.time_ns() // 1000
    _state(story, wanted, names, "server", reader.read(everything, now))
    accidents = {each["ref"] for each in ours if action(each)["type"] == ACCIDENT}
    for key, actor in cast.actors.items():
        many = wanted["accident_readers"][key]
        all_of_it = many == ALL_OF_IT
        own = [each for each in ours if all_of_it or _is_told(action(each), actor.person, accidents)]
        held = wait_for_all(actor.page, {each["ref"] for each in own})
        _held(story, key, held, own)
        read = sum(action(each).get("type") == ACCIDENT for each in held)
        story.equal(f"{key}: reads of the accident", many, read)
        _state(story, wanted, names, key, reader.read(held, now))
        with actor.act("what stands on their screen"):
            screens.compare(story, wanted, actor)
        story.equal(f"{key}: no error of the page", [], actor.phone.errors)


def _record(cast: Cast, story: Story, wanted: dict[str, Any], everything: list[Told]) -> None:
    """How many entries of each type, by whom; times and flags."""
    keys = {person: key for key, person in cast.people.items()}
    counts: dict[str, Counter[str]] = {}
    by_server = 0
    for each in everything:
        told = action(each)
        who = keys.get(told.get("actor") or "", NO_ONES)
        if told.get("type") in SERVERS_OWN:
            by_server += 1
            continue
        counts.setdefault(str(told.get("type")), Counter())[who] += 1
    found = {kind: dict(each) for kind, each in counts.items()}
    for kind in sorted(wanted["record"].keys() | found.keys()):
        story.equal(f"server: entries {kind}", wanted["record"].get(kind), found.get(kind))
    flags = Counter(flag for each in everything for flag in each["flags"])
    story.equal("server: nothing was refused", 0, flags["not_allowed"])
    private = Counter(action(each)["type"] for each in everything if action(each).get("private"))
    story.equal("server: private parts", wanted["private_parts"], dict(private))
    late = cast.wrong_times(everything, wanted["off_by_at_most_s"])
    story.equal("server: every time is the true one", [], late)


def _is_told(told: Told, person: str, accidents: set[str]) -> bool:
    """Whether who is no overseer reads this: of accidents, reviews and reports only what is their own."""
    if told["actor"] == person:
        return True
    if told["type"].startswith(("review.", "report.edited", "report.issued")):
        return told["type"] in HOW_FAR
    said_of = {*told.get("refs", []), str(told["body"].get("matter")).removeprefix("accident:")}
    says = told["type"].startswith(("entry.", "matter."))
    return told["type"] != ACCIDENT and not (says and said_of & accidents)


def _held(story: Story, key: str, held: list[Told], own: list[Told]) -> None:
    """The same entries on a device as on the server, but for what is kept from this reader."""
    texts = {each["ref"]: each["text"] for each in held}
    missing = [each["ref"] for each in own if each["ref"] not in texts]
    story.equal(f"{key}: holds every entry", [], missing)
    differing = [each["ref"] for each in own if texts.get(each["ref"]) != each["text"]]
    story.equal(f"{key}: word for word as on the server", [], differing)


def _state(story: Story, wanted: dict[str, Any], names: Names, key: str, state: dict[str, Any]) -> None:
    """How it stands, as this device reads it."""
    named = names.of(state)
    for what, read in STATES.items():
        expected, found = read(wanted, named, key)
        story.equal(f"{key}: {what}", expected, found)


# All that others read of a review.
HOW_FAR = ("review.step_done", "review.step_skipped", "review.completed")
# What the server records for itself, and what comes with letting people in.
SERVERS_OWN = frozenset(
    {
        *("generation.started", "edition.published", "code.made", "device.enrolled", "session.begun"),
        *("role.changed", "person.changed", "customer.changed", "private.read", "record.exported"),
        "checkpoint.stamped",
        *("password.changed", "device.revoked", "entries.filled", None),
    }
)
