"""What the server stamped of the journal is what the journal is: its key can sign other things too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.services.case_record.servers_stamps import look
from tests.server.services.case_record.small_case import small_case
from tests.support.record_rig import SECRET
from tests.support.signed_pages import SITE

from stormlamp.domain.journal.checkpoints import STAMPED
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.proof.journal_proof import verified
from stormlamp.storage.journal import sites

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.record_rig import Rig


def found(rig: Rig) -> list[str]:
    """What the whole proof finds."""
    with rig.store.reading() as session:
        return [str(each) for each in verified(session, rig.record.site, SITE, SECRET).problems]


def stamped(rig: Rig, body: Mapping[str, object]) -> None:
    """The server's logbook says so, signed as all that it says."""
    with rig.store.writing() as session:
        sites.lock(session, rig.record.site)
        logbook.append(rig.record.context, session, Deed(STAMPED, dict(body)))


def test_what_was_stamped_of_the_journal_as_it_was_is_no_problem(rig: Rig) -> None:
    small_case(rig)
    look(rig)
    rig.record.restart("restored")
    assert found(rig) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ({"size": 3, "hash": "A" * 43, "why": "asked"}, "another journal up to entry 3"),
        ({"size": 0, "hash": "A" * 43, "why": "asked"}, "another journal up to entry 0"),
        ({"size": 999, "hash": "A" * 43, "why": "asked"}, "more entries than there were"),
        ({"size": "3", "why": "asked"}, "says no checkpoint"),
    ],
)
def test_a_stamp_of_another_journal_is_found(rig: Rig, body: dict[str, object], what: str) -> None:
    small_case(rig)
    stamped(rig, body)
    [problem] = found(rig)
    assert what in problem
