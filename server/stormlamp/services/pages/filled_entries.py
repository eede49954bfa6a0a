"""Tells in the server's logbook of which entries more may be read now, and where they stand."""

from collections.abc import Mapping

from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake

_REFS_EACH = 200  # an action naming them stays far below its limit


def tell_filled(context: RecordContext, intake: Intake, filled: Mapping[str, int], **more: str) -> None:
    """Tell of entries, by ref their seq: a device that was told nothing of one asks for it by that.

    Args:
        context: the journal.
        intake: in which they are told.
        filled: the entries.
        more: why, and for whom.
    """
    refs = list(filled)
    for start in range(0, len(refs), _REFS_EACH):
        named = refs[start : start + _REFS_EACH]
        body = {"refs": named, "seqs": [filled[ref] for ref in named], **more}
        logbook.write(context, intake, [logbook.Deed("entries.filled", body)])
