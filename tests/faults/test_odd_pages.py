"""Rows 5 and 6: one bad among many good; numbers taken, pages missing, forks. Kept, flagged, visible."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.support.fault_rounds import replayable, seeds, tally
from tests.support.record_rig import open_rig
from tests.support.signed_pages import action_text, identity, page

from stormlamp.services.access.devices import list_devices

if TYPE_CHECKING:
    from tests.support.phone import Phone
    from tests.support.record_rig import Rig

MANY = 100
NOT_READABLE = (
    "",
    "{",
    "null",
    "[]",
    "NaN",
    '{"n":1}',
    '{"n":NaN}',
    '{"n":9223372036854775808}',
    "[" * 10_000,
    '{"n":1,"n":1}',
    "\x00\u202e",
    '"\\ud800"',
    "x" * 30_000,
)


@pytest.fixture
def rig(sqlite_url: str) -> Rig:
    """A site's record."""
    return open_rig(sqlite_url)


def test_one_unreadable_action_and_one_bad_page_sink_nothing_else(rig: Rig) -> None:
    played = seeds(3, 300)
    phones = [rig.phone(number) for number in range(1, 5)]
    for seed in played:
        with replayable(5, seed):
            one_bad_each(rig, phones, Random(seed))  # noqa: S311 - chance that can be played again
    entries = rig.phones_entries()
    flagged = [ref for ref, entry in entries.items() if entry["flags"]]
    assert {entries[ref]["action"] for ref in flagged} <= set(NOT_READABLE)
    assert len(flagged) == len(played)
    book = {f"{phone.id}.{n}": text for phone in phones for n, text in phone.texts.items()}
    assert {ref: entry["action"] for ref, entry in entries.items()} == book
    assert rig.record.verify().problems == []
    rig.close()
    tally(5, rounds=len(played), kept=len(book), flagged=len(flagged))


def one_bad_each(rig: Rig, phones: list[Phone], chance: Random) -> None:
    """One request with an unreadable action on one page, and with one page that is bad as a whole."""
    good = [with_one_unreadable(phones[0], chance), *(phone.note() for phone in phones[1:])]
    whole = chance.choice(phones[1:]).note()
    bad = broken(whole, chance)
    request = [*good, bad]
    chance.shuffle(request)
    verdicts = dict(zip(map(id, request), rig.statuses(*request), strict=True))
    assert verdicts.pop(id(bad)) == "rejected"
    assert set(verdicts.values()) == {"accepted"}
    # It condemned only the copy that was spoilt on its way.
    assert rig.statuses(whole) == ["accepted"]


def with_one_unreadable(phone: Phone, chance: Random) -> dict[str, object]:
    """A page of a hundred actions, one of which nobody can read."""
    texts = [phone.record() for _ in range(MANY)]
    place, odd = chance.randrange(MANY), chance.choice(NOT_READABLE)
    phone.texts[phone.n - MANY + 1 + place] = texts[place] = odd
    return phone.seal(texts)


def broken(made: dict[str, object], chance: Random) -> dict[str, object]:
    """A copy of a page that was spoilt on its way."""
    seal, texts = str(made["seal"]), made["actions"]
    assert isinstance(texts, list)
    place = chance.randrange(seal.rindex(".") + 2, len(seal) - 2)
    other = "A" if seal[place] != "A" else "B"
    return chance.choice(
        (
            {**made, "seal": seal[:place] + other + seal[place + 1 :]},
            {**made, "actions": [text + " " for text in texts]},
            {**made, "actions": texts * 2},
            {**made, "privates": None},
        )
    )


def test_rivals_gaps_and_forks_are_kept_flagged_and_shown(rig: Rig) -> None:
    played = seeds(5, 300)
    for seed in played:
        with replayable(6, seed):
            torment(rig, rig.phone(seed + 1), Random(seed))  # noqa: S311 - chance that can be played again
    assert rig.record.verify().problems == []
    rig.close()
    tally(6, rounds=len(played))


def torment(rig: Rig, phone: Phone, chance: Random) -> None:
    """Pages 1 to 5, an action on each: one comes last, and the fourth follows another than it says."""
    pages = [phone.note() for _ in range(3)]
    pages += [phone.seal([phone.record()], prev=chance.choice(("", "x" * 43))), phone.note()]
    missing = chance.randrange(4)
    rest = [each for place, each in enumerate(pages) if place != missing]
    chance.shuffle(rest)
    for each in rest:
        assert rig.statuses(each) == ["accepted"]
    assert shown(rig, phone)["gaps"] == [[missing + 1, missing + 1]]
    rival = rivals(rig, phone, chance.choice([place + 1 for place in range(5) if place != missing]))
    assert rig.statuses(pages[missing], rival) == ["accepted", "quarantined"]
    assert shown(rig, phone)["gaps"] == []
    entries = rig.phones_entries()
    own = {n: entries[f"{phone.id}.{n}"] for n in range(1, 6)}
    assert {n: entry["action"] for n, entry in own.items()} == phone.texts
    # Whichever of two neighbours comes later is the one that tells.
    (told,) = [n for n, entry in own.items() if "fork" in entry["flags"]]
    assert told in {3, 4}


def rivals(rig: Rig, phone: Phone, taken: int) -> dict[str, object]:
    """Other bytes under a page's number, and under an action's: kept apart, where a supervisor sees them."""
    ninth, again = (action_text(n, actor=phone.person) for n in (9, taken))
    of_page = page(phone.signer, [ninth], None, site=rig.site, page=taken, first=9)
    of_action = page(phone.signer, [again], None, site=rig.site, page=9, first=taken)
    assert rig.statuses(of_page, of_action) == ["quarantined", "quarantined"]
    assert shown(rig, phone)["quarantined"] == 2
    apart = {each["identity"] for each in rig.record.quarantined() if each["device"] == phone.id}
    assert apart == {identity(of_page), identity(of_action)}
    return of_page


def shown(rig: Rig, phone: Phone) -> dict[str, object]:
    """What the desk shows of a device."""
    (found,) = [each for each in list_devices(rig.store, rig.record.site) if each["id"] == phone.id]
    return found
