"""Finds whether a report was handed out without anybody's personal data: auditors read no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.storage.files import named_files

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ISSUED: Final = "report.issued"


def is_impersonal(session: Session, site: int, sha256: str) -> bool:
    """Whether the entry that hands this file out says that no personal data is in it.

    Of one that no entry hands out nobody has said so.
    """
    entry = named_files.naming_entry(session, site, sha256)
    if entry is None or entry.text is None or entry.flags & NOT_ALLOWED:
        return False
    action = read_action(entry.text, entry.n)
    return action is not None and action.type == ISSUED and action.body.get("personal") is False
