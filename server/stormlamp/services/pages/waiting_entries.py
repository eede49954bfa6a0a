"""Keeps which entries say something of one that is not here, and tells of them once that has come."""

from collections.abc import Collection
from collections.abc import Set as AbstractSet

from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages import subjects
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.known_entries import Statement, new_statements, stored_statements
from stormlamp.services.people import request_takings
from stormlamp.storage.journal import entries_by_ref, pulls
from stormlamp.storage.journal.gathering import chunks


def settle(context: RecordContext, intake: Intake) -> None:
    """Look once at all that a transaction brought, and at texts that came late.

    Who does not read everything could not read what is said of an entry that was not here, and their cursors
    are past it: the server's logbook names it, as it names texts that come late, and they ask for it again.
    """
    new = [each for device, entries in intake.accepted for each in new_statements(device, entries)]
    asked = {each.seq for each in new} | set(intake.filled.values())
    waited = _no_longer_waiting(intake)
    if not asked and not waited:
        return
    statements = [*new, *_stored(intake, (waited | asked) - {each.seq for each in new})]
    statements.sort(key=lambda each: each.seq)
    request_takings.note(context, intake, statements, asked)
    waiting = subjects.missing(intake.known.find, statements)
    entries_by_ref.wait(intake.session, intake.site, waiting)
    foreign = subjects.flag_foreign(intake, statements)
    forbidden = {ref: seq for ref, seq in foreign.items() if seq in waited}
    come = {
        ref: each.seq
        for each in statements
        if each.seq in waited and each.seq not in waiting
        if (ref := f"{each.device}.{each.n}") not in forbidden
    }
    logbook.tell_filled(context, intake, come, why="told")
    # Who read it before it was flagged reads it again.
    logbook.tell_filled(context, intake, forbidden, why="forbidden")


def _no_longer_waiting(intake: Intake) -> AbstractSet[int]:
    """The seqs of what waited for what came now."""
    if not (intake.accepted or intake.filled) or not entries_by_ref.any_waits(intake.session, intake.site):
        return set()
    came = (f"{device}.{entry.n}" for device, entries in intake.accepted for entry in entries)
    return entries_by_ref.no_longer_waiting(intake.session, intake.site, [*intake.filled, *came])


def _stored(intake: Intake, seqs: Collection[int]) -> list[Statement]:
    """What stored entries say, with the devices that recorded them read."""
    found = [
        each
        for run in chunks(sorted(seqs))
        for each in stored_statements(pulls.by_seq(intake.session, intake.site, run))
    ]
    intake.know({each.device for each in found})
    return found
