"""Lists pages that were kept apart, shows what one holds, and lets it in where its numbers are free."""

from collections.abc import Mapping
from typing import Any

from stormlamp.domain.encodings import base64url, read_digest
from stormlamp.domain.logbooks.pages import Page, read_page
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.push_results import PageResult
from stormlamp.services.pages.verified_pages import VerifiedPage
from stormlamp.services.refusals import UnknownPage
from stormlamp.storage.access import devices
from stormlamp.storage.journal import entries_by_ref, quarantines


def listed(context: RecordContext) -> list[dict[str, Any]]:
    """All pages kept apart, oldest first, with the fields of the API's QuarantinedPage."""
    with context.store.reading() as session:
        ids = {device.number: device.id for device in devices.listed(session, context.site)}
        return [
            {
                "identity": base64url(row.identity),
                "device": ids[row.device_no],
                "page": row.page,
                "first": row.first,
                "actions": row.count,
                "reason": row.reason,
                "received_at": row.received_at,
                "size": row.size,
            }
            for row in quarantines.listed(session, context.site)
        ]


def texts(context: RecordContext, identity: str) -> dict[str, Any]:
    """What the actions of a page kept apart say, in their order; null: redacted. No private parts.

    Raises:
        UnknownPage: no such page is kept apart.
    """
    wanted = read_digest(identity)
    with context.store.reading() as session:
        row = quarantines.find(session, context.site, wanted) if wanted is not None else None
        if row is None:
            raise UnknownPage
        return {"first": row.first, "actions": quarantines.unpacked(row)["actions"]}


def how_many(context: RecordContext) -> int:
    """How many pages are kept apart."""
    with context.store.reading() as session:
        return sum(quarantines.counts(session, context.site).values())


def release(context: RecordContext, identity: str) -> PageResult:
    """Let a page into the journal although its device is revoked.

    Where its page number or one of its action numbers is taken it stays `quarantined`: two actions
    cannot have one reference.

    Raises:
        UnknownPage: no such page is kept apart.
    """
    wanted = read_digest(identity)
    if wanted is None:
        raise UnknownPage

    def work(intake: Intake) -> PageResult:
        row = quarantines.find(intake.session, context.site, wanted)
        page = row and read_page(quarantines.unpacked(row), context.name)
        if row is None or not isinstance(page, Page):
            raise UnknownPage
        handed = VerifiedPage(page, row.via)
        intake.gather([handed])
        redacted = quarantines.redacted_in(row)
        taken = intake.take([handed], released=True)[0]
        if taken.verdict.status == "accepted":
            # Texts that were redacted in quarantine are not merely withheld: no later copy may fill them.
            with intake.changing(row.device_no, redacted):
                for text in (True, False):
                    numbers = [n for n, gone in redacted.items() if gone is text]
                    entries_by_ref.redact(intake.session, context.site, row.device_no, numbers, text=text)
            _tell(context, intake, page.seal.device, redacted)
        return PageResult(identity, taken.verdict.status, taken.first_seq, taken.verdict.reason)

    result = context.writer.run(work)[0]
    if not isinstance(result, PageResult):
        raise TypeError(result)
    return result


def _tell(context: RecordContext, intake: Intake, device: str, redacted: Mapping[int, bool]) -> None:
    """Name what the page lacks: whoever proves the journal finds no text gone without a word of why."""
    for part, text in (("text", True), ("private", False)):
        refs = [f"{device}.{n}" for n, gone in sorted(redacted.items()) if gone is text]
        if refs:
            logbook.write(context, intake, [Deed("entries.redacted", {"refs": refs, "part": part})])
