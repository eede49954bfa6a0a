"""Checks a record's checkpoint: the running hash over all leaves, the server's word for it, the token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.domain.encodings import base64url, read_digest, sha256
from stormlamp.domain.journal.checkpoints import STAMPED, imprinted_text, read_checkpoint
from stormlamp.domain.journal.leaves import first_hash, next_hash
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.case_proof.seals import checked_seal, page_name
from stormlamp.services.case_proof.shapes import LEAF
from stormlamp.services.timestamps.tokens import BadToken, read_token

if TYPE_CHECKING:
    from stormlamp.services.case_proof.findings import Proved
    from stormlamp.services.case_proof.shapes import RecordFile

PLACE = "checkpoint"


def check_checkpoint(record: RecordFile, signer: str | None, proved: Proved) -> None:
    """Check the checkpoint against the leaves and the server's logbook.

    Args:
        record: the record.
        signer: the device that signed the file.
        proved: is told what is wrong.
    """
    said = record.checkpoint
    if len(record.leaves) != said["size"] * LEAF:
        proved.wrong("leaves", f"there are {len(record.leaves) // LEAF}, the checkpoint says {said['size']}")
    running = first_hash(record.site)
    for start in range(0, len(record.leaves), LEAF):
        running = next_hash(running, record.leaves[start : start + LEAF])
    if base64url(running) != said["hash"]:
        proved.wrong("leaves", "their running hash is not that of the checkpoint: one of them was changed")
    _check_word(record, signer, proved)
    _check_token(record, proved)


def _check_word(record: RecordFile, signer: str | None, proved: Proved) -> None:
    """Check that the server's logbook says this checkpoint."""
    said = record.checkpoint
    seal = checked_seal(PLACE, said["seal"], record, proved)
    if seal is None:
        return
    if seal.device != signer:
        proved.wrong(PLACE, f"it is of the logbook {seal.device}, the file is signed by {signer}")
    text = said["action"].encode()
    if sha256(text) not in seal.digests:
        proved.wrong(PLACE, f"its text is not on {page_name(seal)}")
        return
    action = read_action(text, seal.first + seal.digests.index(sha256(text)))
    told = read_checkpoint(action.body) if action is not None and action.type == STAMPED else None
    if told is None or (told.size, told.hash) != (said["size"], read_digest(said["hash"])):
        proved.wrong(PLACE, "the server's logbook does not say this size and hash")
    if _at(text) != said["at"]:
        proved.wrong(PLACE, "its time is not that of the server's logbook")


def _at(text: bytes) -> object:
    try:
        return read_object(text).get("at")
    except Unreadable:
        return None


def imprint_of(record: RecordFile) -> bytes:
    """What an authority has stamped of this record."""
    said = record.checkpoint
    return imprinted_text(record.site, record.generation, said["size"], read_digest(said["hash"]) or b"")


def _check_token(record: RecordFile, proved: Proved) -> None:
    if record.token is None:
        proved.facts.append("No authority outside has stamped its time.")
        return
    try:
        token = read_token(record.token)
    except BadToken as wrong:
        proved.wrong("token", str(wrong))
        return
    if not token.is_of(imprint_of(record)):
        proved.wrong("token", "it stamps something else than this checkpoint")
    proved.facts.append(f"A token says that this checkpoint was there at {token.at:%Y-%m-%d %H:%M:%S} UTC.")
