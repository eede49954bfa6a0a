"""Finds whether a report was handed out without anybody's personal data: auditors read no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.files.uploads import IMPERSONAL
from stormlamp.storage.files import named_files

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from stormlamp.storage.files.stored_files import StoredFile

ISSUED: Final = "report.issued"


def was_made_impersonal(stored: StoredFile) -> bool:
    """Whether the server was asked to leave personal data out when it made this report."""
    return stored.type.split("/", 1)[0] == IMPERSONAL


def is_impersonal(session: Session, stored: StoredFile) -> bool:
    """Whether it was made without personal data, and the entry that hands it out says so too.

    Of one that no entry hands out nobody has said so.
    """
    if not was_made_impersonal(stored):
        return False
    entry = named_files.naming_entry(session, stored.site, stored.sha256)
    if entry is None or entry.text is None or entry.flags & NOT_ALLOWED:
        return False
    action = read_action(entry.text, entry.n)
    return action is not None and action.type == ISSUED and action.body.get("personal") is False
