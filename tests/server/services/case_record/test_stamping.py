"""The journal is stamped by itself: where an outage ends, and each night in which something was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.services.case_record.servers_stamps import ZONE, look, stamps
from tests.server.services.case_record.small_case import small_case
from tests.support.waiting import until

from stormlamp.services.case_proof.prove import prove
from stormlamp.services.case_record import stamping
from stormlamp.services.case_record.records import make_record
from stormlamp.services.case_record.stamping import Stamping

if TYPE_CHECKING:
    import pytest
    from tests.support.record_rig import Rig

HOUR = 3600 * 1_000_000


def test_the_end_of_an_outage_is_stamped_once(rig: Rig) -> None:
    look(rig)
    assert stamps(rig) == []
    case = small_case(rig)
    head = rig.record.head()
    look(rig)
    look(rig)
    [stamp] = stamps(rig)
    assert (stamp["size"], stamp["why"]) == (head.seq, "closed")
    lead = rig.phone(2, "plead")
    lead.n, lead.page, lead.prev = 5, 5, ""
    assert rig.statuses(lead.note(incident=case.first)) == ["accepted"]
    look(rig)
    assert len(stamps(rig)) == 1


def test_an_end_that_was_not_allowed_is_not_stamped(rig: Rig) -> None:
    staff = rig.phone(1)
    opened = {"type": "incident.opened", "incident": f"{staff.id}.1", "body": {"kind": "outage"}}
    closed = {"type": "incident.closed", "incident": f"{staff.id}.1", "body": {}}
    assert rig.statuses(staff.page_of(opened, closed)) == ["accepted"]
    look(rig)
    assert stamps(rig) == []


def test_each_night_in_which_something_was_recorded_is_stamped(rig: Rig) -> None:
    phone = rig.phone(1)  # at 08:00 where the site is
    assert rig.statuses(phone.note()) == ["accepted"]
    rig.now += 18 * HOUR + 59 * HOUR // 60
    look(rig)
    assert stamps(rig) == []
    rig.now += HOUR // 60
    look(rig)
    look(rig)
    assert [each["why"] for each in stamps(rig)] == ["nightly"]
    rig.now += 24 * HOUR
    look(rig)
    assert len(stamps(rig)) == 1
    assert rig.statuses(phone.note()) == ["accepted"]
    look(rig)
    assert len(stamps(rig)) == 1 + 1


def test_a_new_generation_is_stamped_by_its_own_logbook(rig: Rig) -> None:
    case = small_case(rig)
    look(rig)
    rig.record.restart("restored")
    proved = prove(make_record(rig.record.context, case.first, personal=False))
    assert proved.findings == []
    assert [each["why"] for each in stamps(rig)] == ["closed", "report"]


def test_the_thread_stamps_and_ends(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    small_case(rig)
    monkeypatch.setattr(stamping, "LOOK_S", 0.001)
    running = Stamping(rig.record.context, lambda: ZONE)
    running.start()
    until(lambda: len(stamps(rig)) > 0)
    running.close()
    assert len(stamps(rig)) == 1
