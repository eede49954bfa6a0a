"""Judges actions again that were not allowed because a restore had forgotten their person."""

from sqlalchemy.orm import Session

from stormlamp.domain.action_rights import may_record
from stormlamp.domain.journal import flags as f
from stormlamp.domain.journal.acceptance import note_ending
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.strict_json import read_object
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages import subjects
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.known_entries import stored_statements
from stormlamp.storage.journal import appending, entries, pulls

_WENT_BACK = ("restored", "snapshot")


def reconsider(context: RecordContext, device: str, person: str) -> None:
    """Judge again what a person recorded on a device, now that they have signed in there.

    A server that went back may have forgotten that they had, and phones hand in what it lost before anybody
    can sign in again. Entries that came since it first went back are looked at, and the server's logbook
    tells readers which are allowed now, as it tells of texts that came later.
    """
    with context.store.reading() as session:
        since = _went_back(session, context.site)
    if since is None:
        return

    def work(intake: Intake) -> None:
        intake.know([device])
        number = intake.devices[device].number
        refused = entries.refused(intake.session, intake.site, number, person, since)
        with intake.changing(number, [entry.n for entry in refused]):
            again = [entry for entry in refused if _allow(intake, device, entry)]
        intake.session.flush()
        rows = pulls.by_seq(intake.session, intake.site, [entry.seq for entry in again])
        still = set(subjects.flag_foreign(intake, stored_statements(rows)).values())
        allowed = {f"{device}.{entry.n}": entry.seq for entry in again if entry.seq not in still}
        logbook.tell_filled(context, intake, allowed, why="allowed")

    context.writer.run(work)


def _went_back(session: Session, site: int) -> int | None:
    """The seq at which the journal first went on from an older state; None if it never did."""
    for seq, text in entries.of_type(session, site, "generation.started"):
        body = read_object(text).get("body")
        if isinstance(body, dict) and body.get("why") in _WENT_BACK:
            return seq
    return None


def _allow(intake: Intake, device: str, entry: entries.RefusedEntry) -> bool:
    action = read_action(entry.text, entry.n)
    if action is None or not may_record(action, intake.devices[device].roles.get(action.actor or "")):
        return False
    flags = entry.flags & ~f.NOT_ALLOWED
    if note_ending(intake.journal, action, flags) and action.incident is not None:
        intake.note_endings([(action.incident, entry.seq)])
    appending.fill(intake.session, [{"_site": intake.site, "_seq": entry.seq, "flags": flags}])
    return True
