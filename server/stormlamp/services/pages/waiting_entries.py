"""Keeps which entries say something of one that is not here, and tells of them once that has come."""

from collections.abc import Collection, Iterable, Sequence

from stormlamp.domain.action_rights import about
from stormlamp.domain.logbooks.pages import Page
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages import subjects
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import PageVerdict, VerifiedPage
from stormlamp.services.people import request_readers
from stormlamp.storage.journal import entries_by_ref, pulls
from stormlamp.storage.journal.gathering import chunks

_REFS_EACH = 200  # an action naming them stays far below its limit
Judged = tuple[VerifiedPage, PageVerdict]


def settle(
    context: RecordContext, intake: Intake, judged: Iterable[Judged], filled: Sequence[str] = ()
) -> None:
    """Look at what pages brought that were just judged, and at texts that came late.

    Who does not read everything could not read what is said of an entry that was not here, and their cursors
    are past it: the server's logbook names it, as it names texts that come late, and they ask for it again.
    """
    pages = [
        (handed.page, given.first_seq)
        for handed, given in judged
        if given.verdict.status == "accepted" and given.first_seq is not None
    ]
    came = [f"{page.seal.device}.{page.seal.first + place}" for page, _ in pages for place in _places(page)]
    waited = entries_by_ref.no_longer_waiting(intake.session, intake.site, [*filled, *came])
    asked = [
        first + place
        for page, first in pages
        for place in _places(page)
        if (action := page.actions[place]) is not None and about(action)
    ]
    if asked or waited:
        _tell(context, intake, _come(context, intake, asked, set(waited)))


def _places(page: Page) -> range:
    return range(len(page.texts))


def _come(context: RecordContext, intake: Intake, asked: Iterable[int], waited: Collection[int]) -> list[str]:
    """The refs of what waited and waits no more; what does, by seq, is kept as waiting."""
    session, site = intake.session, intake.site
    intake.flush()
    come: list[str] = []
    for run in chunks(sorted({*asked, *waited})):
        rows = pulls.by_seq(session, site, run)
        request_readers.note(context, intake, rows)
        waiting = subjects.missing(session, site, rows)
        entries_by_ref.wait(session, site, waiting)
        come += [f"{row.id}.{row.n}" for row in rows if row.seq in waited and row.seq not in waiting]
    return come


def _tell(context: RecordContext, intake: Intake, refs: Sequence[str]) -> None:
    for start in range(0, len(refs), _REFS_EACH):
        body = {"refs": refs[start : start + _REFS_EACH], "why": "told"}
        logbook.write(context, intake, [logbook.Deed("entries.filled", body)])
