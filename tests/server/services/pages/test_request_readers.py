"""Whoever takes a request, or is given it, reads who asked; nobody else of the staff does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.support.signed_pages import digest_of

from stormlamp.domain.action_rights import Reader

if TYPE_CHECKING:
    from tests.support.phone import Phone
    from tests.support.record_rig import Rig

OTHER, THIRD = Reader("pstaff", "staff"), Reader("pthird", "staff")
TECHNICAL = Reader("ptech", "staff", frozenset({"technical"}))
OPENED = json.dumps({"number": "13800000001"})
FILLED = json.dumps({"number": "13800000002"})


def told(phone: Phone, private: str, **fields: object) -> dict[str, object]:
    """A page with one action that has a private part."""
    return phone.seal([phone.record(**fields, private=digest_of(private))], [private])


def takes(phone: Phone, type_: str = "matter.taken", **body: object) -> dict[str, object]:
    """A page on which somebody takes or gives the first request."""
    return phone.seal([phone.record(type=type_, body={"matter": f"request:{body.pop('request')}", **body})])


def numbers(rig: Rig, reader: Reader) -> int:
    """How many callers' numbers a reader is told."""
    return sum("private" in each for each in rig.pull(reader))


def asked(rig: Rig) -> str:
    """A request by the short form, filled in since, in an incident; gives its ref."""
    desk = rig.phone(1, "plead")
    ref = f"{desk.id}.2"
    rig.push(
        desk.note(type="incident.opened", incident=f"{desk.id}.1"),
        told(desk, OPENED, type="request.opened", body={"kind": "repair"}, incident=f"{desk.id}.1"),
        told(desk, FILLED, type="request.filled", body={"request": ref}, incident=f"{desk.id}.1"),
        told(desk, OPENED, type="request.opened", body={"kind": "repair"}, incident=f"{desk.id}.1"),
        told(desk, OPENED, type="note.written", body={"request": ref}),
    )
    return ref


def test_whoever_takes_it_reads_who_asked_and_is_told_what_to_ask_for_again(rig: Rig) -> None:
    ref = asked(rig)
    taker = rig.phone(2, "pstaff")
    assert numbers(rig, OTHER) == 0
    rig.push(takes(taker, request=ref), takes(taker, request=ref))
    assert (numbers(rig, OTHER), numbers(rig, THIRD)) == (2, 0)
    deeds = [deed["body"] for deed in rig.servers_deeds() if deed["type"] == "entries.filled"]
    seqs = [each["seq"] for each in rig.pull() if each["ref"] in deeds[0]["refs"]]
    assert deeds == [{"refs": [ref, ref.replace(".2", ".3")], "seqs": seqs, "why": "given", "to": "pstaff"}]
    assert numbers(rig, Reader("pstaff", "auditor")) == numbers(rig, Reader("pstaff", "wallboard")) == 0
    assert rig.record.verify().problems == []


def test_whoever_is_given_it_reads_it_by_name_or_by_duty_until_somebody_else_has_it(rig: Rig) -> None:
    ref = asked(rig)
    lead = rig.phone(2, "plead")
    rig.push(takes(lead, "matter.given", request=ref, to="pthird"))
    assert [numbers(rig, reader) for reader in (OTHER, THIRD, TECHNICAL)] == [0, 2, 0]
    rig.push(takes(lead, "matter.given", request=ref, to=None, duty="technical"))
    assert [numbers(rig, reader) for reader in (OTHER, THIRD, TECHNICAL)] == [0, 0, 2]
    rig.push(takes(lead, "matter.given", request=ref))
    assert [numbers(rig, reader) for reader in (OTHER, THIRD, TECHNICAL)] == [0, 0, 0]


def test_who_takes_it_back_reads_it_no_more(rig: Rig) -> None:
    ref = asked(rig)
    taker = rig.phone(2, "pstaff")
    rig.push(takes(taker, request=ref))
    assert numbers(rig, OTHER) == 2
    rig.push(taker.note(type="entry.undone", refs=[f"{taker.id}.1"]))
    assert numbers(rig, OTHER) == 0
    rig.push(takes(taker, request=ref), takes(taker, "matter.left", request=ref, reason="not mine"))
    assert numbers(rig, OTHER) == 0
    rig.push(takes(taker, request=ref))
    assert numbers(rig, OTHER) == 2


def test_whom_nobody_can_be_is_given_nothing(rig: Rig) -> None:
    ref = asked(rig)
    lead = rig.phone(2, "plead")
    for to in ("\0", "王", "p" * 17, "", 1, None, ["pthird"], "pnobody", "kitchen"):
        assert rig.statuses(takes(lead, "matter.given", request=ref, to=to)) == ["accepted"]
    assert numbers(rig, THIRD) == 0
    assert not [deed for deed in rig.servers_deeds() if deed["type"] == "entries.filled"]


def test_nobody_takes_in_advance_what_they_cannot_know_of(rig: Rig) -> None:
    desk, taker = rig.phone(1, "plead"), rig.phone(2, "pstaff")
    late = told(desk, OPENED, type="request.opened", body={"kind": "repair"})
    rig.push(takes(taker, request=f"{desk.id}.1"))
    rig.push(late)
    assert numbers(rig, OTHER) == 0
    rig.push(takes(taker, request=f"{desk.id}.1"))
    assert (numbers(rig, OTHER), numbers(rig, THIRD)) == (1, 0)


def test_a_taking_whose_text_comes_later_counts_then(rig: Rig) -> None:
    ref = asked(rig)
    page = takes(rig.phone(2, "pstaff"), request=ref)
    rig.push({**page, "actions": [None]})
    assert numbers(rig, OTHER) == 0
    rig.push(page)
    assert numbers(rig, OTHER) == 2


def test_many_givings_at_once_are_one_telling_to_each(rig: Rig) -> None:
    ref = asked(rig)
    filler = rig.phone(2, "plead")
    body = {"request": ref}
    incident = ref.replace(".2", ".1")
    for _ in range(4):
        actions = [
            filler.record(type="request.filled", body=body, incident=incident, private=digest_of(FILLED))
            for _ in range(100)
        ]
        rig.push(filler.seal(actions, [FILLED] * len(actions)))
    lead = rig.phone(3, "plead")
    head = len(rig.pull())
    rig.push(*(takes(lead, "matter.given", request=ref, to=to) for to in ["pstaff", "pthird"] * 20))
    told_since = len(rig.pull()) - head - 40
    assert told_since == 3


def test_who_may_record_nothing_on_that_phone_takes_nothing(rig: Rig) -> None:
    ref = asked(rig)
    rig.push(takes(rig.phone(2, "paudit"), request=ref))
    forger = rig.phone(4, "plead")
    rig.push(
        forger.seal([forger.record(type="matter.taken", actor="pstaff", body={"matter": f"request:{ref}"})])
    )
    assert [numbers(rig, reader) for reader in (OTHER, Reader("paudit", "staff"))] == [0, 0]
