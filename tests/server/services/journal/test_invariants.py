"""What holds whatever comes: any order, repeats, splits, carriers, clocks ±10 years, forks, revocation."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.server.services.journal.random_pages import World, deliveries, new_rig, worlds
from tests.support.fault_rounds import rounds, tally
from tests.support.phone import Phone
from tests.support.record_rig import Rig
from tests.support.signed_pages import identity, page

from stormlamp.domain.encodings import from_base64url
from stormlamp.storage.access.devices import Device
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal.entries import EntryRow

EXAMPLES = rounds(6, 400)
run = settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize("revoke", [False, True])
def test_the_journals_invariants_hold_whatever_comes(store: Store, *, revoke: bool) -> None:
    @run
    @given(st.data())
    def whatever_comes(data: st.DataObject) -> None:
        world = data.draw(worlds(store))
        rig, requests = world.rig, data.draw(deliveries(world))
        accepted: dict[str, dict[str, object]] = {}
        for place, request in enumerate(requests):
            rig.now += data.draw(st.integers(-3_600_000_000, 60_000_000))
            carrier = data.draw(st.sampled_from((None, world.phones[0].id)))
            if revoke and place == len(requests) - 1:
                rig.revoke(world.phones[2])
            answer = rig.push(*request, carrier=carrier)
            for made, result in zip(request, answer.results, strict=True):
                assert result.identity == identity(made)
                assert result.status in {"accepted", "duplicate", "quarantined"}
                if result.status == "accepted":
                    assert result.identity not in accepted
                    accepted[str(result.identity)] = made
                assert (result.status == "duplicate") <= (result.identity in accepted)
            _check_held(answer.held, accepted)
        _check(world, rig.phones_entries(), accepted, _timed_by_themselves(rig))
        assert rig.record.verify().problems == []
        seqs = [each["seq"] for each in rig.pull()]
        assert seqs == list(range(1, rig.record.head().seq + 1))
        rig.rest()

    whatever_comes()
    tally(4, rounds=EXAMPLES)


def _timed_by_themselves(rig: Rig) -> set[str]:
    """Refs of the actions that were there and readable when their time was fixed."""
    query = (
        select(Device.id, EntryRow.n)
        .join(Device, (Device.site == EntryRow.site) & (Device.number == EntryRow.device_no))
        .where(EntryRow.site == rig.record.site, EntryRow.bound)
    )
    with rig.store.reading() as session:
        return {f"{device}.{n}" for device, n in session.execute(query)}


def _payload(made: dict[str, object]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(from_base64url(str(made["seal"]).split(".")[1]) or b"")
    return read


def _check_held(held: dict[str, Any], accepted: dict[str, dict[str, object]]) -> None:
    sealed = [_payload(made) | {"identity": name} for name, made in accepted.items()]
    for device, end in held.items():
        own = [each for each in sealed if each["device"] == device]
        newest = max(own, key=lambda each: each["page"], default={"page": 0, "identity": ""})
        highest = max(
            (each["first"] + len(each["digests"]) - 1 for each in own if each["digests"]), default=0
        )
        assert (end.page, end.identity, end.n) == (newest["page"], newest["identity"], highest)


def _check(
    world: World,
    entries: dict[str, dict[str, Any]],
    accepted: dict[str, dict[str, object]],
    readable: set[str],
) -> None:
    full = {identity(made): made for made in [*world.pages, *world.forks]}
    expected: dict[str, str] = {}
    for name in accepted:
        seal, texts = _payload(full[name]), full[name]["actions"]
        assert isinstance(texts, list)
        expected |= {f"{seal['device']}.{seal['first'] + place}": text for place, text in enumerate(texts)}
    # Each accepted action once, byte for byte: the last request brought every page whole.
    assert {ref: entry["action"] for ref, entry in entries.items()} == expected
    received = [entry["received_at"] for entry in entries.values()]
    assert received == sorted(set(received))
    for ref, entry in entries.items():
        assert entry["happened_at"] <= entry["received_at"]
        assert "withheld" not in entry["flags"]
        if ref in readable:
            _check_refs(ref, entry, entries)
    for phone in world.phones:
        own = [(int(ref.split(".")[1]), ref) for ref in readable if ref.startswith(phone.id)]
        times = [entries[ref]["happened_at"] for _, ref in sorted(own)]
        assert times == sorted(times)


def _check_refs(ref: str, entry: dict[str, Any], entries: dict[str, dict[str, Any]]) -> None:
    action = json.loads(entry["action"])
    named = {*action["refs"], action["incident"]} - {ref, None}
    before = [entries[each] for each in named if each in entries and entries[each]["seq"] < entry["seq"]]
    late = [each for each in before if each["happened_at"] >= entry["happened_at"]]
    assert bool(late) == ("before_ref" in entry["flags"])


def test_the_split_over_requests_changes_no_verdict(store: Store) -> None:
    @run
    @given(st.data())
    def whatever_the_split(data: st.DataObject) -> None:
        seen = []
        split = data.draw(st.lists(st.booleans(), min_size=12, max_size=12))
        order = data.draw(st.permutations(range(12)))
        unreadable = data.draw(st.sets(st.integers(0, 5)))
        for cuts in (split, [True] * 12, [False] * 12):
            rig = new_rig(store)
            phones = [rig.phone(1), rig.phone(2, "pnobody")]
            pages = []
            for place in range(6):
                phone = phones[place % 2]
                texts = [phone.record(), phone.record(actor="pother")]
                pages.append(phone.seal(["?" if place in unreadable else texts[0], texts[1]]))
            strangers = page(Phone(rig.phone(3).signer, "x").signer, [], None, site="elsewhere")
            copies = [
                *pages,
                pages[0],
                pages[3],
                strangers,
                {},
                {**pages[1], "actions": ["x", "y"]},
                pages[2],
            ]
            statuses: list[str] = []
            request: list[object] = []
            for place in order:
                if cuts[place] and request:
                    statuses += rig.statuses(*request)
                    request = []
                request.append(copies[place])
            statuses += rig.statuses(*request)
            flags = {ref: entry["flags"] for ref, entry in rig.phones_entries().items()}
            texts_kept = {ref: entry["action"] for ref, entry in rig.phones_entries().items()}
            seen.append((sorted(statuses), flags, texts_kept))
            rig.rest()
        assert seen[0][1] == seen[1][1] == seen[2][1]
        assert seen[0][0] == seen[1][0] == seen[2][0]
        assert seen[0][2] == seen[1][2] == seen[2][2]

    whatever_the_split()
    tally(4, rounds=EXAMPLES)
