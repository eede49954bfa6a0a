"""Takes in what somebody in the field told of a special customer: once, and only what was told."""

import json

from sqlalchemy.orm import Session

from stormlamp.domain.strict_json import Unreadable
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.refusals import AlreadyTakenIn, UnknownEntry
from stormlamp.storage.journal import entries, entries_by_ref

REPORTED = "customer.reported"
CHANGED = "customer.changed"


def refuse_taken_in(session: Session, site: int, ref: str) -> None:
    """Refuse a report that is not there, or is in the directory already.

    Args:
        session: a transaction that holds the site's lock.
        site: the site's number.
        ref: of the report.

    Raises:
        UnknownEntry: no entry of this ref reports a customer.
        AlreadyTakenIn: somebody was quicker.
    """
    if not any(_reports(each.text) for each in entries_by_ref.entries(session, site, [ref])):
        raise UnknownEntry
    if ref in taken_in(session, site).values():
        raise AlreadyTakenIn


def taken_in(session: Session, site: int) -> dict[int, str]:
    """The refs of all reports that were taken in, by the seq of the server's own entry that says so."""
    told = ((seq, json.loads(text)["body"]) for seq, text in entries.of_type(session, site, CHANGED))
    return {seq: body["reported"] for seq, body in told if "reported" in body}


def _reports(text: bytes | None) -> bool:
    try:
        return text is not None and read_object_fast(text).get("type") == REPORTED
    except Unreadable:
        return False
