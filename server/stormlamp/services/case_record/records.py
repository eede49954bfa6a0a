"""Makes the record of a case that is handed out: what was recorded, with all that proves it."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Final

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.flags import QUALITIES, REDACTED, names
from stormlamp.domain.journal.signed_files import file_signing_input, signed, unsigned
from stormlamp.services.case_record import checkpoints
from stormlamp.services.case_record.cases import incidents_of_case
from stormlamp.services.refusals import StoreUnavailable
from stormlamp.services.signatures import derived_signer
from stormlamp.storage.access import devices, people
from stormlamp.storage.journal import pages, proving, pulls, sites
from stormlamp.time_slices import in_slices

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from stormlamp.services.case_record.checkpoints import Stamped
    from stormlamp.services.journal.record_context import RecordContext
    from stormlamp.storage.journal.pulls import PulledRow, PulledRows
    from stormlamp.storage.journal.sites import Head

FORMAT: Final = "stormlamp-record-1"
ANEW_S: Final = 5
_WORD: Final = re.compile(rb"[a-z0-9]+")


def make_record(context: RecordContext, incident: str, *, personal: bool, why: str = "report") -> bytes:
    """Make the record of a case as a JSON file, and stamp a checkpoint that covers it.

    Args:
        context: the journal.
        incident: the ref of the incident, or of any that was joined to it.
        personal: whether private parts go along.
        why: the journal is stamped: `report` or `export`.

    Raises:
        UnknownEntry: there is no such incident.
    """
    with context.store.reading() as session:
        incidents_of_case(session, context.site, incident, sites.head(session, context.site).seq)
    checkpoints.stamp(context, why)
    checkpoints.have_stamped_outside(context)
    with context.store.reading() as session:
        head = sites.head(session, context.site)
        stamped = checkpoints.newest(session, context.site, head)
        if stamped is None:  # a new generation began in between
            raise StoreUnavailable(retry_after_s=ANEW_S)
        incidents = incidents_of_case(session, context.site, incident, stamped.checkpoint.size)
        rows = pulls.of_case(session, context.site, incidents, stamped.checkpoint.size)
        members = {
            "format": FORMAT,
            "site": context.name,
            "generation": head.generation,
            "incidents": incidents,
            "personal": personal,
            "names": _names(session, context.site, rows),
            **_signed_pages(session, context.site, rows, stamped),
            "entries": [_entry(row, personal=personal) for row in in_slices(rows)],
            "leaves": base64.b64encode(_leaves(session, context.site, stamped)).decode("ascii"),
            "checkpoint": _checkpoint(session, context.site, head, stamped),
        }
        if stamped.token is not None:
            members["token"] = stamped.token
        return signed_file(context, head.generation, FORMAT, unsigned(members))


def signed_file(context: RecordContext, generation: str, kind: str, before: bytes) -> bytes:
    """Sign a file by the key of the server's logbook; the same bytes get the same signature."""
    signer = derived_signer(context.secret, generation)
    data = file_signing_input(kind, signer.device, before)
    return signed(before, f"{data.decode()}.{base64url(signer.sign_again(data))}")


def _names(session: Session, site: int, rows: PulledRows) -> dict[str, str]:
    """What the people are called now of whom these entries tell."""
    told = {word for row in rows if row.text is not None for word in _WORD.findall(row.text)}
    everyone = people.everyone(session, site)
    return {each.id: each.name for each in sorted(everyone, key=lambda it: it.id) if each.id.encode() in told}


def _signed_pages(session: Session, site: int, rows: PulledRows, stamped: Stamped) -> dict[str, object]:
    """The devices' keys, and the seals of the pages that hold these entries."""
    numbers: dict[str, list[int]] = {}
    for row in rows:
        numbers.setdefault(row.id, []).append(row.n)
    known = {each.id: each for each in devices.listed(session, site)}
    seals = [
        seal
        for device in sorted(numbers)
        for seal in pages.holding(session, site, known[device].number, numbers[device])
    ]
    keys = {device: json.loads(known[device].key) for device in sorted({*numbers, stamped.device})}
    return {"devices": keys, "pages": seals}


def _entry(row: PulledRow, *, personal: bool) -> dict[str, object]:
    entry: dict[str, object] = {
        "seq": row.seq,
        "ref": f"{row.id}.{row.n}",
        "action": None if row.text is None else row.text.decode(),
    }
    if row.text is None:
        entry["gone"] = "redacted" if row.flags & REDACTED else "withheld"
    if personal and row.private is not None:
        entry["private"] = row.private.decode()
    return {
        **entry,
        "happened_at": row.happened_at,
        "received_at": row.received_at,
        "quality": QUALITIES[row.quality],
        "flags": names(row.flags),
        "via": row.via,
    }


def _leaves(session: Session, site: int, stamped: Stamped) -> bytes:
    return b"".join(in_slices(proving.leaves(session, site, stamped.checkpoint.size)))


def _checkpoint(session: Session, site: int, head: Head, stamped: Stamped) -> dict[str, object]:
    [seal] = pages.holding(session, site, head.server_no or 0, [stamped.n])
    said = stamped.checkpoint
    action = stamped.text.decode()
    return {
        "size": said.size,
        "hash": base64url(said.hash),
        "at": json.loads(action)["at"],
        "action": action,
        "seal": seal,
    }
