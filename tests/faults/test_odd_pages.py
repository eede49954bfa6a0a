"""Rows 5 and 6: one bad among many good; numbers taken, pages missing, forks. Kept, flagged, visible."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.tally import replayable, seeds, tally
from tests.server.record.rig import open_rig
from tests.vectors.shapes import action_text, identity, page

from stormlamp.services.devices import list_devices

if TYPE_CHECKING:
    from tests.server.record.rig import Phone, Rig

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
    played = seeds(10, 300)
    phones = [rig.phone(number) for number in range(1, 5)]
    kept = 0
    for seed in played:
        chance = Random(seed)  # noqa: S311 - chance that can be played again
        with replayable(5, seed):
            made = with_one_unreadable(phones[0], chance)
            good = [phone.note() for phone in phones[1:]]
            bad = broken(phones[1].note() if seed % 2 else phones[2].note(), chance)
            request = [made, *good, bad]
            chance.shuffle(request)
            answer = rig.push(*request)
            told = {id(each): result for each, result in zip(request, answer.results, strict=True)}
            assert told[id(bad)].status == "rejected"
            assert {told[id(each)].status for each in (made, *good)} == {"accepted"}
            # The good copy of the page that was spoilt on its way is still welcome.
            assert {
                result.status for result in rig.push(*phones[1].sealed[-1:], *phones[2].sealed[-1:]).results
            } <= {
                "accepted",
                "duplicate",
            }
            kept += MANY
    entries = rig.phones_entries()
    flagged = [ref for ref, entry in entries.items() if entry["flags"]]
    assert {entries[ref]["action"] for ref in flagged} <= set(NOT_READABLE)
    assert len(flagged) == len(played)
    assert all(
        entries[f"{phone.id}.{n}"]["action"] == text for phone in phones for n, text in phone.texts.items()
    )
    assert rig.record.verify().problems == []
    rig.close()
    tally(5, rounds=len(played), kept=kept, flagged=len(flagged))


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
    played = seeds(15, 300)
    for seed in played:
        with replayable(6, seed):
            torment(rig, rig.phone(seed + 1), Random(seed))  # noqa: S311 - chance that can be played again
    assert rig.record.verify().problems == []
    rig.close()
    tally(6, rounds=len(played))


def torment(rig: Rig, phone: Phone, chance: Random) -> None:
    """Pages 1 to 5: one comes last, one has a rival of its number, one follows another than it says."""
    pages = [phone.note() for _ in range(3)]
    pages += [phone.seal([phone.record()], prev=chance.choice(("", "x" * 43))), phone.note()]
    missing = chance.randrange(4)
    rest = [each for place, each in enumerate(pages) if place != missing]
    chance.shuffle(rest)
    for each in rest:
        assert rig.statuses(each) == ["accepted"]
    assert shown(rig, phone)["gaps"] == [[missing + 1, missing + 1]]
    number = chance.choice([place + 1 for place in range(5) if place != missing])
    rival = page(
        phone.signer, [action_text(9, actor=phone.person)], None, site=rig.site, page=number, first=9
    )
    other = page(
        phone.signer, [action_text(number, actor=phone.person)], None, site=rig.site, page=9, first=number
    )
    assert rig.statuses(rival, other) == ["quarantined", "quarantined"]
    assert shown(rig, phone)["quarantined"] == 2
    apart = {each["identity"] for each in rig.record.quarantined() if each["device"] == phone.id}
    assert apart == {identity(rival), identity(other)}
    assert rig.statuses(pages[missing], rival) == ["accepted", "quarantined"]
    assert shown(rig, phone)["gaps"] == []
    entries = {ref: entry for ref, entry in rig.phones_entries().items() if ref.startswith(phone.id)}
    assert {int(ref.partition(".")[2]): entry["action"] for ref, entry in entries.items()} == phone.texts
    # Whichever of two neighbours comes later is the one that tells.
    flagged = {int(ref.partition(".")[2]) for ref, entry in entries.items() if "fork" in entry["flags"]}
    assert flagged <= {3, 4}
    assert len(flagged) == 1


def shown(rig: Rig, phone: Phone) -> dict[str, object]:
    """What the desk shows of a device."""
    (found,) = [each for each in list_devices(rig.store, rig.record.site) if each["id"] == phone.id]
    return found
