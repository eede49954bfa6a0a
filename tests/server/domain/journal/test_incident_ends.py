"""The end of an incident: what ends it, what comes late after it, and what never does."""

from __future__ import annotations

import pytest
from tests.server.domain.builders import NOW, a_device, a_journal, a_page
from tests.support.signed_pages import PERSON, action_text

from stormlamp.domain.journal import flags
from stormlamp.domain.journal.acceptance import Manner, accept, judged, note_ending
from stormlamp.domain.logbooks.actions import Action, read_action

OTHER = "aaaaaaaaaa.3"


def read(**fields: object) -> Action:
    action = read_action(action_text(1, **fields).encode(), 1)
    assert action is not None
    return action


def flags_of(*texts: str, role: str) -> list[int]:
    device = a_device(roles={PERSON: role})
    taken = accept(a_journal(), device, a_page(*texts, first=1), Manner(via=None, fork=False), NOW)
    return [entry.flags for entry in taken]


def test_what_comes_after_the_end_of_its_incident_is_late_and_may_be_not_allowed_too() -> None:
    journal = a_journal(closings={OTHER})
    assert judged(journal, a_device(), read(incident=OTHER)) == flags.LATE
    assert judged(journal, a_device(), read(incident="aaaaaaaaaa.4")) == 0
    assert judged(journal, a_device(), read()) == 0
    assert judged(journal, a_device(roles={}), read(incident=OTHER)) == flags.LATE | flags.NOT_ALLOWED


@pytest.mark.parametrize(
    "acts",
    ["step.done", "report.given", "contact.tried", "promise.withdrawn", "notice.given", "matter.left"],
)
def test_what_an_ended_incident_still_asks_for_is_never_late(acts: str) -> None:
    journal = a_journal(closings={OTHER})
    assert judged(journal, a_device(), read(type=acts, incident=OTHER)) == 0
    assert judged(journal, a_device(), read(type=f"un{acts}", incident=OTHER)) == flags.LATE


def test_an_end_makes_what_follows_on_the_same_page_late() -> None:
    ending = action_text(2, type="incident.closed", incident=OTHER)
    texts = [action_text(1, incident=OTHER), ending, action_text(3, incident=OTHER)]
    assert flags_of(*texts, role="supervisor") == [0, 0, flags.LATE]
    assert flags_of(*texts, role="staff") == [0, flags.NOT_ALLOWED, 0]


@pytest.mark.parametrize(
    ("fields", "flagged", "ends"),
    [
        ({"type": "incident.closed", "incident": OTHER}, 0, True),
        ({"type": "incident.cancelled", "incident": OTHER}, flags.LATE, True),
        ({"type": "incident.closed", "incident": OTHER}, flags.NOT_ALLOWED | flags.LATE, False),
        ({"type": "note.written", "incident": OTHER}, 0, False),
        ({"type": "incident.closed", "incident": None}, 0, False),
        ({"type": "incident.closed", "incident": "the one by the gate"}, 0, False),
    ],
)
def test_an_end_counts_where_it_is_allowed_and_names_an_incident(
    fields: dict[str, object], flagged: int, *, ends: bool
) -> None:
    journal = a_journal()
    assert note_ending(journal, read(**fields), flagged) is ends
    assert journal.closings == ({OTHER} if ends else set())
