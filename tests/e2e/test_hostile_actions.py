"""Nobody takes the app down by a well-signed but hostile action, in a real browser; later phones start."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.colleague import Colleague
from tests.e2e.phone_acts import write_note
from tests.e2e.screen_checks import LOOKING, go, walk
from tests.e2e.screens import screens
from tests.e2e.sites import SAMPLES
from tests.protocol.hostile import LONG, anything, each_type_of
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

# What says that a row, a card or a screen could not be drawn.
FAILED = "() => [...document.querySelectorAll('[data-failed], h1')].map((each) => each.innerText)"
# What leaves no room for anything else, in words; what is folded away takes none.
TALL = """() => [...document.querySelectorAll("h1, h2, header, .places, header a, .bar, .leads, li, .toasts")]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > innerHeight * 0.6)
  .map((each) => `${each.tagName}.${each.className}: ${each.innerText.slice(0, 30)}`)"""
SEED = 7
OTHERS = 60


def wrong(phone: Phone, *, wide: bool = False) -> list[str]:
    """What has failed on the screen, and what does not fit on it."""
    shown: Any = phone.page.evaluate(FAILED)
    failed = [line for line in shown if words("shell-broken") in line or words("failed-kept") in line]
    sideways = [] if wide else phone.page.evaluate("() => looking.sideways()")
    return [*failed, *sideways, *phone.page.evaluate(TALL)]


def hand_in_the_worst(stranger: Colleague) -> None:
    """An outage, every type full of `__proto__`, words as long as an action holds, and what chance makes."""
    opening = stranger.records({"type": "incident.opened", "body": {"kind": "outage"}, "incident": "self"})
    chance = Random(SEED)  # noqa: S311 - chance that can be played again
    refs = [f"{stranger.device}.{n}" for n in range(1, 150)]
    long: list[dict[str, Any]] = [{"type": "note.written", "body": {"text": word}} for word in LONG]
    long += [{"type": "facts.changed", "body": {"areas": [word], "cause": word}} for word in LONG[:2]]
    long += [{"type": word[:12_000], "body": {}, "actor": word[:12_000]} for word in LONG]
    # Their ends would hide the rest.
    others = [
        each for each in (anything(chance, refs) for _ in range(OTHERS)) if "incident.c" not in each["type"]
    ]
    for action in (*each_type_of("__proto__", opening), *long, *others):
        stranger.records({"incident": opening, **action})


def test_every_screen_stands_over_the_worst_journal_and_later_phones_start(
    server: Server, phones: Phones
) -> None:
    first = phones("first", scripts=LOOKING)
    first.enrol(server.code("supervisor"), name="王建国")
    hand_in_the_worst(Colleague(server))
    later = phones("later", scripts=LOOKING)
    later.enrol(server.code("supervisor"), name="周婷")
    for phone in (first, later):
        go(phone.page, server.url)
        expect(phone.page.locator(styled("incident-strip.strip"))).to_be_visible()
        samples = {**phone.page.evaluate(SAMPLES), "ref": "__proto__"}
        addresses = [(screen.address(samples), screen.audience) for screen in screens()]
        found = {}
        # Each day some of them, on the second phone few: it differs by how it got the journal alone.
        every = 2 if phone is first else 8
        addresses = addresses[:: every // rounds(1, every)]
        for address, audience in (*addresses, ("/entries?which=all", "phone")):
            walk(phone.page, address)
            found[address] = wrong(phone, wide=audience == "desk")
        assert {address: what for address, what in found.items() if what} == {}
        assert phone.errors == []
    go(later.page, server.url)
    write_note(later, "灯还亮着")
    go(first.page, f"{server.url}/entries?which=all")
    expect(first.page.get_by_text("灯还亮着").first).to_be_visible()
    assert later.errors == []


def test_an_address_that_nobody_can_read_opens_what_it_can(server: Server, phones: Phones) -> None:
    phone = phones("odd", scripts=LOOKING)
    phone.enrol(server.code("staff"), name="李敏")
    phone.offline()
    for path in ("/entries/%E0%A4%A", "//", "/entries/constructor", "/lists/__proto__?at=toString"):
        go(phone.page, server.url + path)
        assert wrong(phone) == [], path
    phone.page.get_by_role("link", name=words("place-contacts"), exact=True).click()
    expect(phone.page.get_by_role("searchbox")).to_be_visible()
    assert phone.errors == []
