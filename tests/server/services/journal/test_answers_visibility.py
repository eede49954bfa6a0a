"""What is said of an entry is read by those who may read the entry, and waits for it where it is not here."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

from tests.support.record_rig import ADMIN, Rig

from stormlamp.domain.action_rights import Reader

if TYPE_CHECKING:
    from tests.support.phone import Phone

STAFF, OTHER = Reader("pstaff", "staff"), Reader("pother", "staff")


def correction(phone: Phone, ref: str, **more: object) -> dict[str, object]:
    """A page with one correction of an entry."""
    said = {"type": "entry.corrected", "refs": [ref], "body": {"text": "x"}}
    return phone.seal([phone.record(**{**said, **more})])


def read_by(rig: Rig, reader: Reader, ref: str) -> bool:
    """Whether a reader is told of this entry."""
    return any(each.get("ref") == ref for each in rig.pull(reader))


def told(rig: Rig) -> list[list[str]]:
    """What the server's logbook has told of anew."""
    deeds = (deed["body"] for deed in rig.servers_deeds() if deed["type"] == "entries.filled")
    return [body["refs"] for body in deeds if body.get("why") == "told"]


def test_a_correction_of_what_is_not_here_is_told_once_that_has_come(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    late = staff.note()
    rig.push(correction(lead, f"{staff.id}.1"))
    ref = f"{lead.id}.1"
    assert [read_by(rig, reader, ref) for reader in (OTHER, STAFF, ADMIN)] == [False, False, True]
    assert told(rig) == []
    rig.push(late)
    assert [read_by(rig, reader, ref) for reader in (OTHER, STAFF, ADMIN)] == [True, True, True]
    assert told(rig) == [[ref]]
    assert rig.pull(OTHER)[-1]["action"].count(ref) == 1  # after the entry itself, in the order of the cursor
    rig.push(late, staff.note())
    assert told(rig) == [[ref]]
    assert rig.record.verify().problems == []


def test_a_correction_of_a_correction_waits_for_all_of_them(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    late = staff.note()
    second = correction(lead, f"{staff.id}.1")
    rig.push(correction(lead, f"{lead.id}.1"), correction(lead, f"{lead.id}.2"))
    assert not read_by(rig, OTHER, f"{lead.id}.2")
    rig.push(second)
    assert told(rig) == []
    rig.push(late)
    assert told(rig) == [[f"{lead.id}.{n}" for n in (2, 3, 1)]]  # as they stand in the journal
    assert all(read_by(rig, OTHER, f"{lead.id}.{n}") for n in (1, 2, 3))


def test_what_comes_withheld_is_not_here_yet(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    whole = staff.note(type="accident.recorded")
    public = staff.note()
    rig.push({**whole, "actions": [None]}, {**public, "actions": [None]})
    rig.push(correction(lead, f"{staff.id}.1"), correction(lead, f"{staff.id}.2"))
    assert not any(read_by(rig, OTHER, f"{lead.id}.{n}") for n in (1, 2))
    rig.push(whole, public)
    assert sorted(ref for refs in told(rig) for ref in refs) == [f"{lead.id}.1", f"{lead.id}.2"]
    assert [read_by(rig, OTHER, f"{lead.id}.{n}") for n in (1, 2)] == [False, True]
    assert [read_by(rig, STAFF, f"{lead.id}.{n}") for n in (1, 2)] == [True, True]
    assert rig.record.verify().problems == []


def test_what_names_itself_or_more_than_anybody_would_is_for_those_who_read_everything(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    rig.push(*(staff.note() for _ in range(101)))
    rig.push(correction(lead, f"{lead.id}.2"), correction(lead, f"{lead.id}.1"))
    rig.push(correction(lead, "", refs=[f"{staff.id}.{n}" for n in range(1, 102)]))
    assert not any(read_by(rig, OTHER, f"{lead.id}.{n}") for n in (1, 2, 3))
    for reader in (ADMIN, Reader("plead", "staff")):
        assert all(read_by(rig, reader, f"{lead.id}.{n}") for n in (1, 2, 3))


def test_what_comes_withheld_waits_like_the_rest_once_its_text_is_here(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    late = staff.note()
    said = correction(lead, f"{staff.id}.1")
    rig.push({**said, "actions": [None]})
    rig.push(said)
    assert told(rig) == []
    rig.push(late)
    assert told(rig) == [[f"{lead.id}.1"]]
    seqs = [deed["body"]["seqs"] for deed in rig.servers_deeds() if deed["type"] == "entries.filled"]
    assert {each["ref"]: [each["seq"]] for each in rig.pull()}[f"{lead.id}.1"] == seqs[-1]


def test_what_leads_on_to_ever_more_is_not_gathered(rig: Rig) -> None:
    staff = rig.phone(1)
    many = [f"aaaaaaaaaa.{n}" for n in range(1, 1700)]
    rig.push(*(staff.note(type="entry.pinned", refs=many) for _ in range(30)))
    pins = [f"{staff.id}.{n}" for n in range(1, 31)]
    rig.push(*(staff.note(type="entry.pinned", refs=pins) for _ in range(50)))
    tracemalloc.start()
    hidden = [each for each in rig.pull(OTHER, after=len(rig.pull()) - 50) if "hidden" in each]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(hidden) == 50
    assert peak < 12_000_000


def test_what_names_very_many_still_comes_after_the_last_of_them(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    rig.push(staff.note(at="2026-11-25T07:59:00.000+08:00"))
    refs = [*(f"aaaaaaaaaa.{n}" for n in range(1, 150)), f"{staff.id}.1"]
    rig.push(lead.note(type="entry.pinned", refs=refs, at="2026-11-25T07:30:00.000+08:00"))
    told, pin = (rig.phones_entries()[ref] for ref in (f"{staff.id}.1", f"{lead.id}.1"))
    assert pin["happened_at"] >= told["happened_at"]
