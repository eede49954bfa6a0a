"""Who may not read an entry may say nothing of it that counts: kept, flagged, and believed by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update
from tests.support.record_rig import ADMIN, Rig

from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.storage.journal.entries import EntryRow

if TYPE_CHECKING:
    from tests.support.phone import Phone

FIRST = {"part": "first", "kind": "injury"}
FIELDS = {"text": "x", "fields": {"people": None}}


def say(phone: Phone, type_: str, **more: object) -> tuple[str, dict[str, object]]:
    """The ref and the page of something that is said."""
    page = phone.seal([phone.record(**{"type": type_, "body": {}, **more})])
    return f"{phone.id}.{phone.n}", page


def flagged(rig: Rig, ref: str) -> bool:
    """Whether what stands under this ref is not believed."""
    (found,) = (each for each in rig.pull(ADMIN) if each.get("ref") == ref)
    return "not_allowed" in found["flags"]


def answers(phone: Phone, accident: str) -> list[tuple[str, dict[str, object]]]:
    """All that could be said of an accident by its number alone."""
    return [
        say(phone, "entry.corrected", refs=[accident], body=FIELDS),
        say(phone, "entry.undone", refs=[accident]),
        say(phone, "entry.pinned", refs=[accident, "bbbbbbbbbb.1"], body={"pinned": True}),
        say(phone, "accident.recorded", body={"part": "authority", "accident": accident}),
        say(phone, "matter.left", body={"matter": f"accident:{accident}", "reason": "x"}),
        say(phone, "matter.taken", body={"matter": f"accident:{accident}"}),
        say(phone, "matter.left", body={"matter": f"level:3/accident/{accident}", "reason": "x"}),
    ]


@pytest.mark.parametrize("first", [True, False], ids=["after it", "before it"])
def test_what_is_said_of_an_accident_by_who_may_not_read_it_is_not_allowed(rig: Rig, *, first: bool) -> None:
    hurt, other, lead = rig.phone(1), rig.phone(2, "pthird"), rig.phone(3, "plead")
    accident, told = say(hurt, "accident.recorded", body=FIRST)
    theirs, own, leads = answers(other, accident), answers(hurt, accident), answers(lead, accident)
    pages = [page for _, page in (*theirs, *own, *leads)]
    if first:
        rig.push(told)
        rig.push(*pages)
    else:
        rig.push(*pages)
        assert not any(flagged(rig, ref) for ref, _ in theirs)
        rig.push(told)
    assert [flagged(rig, ref) for ref, _ in theirs] == [True] * len(theirs)
    assert not any(flagged(rig, ref) for ref, _ in (*own, *leads))
    assert rig.record.verify().problems == []


def test_nor_by_way_of_what_others_said_of_it(rig: Rig) -> None:
    hurt, other, lead = rig.phone(1), rig.phone(2, "pthird"), rig.phone(3, "plead")
    accident, told = say(hurt, "accident.recorded", body=FIRST)
    leads, right = say(lead, "entry.corrected", refs=[accident], body=FIELDS)
    rig.push(told, right)
    through, wrong = say(other, "entry.corrected", refs=[leads], body=FIELDS)
    rig.push(wrong)
    assert flagged(rig, through)
    again, wrong = say(other, "entry.corrected", refs=[through], body=FIELDS)
    beside, worse = say(other, "entry.pinned", refs=["bbbbbbbbbb.1", accident], body={"pinned": True})
    own, right = say(hurt, "entry.corrected", refs=[leads], body=FIELDS)
    rig.push(wrong, worse, right)
    assert [flagged(rig, ref) for ref in (again, beside, own)] == [True, True, False]
    assert rig.record.verify().problems == []


def test_what_everybody_reads_is_anybodys_to_correct(rig: Rig) -> None:
    staff, other = rig.phone(1), rig.phone(2, "pthird")
    late = staff.note()
    one, right = say(other, "entry.corrected", refs=[f"{staff.id}.1"], body=FIELDS)
    rig.push(right)
    rig.push(late)
    assert not flagged(rig, one)


def test_readers_are_told_of_what_is_not_believed_any_more(rig: Rig) -> None:
    hurt, other = rig.phone(1), rig.phone(2, "pthird")
    accident, told = say(hurt, "accident.recorded", body=FIRST)
    theirs, wrong = say(other, "entry.corrected", refs=[accident], body=FIELDS)
    rig.push(wrong)
    rig.push(told)
    deeds = [deed["body"] for deed in rig.servers_deeds() if deed["type"] == "entries.filled"]
    assert [(body["refs"], body["why"]) for body in deeds] == [([theirs], "forbidden")]


def test_a_flag_that_nothing_explains_is_found(rig: Rig) -> None:
    staff, other = rig.phone(1), rig.phone(2, "pthird")
    rig.push(staff.note())
    _, right = say(other, "entry.corrected", refs=[f"{staff.id}.1"], body=FIELDS)
    rig.push(right)
    with rig.store.writing() as session:
        session.execute(update(EntryRow).where(EntryRow.type == "entry.corrected").values(flags=NOT_ALLOWED))
    assert [each.what for each in rig.record.verify().problems] == [
        "is flagged, or not, against the rules: not_allowed"
    ]
