"""Stamps the journal's state into the server's own logbook, and finds what was stamped."""

from __future__ import annotations

import base64
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stormlamp.domain.journal.checkpoints import STAMPED, Checkpoint, imprinted_text, read_checkpoint
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.timestamps.authority import NotStamped
from stormlamp.storage.journal import entries, proving, sites

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from stormlamp.services.journal.record_context import RecordContext
    from stormlamp.storage.journal.sites import Head

log = logging.getLogger("stormlamp.checkpoints")


@dataclass(frozen=True, slots=True)
class Stamped:
    """A checkpoint of this generation: device, number, moment and text of what says it first; its token."""

    checkpoint: Checkpoint
    device: str
    n: int
    at: int
    text: bytes
    token: str | None


def newest(session: Session, site: int, head: Head) -> Stamped | None:
    """The newest checkpoint of the present generation; its token may stand in a later entry."""
    found: Stamped | None = None
    token: str | None = None
    for device, n, at, text in proving.own_of(session, site, head.server_no or 0, STAMPED):
        action = read_action(text, n)
        said = None if action is None else read_checkpoint(action.body)
        if said is None:
            continue
        if found is not None and (said.size, said.hash) != (found.checkpoint.size, found.checkpoint.hash):
            break
        token = token or said.token
        found = Stamped(said, device, n, at, text, token)
    return found


def stamp(context: RecordContext, why: str) -> None:
    """Stamp the journal as it stands, unless nothing but checkpoints came since it was."""
    with context.store.writing() as session:
        head = sites.lock(session, context.site)
        last = newest(session, context.site, head)
        if last is None or anything_since(session, context.site, last, head):
            told = Checkpoint(head.seq, head.hash, why)
            logbook.append(context, session, Deed(STAMPED, told.body()))


def anything_since(session: Session, site: int, last: Stamped, head: Head) -> bool:
    """Whether the journal holds anything that this checkpoint does not, but for what was told of it."""
    return entries.any_besides(session, site, last.checkpoint.size, head.seq, {STAMPED})


def have_stamped_outside(context: RecordContext) -> bool:
    """Have the newest checkpoint stamped by the authority, where there is one and that was not done yet.

    Returns:
        whether nothing is left to be asked for; a failure is logged and does no harm.
    """
    if context.authority is None:
        return True
    with context.store.reading() as session:
        head = sites.head(session, context.site)
        last = newest(session, context.site, head)
    if last is None or last.token is not None:
        return True
    said = last.checkpoint
    try:
        answer = context.authority.stamp(imprinted_text(context.name, head.generation, said.size, said.hash))
    except NotStamped as error:
        log.warning("the time-stamping authority did not stamp checkpoint %d: %s", said.size, error)
        return False
    _keep(context, replace(said, token=base64.b64encode(answer).decode("ascii")))
    return True


def _keep(context: RecordContext, checkpoint: Checkpoint) -> None:
    """Record a token in an entry of its own, unless another process was first."""
    with context.store.writing() as session:
        head = sites.lock(session, context.site)
        last = newest(session, context.site, head)
        if last is not None and last.token is None and last.checkpoint.hash == checkpoint.hash:
            logbook.append(context, session, Deed(STAMPED, checkpoint.body()))
