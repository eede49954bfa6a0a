"""Writes the server's own logbook: it records and signs what it does as a device does."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.instants import write_at
from stormlamp.domain.journal.states import DeviceState
from stormlamp.domain.logbooks.pages import Page, read_page
from stormlamp.domain.logbooks.seals import MOST_ACTIONS
from stormlamp.domain.upload_allowances import PAGE_LIMITS
from stormlamp.services.journal.record_context import Appended, RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import VerifiedPage
from stormlamp.services.people.directory_marks import with_mark
from stormlamp.services.signatures import derived_signer

EPOCH = 1  # the server's clock is the journal's: always one epoch, without offset
_SALT_BYTES = 16
_REFS_EACH = 200  # an action naming them stays far below its limit


@dataclass(frozen=True, slots=True)
class Deed:
    """What the server did: an action's type and body, and the person who asked for it."""

    type: str
    body: Mapping[str, object]
    actor: str | None = None


def append(context: RecordContext, session: Session, deed: Deed) -> Appended:
    """Record a deed in the writing transaction in which it is done, as its last act.

    Args:
        context: the journal.
        session: of `Store.writing()`; on SQLite it holds the write lock, elsewhere this takes the
            site's lock.
        deed: what is done.
    """
    return append_all(context, session, [deed])[0]


def append_all(context: RecordContext, session: Session, deeds: Sequence[Deed]) -> list[Appended]:
    """Record several deeds, as `append` does one; where there are none, nothing."""
    if not deeds:
        return []
    session.flush()
    intake = Intake(session, context.site, context.clock(), context.receipt_key, PAGE_LIMITS)
    appended = write(context, intake, deeds)
    intake.finish()
    if context.witness is not None:
        context.witness.soon()
    return appended


def write(context: RecordContext, intake: Intake, deeds: Sequence[Deed]) -> list[Appended]:
    """Append deeds to the current generation's logbook, in as many pages as they take."""
    runs = [deeds[start : start + MOST_ACTIONS] for start in range(0, len(deeds), MOST_ACTIONS)]
    return [appended for run in runs for appended in _write_page(context, intake, run)]


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
        write(context, intake, [Deed("entries.filled", body)])


def _write_page(context: RecordContext, intake: Intake, deeds: Sequence[Deed]) -> list[Appended]:
    signer = derived_signer(context.secret, intake.generation)
    intake.know([signer.device])
    state = intake.devices[signer.device]
    deeds = [
        replace(each, body=with_mark(context.secret, intake.session, context.site, each.type, each.body))
        for each in deeds
    ]
    texts = [
        _text(deed, state.held_n + place, intake.now, base64url(context.entropy(_SALT_BYTES)))
        for place, deed in enumerate(deeds, start=1)
    ]
    seal = signer.seal(_payload(context, state, texts, intake.now))
    page = read_page({"seal": seal, "actions": texts, "privates": [None] * len(texts)}, context.name)
    if not isinstance(page, Page):
        msg = f"the server's own page is not readable: {page.reason}"
        raise TypeError(msg)
    if None in page.actions:
        msg = "the server's own action is not readable"
        raise TypeError(msg)
    handed = VerifiedPage(page)
    intake.gather([handed])
    taken = intake.take([handed])[0]
    if taken.first_seq is None:
        msg = f"the server's own page was not accepted: {taken.verdict.reason}"
        raise RuntimeError(msg)
    first = page.seal.first
    return [
        Appended(f"{signer.device}.{first + place}", taken.first_seq + place) for place in range(len(texts))
    ]


def _text(deed: Deed, n: int, now: int, salt: str) -> str:
    action = {
        "n": n,
        "type": deed.type,
        "at": write_at(now),
        "epoch": EPOCH,
        "actor": deed.actor,
        "incident": None,
        "drill": False,
        "refs": [],
        "files": [],
        "body": dict(deed.body),
        "private": None,
        "salt": salt,
    }
    return json.dumps(action, ensure_ascii=False, separators=(",", ":"))


def _payload(context: RecordContext, state: DeviceState, texts: list[str], now: int) -> bytes:
    payload = {
        "v": 1,
        "site": context.name,
        "device": state.id,
        "page": state.held_page + 1,
        "prev": base64url(state.held_identity) if state.held_page else "",
        "first": state.held_n + 1,
        "build": "server",
        "clocks": [{"epoch": EPOCH, "offset_ms": 0, "rtt_ms": 0, "at": write_at(now)}],
        "digests": [base64url(sha256(text.encode())) for text in texts],
    }
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
