"""Fills in texts that were withheld when their page first came, from a later copy of the page."""

from collections.abc import Sequence
from typing import Any

from stormlamp.domain.journal import flags as f
from stormlamp.domain.journal.acceptance import judged, note_ending
from stormlamp.domain.logbooks.actions import Action, FileRef
from stormlamp.domain.logbooks.pages import Page
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import VerifiedPage
from stormlamp.storage.journal import appending, entries
from stormlamp.storage.journal.entries import Hole


def fill(context: RecordContext, intake: Intake, duplicates: Sequence[VerifiedPage]) -> None:
    """Fill what these copies of stored pages bring, and say so in the server's logbook.

    Time and leaf stay; `unreadable`, `not_allowed` and `late` are judged now. What was redacted
    stays empty.
    """
    bringing = [handed.page for handed in duplicates if any(handed.page.texts)]
    if not bringing:
        return
    intake.flush()
    filled: dict[str, int] = {}
    for page in bringing:
        state = intake.devices[page.seal.device]
        run = (page.seal.first, page.seal.last)
        holes = entries.holes(intake.session, context.site, state.number, run)
        with intake.changing(state.number, [hole.n for hole in holes]):
            places = ((hole.n - page.seal.first, hole) for hole in holes)
            came = [hole for place, hole in places if _fill(intake, page, place, hole)]
        filled |= {f"{page.seal.device}.{hole.n}": hole.seq for hole in came}
    logbook.tell_filled(context, intake, filled)
    intake.filled |= filled


def _fill(intake: Intake, page: Page, place: int, hole: Hole) -> bool:
    text, private, action = page.texts[place], page.privates[place], page.actions[place]
    keeps_private = bool(hole.flags & f.PRIVATE_REDACTED)
    if not hole.has_text:
        if text is None or hole.flags & f.REDACTED:
            return False
        columns = _judge(intake, page.seal.device, action, hole) | {"text": text}
        columns["private"] = None if keeps_private else private
    elif private is None or keeps_private:
        return False
    else:
        columns = {"private": private}
    appending.fill(intake.session, [{"_site": intake.site, "_seq": hole.seq, **columns}])
    return True


def _judge(intake: Intake, device: str, action: Action | None, hole: Hole) -> dict[str, Any]:
    flags, quality = hole.flags & ~f.WITHHELD, hole.quality
    if action is None:
        flags |= f.UNREADABLE
    else:
        flags |= judged(intake.journal, intake.devices[device], action)
        quality = quality if action.stated_at is None else f.STATED
        if note_ending(intake.journal, action, flags) and action.incident is not None:
            intake.note_endings([(action.incident, hole.seq)])
        files: dict[str, tuple[FileRef, int]] = {file.sha256: (file, hole.seq) for file in action.files}
        appending.add_named_files(intake.session, intake.site, files)
    return {"flags": flags, "quality": quality, **appending.index_columns(action)}
