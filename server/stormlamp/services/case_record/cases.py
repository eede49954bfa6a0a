"""Finds what belongs to a case: the incidents that are one with the one named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.services.journal.ended_incidents import told_incidents
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage.journal import pulls

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def incidents_of_case(session: Session, site: int, incident: str, up_to: int) -> list[str]:
    """The refs of all that is one view with an incident, the leading one first, and of its copies.

    Args:
        session: sees the journal.
        site: the site's inner number.
        incident: the ref of any of them.
        up_to: as the journal stood at this seq.

    Raises:
        UnknownEntry: nothing of such an incident is in the journal.
    """
    views, copies = told_incidents(session, site, up_to)
    named = copies.get(incident, incident)
    # Of an incident whose beginning was redacted nothing is folded; what belongs to it stands all the same.
    members = next((view.members for view in views if named in view.members), (named,))
    case = [*members, *sorted(copy for copy, counts in copies.items() if counts in members)]
    if not pulls.of_case(session, site, case, up_to):
        raise UnknownEntry(f"{incident} is no incident of this journal.")
    return case
