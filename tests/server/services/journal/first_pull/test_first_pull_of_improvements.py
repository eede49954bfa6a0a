"""A phone that begins long after an outage is told what that outage taught."""

import re

from tests.server.services.journal.first_pull.test_first_pull import begun, fill_up
from tests.support.record_rig import Rig

from stormlamp.catalogue import KINDS
from stormlamp.storage.journal.entries import IMPROVING


def test_it_is_told_what_an_outage_that_ended_taught_whatever_came_since(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    done = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=done), staff.note(incident=done))
    rig.push(lead.note(type="incident.closed", incident=done))
    for verb in ("opened", "changed", "proved", "taken_up", "closed", "reopened"):
        rig.push(lead.note(type=f"improvement.{verb}", incident=done))
    fill_up(rig)
    told = [each["ref"] for each in begun(rig)]
    assert [ref for ref in told if ref.startswith(lead.id)] == [f"{lead.id}.{n}" for n in range(1, 8)]
    assert f"{staff.id}.2" not in told


def test_it_is_told_what_was_taken_back_or_corrected_of_that(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    done, plain = f"{staff.id}.1", f"{staff.id}.3"
    rig.push(staff.note(type="incident.opened", incident=done), staff.note(incident=done))
    rig.push(staff.note(type="incident.opened", incident=plain), staff.note(incident=plain))
    rig.push(lead.note(type="incident.closed", incident=done))
    rig.push(lead.note(type="incident.closed", incident=plain))
    rig.push(lead.note(type="improvement.opened", incident=done))
    for type_ in ("entry.corrected", "entry.undone"):
        rig.push(lead.note(type=type_, incident=done, refs=[f"{lead.id}.3"]))
    rig.push(staff.note(type="entry.undone", incident=plain, refs=[f"{staff.id}.4"]))
    fill_up(rig)
    told = [each["ref"] for each in begun(rig)]
    assert [ref for ref in told if ref.startswith(lead.id)] == [f"{lead.id}.{n}" for n in range(1, 6)]
    # Of an outage that taught nothing none of it is told.
    assert f"{staff.id}.5" not in told


def test_the_index_of_improvements_has_every_type_that_is_always_in_force() -> None:
    types = [type_ for type_, kind in KINDS.items() if kind.in_force == "always"]
    assert sorted(re.findall(r"'([\w.]+)'", IMPROVING.text)) == sorted(types)
