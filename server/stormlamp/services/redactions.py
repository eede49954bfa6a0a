"""Redaction: a text goes, its digest stays; all else remains proved, and no later copy fills it."""

from collections.abc import Sequence

from stormlamp.domain.encodings import read_ref
from stormlamp.services import logbook
from stormlamp.services.intake import Intake
from stormlamp.services.ledger import Appended, Ledger
from stormlamp.services.logbook import Deed
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage import devices, entries


def redact_entries(
    ledger: Ledger, refs: Sequence[str], part: str, reason: str, actor: str | None
) -> Appended:
    """Delete the texts (with their private parts), or only the private parts, of entries.

    Args:
        ledger: the journal.
        refs: of the entries, at most 100.
        part: `text` or `private`.
        reason: recorded; it stays.
        actor: the person who asked for it.

    Returns:
        The entry of the server's logbook by which every device learns of it.

    Raises:
        UnknownEntry: one of them is not in the journal, or is of the server's own logbook, which
            holds nobody's words. Nothing is changed.
    """
    wanted = list(dict.fromkeys(refs))

    def work(intake: Intake) -> Appended:
        found = [_place(intake, ref) for ref in wanted]
        intake.flush()
        for device_no, n in found:
            entries.redact(intake.session, ledger.site, device_no, n, text=part == "text")
        ledger.store.leave_no_trace()
        body = {"refs": wanted, "part": part, "reason": reason}
        return logbook.write(ledger, intake, [Deed("entries.redacted", body, actor)])[0]

    appended = ledger.writer.run(work)[0]
    if not isinstance(appended, Appended):
        raise TypeError(appended)
    return appended


def _place(intake: Intake, ref: str) -> tuple[int, int]:
    parsed = read_ref(ref)
    device = parsed and devices.find(intake.session, intake.site, parsed[0])
    if not parsed or not device or device.kind == "server":
        raise UnknownEntry(f"{ref} is not in the journal.")
    intake.flush()
    if not entries.exists(intake.session, intake.site, device.number, parsed[1]):
        raise UnknownEntry(f"{ref} is not in the journal.")
    return device.number, parsed[1]
