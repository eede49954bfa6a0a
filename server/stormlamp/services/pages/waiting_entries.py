"""Keeps which entries say something of one that is not here, and tells of them once that has come."""

from collections.abc import Collection, Iterable, Mapping

from stormlamp.domain.action_rights import about
from stormlamp.domain.logbooks.pages import Page
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages import subjects
from stormlamp.services.pages.filled_entries import tell_filled
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import PageVerdict, VerifiedPage
from stormlamp.services.people import request_takings
from stormlamp.storage.journal import entries_by_ref, pulls
from stormlamp.storage.journal.gathering import chunks

Judged = tuple[VerifiedPage, PageVerdict]


def settle(
    context: RecordContext, intake: Intake, judged: Iterable[Judged], filled: Mapping[str, int]
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
    asked = [*filled.values()] + [
        first + place
        for page, first in pages
        for place in _places(page)
        if (action := page.actions[place]) is not None and about(action)
    ]
    if asked or waited:
        come, forbidden = _come(context, intake, set(asked), set(waited))
        tell_filled(context, intake, come, why="told")
        # Who read it before it was flagged reads it again.
        tell_filled(context, intake, forbidden, why="forbidden")


def _places(page: Page) -> range:
    return range(len(page.texts))


def _come(
    context: RecordContext, intake: Intake, asked: Collection[int], waited: Collection[int]
) -> tuple[dict[str, int], dict[str, int]]:
    """By ref the seqs of what waited and waits no more, and of what of it is not allowed.

    What waits is kept as waiting.
    """
    session, site = intake.session, intake.site
    intake.flush()
    come: dict[str, int] = {}
    forbidden: dict[str, int] = {}
    for run in chunks(sorted({*asked, *waited})):
        rows = pulls.by_seq(session, site, run)
        request_takings.note(context, intake, rows, asked)
        waiting = subjects.missing(session, site, rows)
        entries_by_ref.wait(session, site, waiting)
        no_more = (row for row in rows if row.seq in waited and row.seq not in waiting)
        come |= {f"{row.id}.{row.n}": row.seq for row in no_more}
        forbidden |= {ref: seq for ref, seq in subjects.flag_foreign(intake, rows).items() if seq in waited}
    return {ref: seq for ref, seq in come.items() if ref not in forbidden}, forbidden
