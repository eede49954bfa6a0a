"""Pull: gives the journal in seq order, to each reader what they may see."""

import hmac
from bisect import bisect_right
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from sqlalchemy.orm import Session

from stormlamp.catalogue import WALLBOARD
from stormlamp.domain.action_rights import Reader, person_named
from stormlamp.domain.board_texts import board_text
from stormlamp.domain.encodings import base64url, short_id
from stormlamp.domain.journal.flags import QUALITIES, names
from stormlamp.domain.journal.receipts import Receipt
from stormlamp.services.journal import generations
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.known_entries import stored_statements
from stormlamp.services.pages.subjects import unseen
from stormlamp.services.people.request_readers import given
from stormlamp.services.signatures import derived_key
from stormlamp.storage.journal import gathering, pulls
from stormlamp.storage.journal.pulls import PulledRows

MOST = 500  # entries a pull
WHOLE = 2000  # a journal, or the end of one, that a new phone reads whole


@dataclass(frozen=True, slots=True)
class Pulled:
    """The answer to a pull: entries in the API's form. `now` in microseconds.

    `privates`: how many private parts of others it gives away; it does not go out.
    """

    entries: list[dict[str, object]]
    view: str
    now: int
    generation: str
    receipt: Receipt
    privates: int


@dataclass(frozen=True, slots=True)
class StartingPart(Pulled):
    """A part of what a new phone begins with.

    `from_seq` is the `after` of its first pull, `more` whether another part follows its last entry.
    """

    from_seq: int
    more: bool


def pull(
    context: RecordContext,
    reader: Reader,
    receipt: Receipt | None,
    after: int,
    limit: int = MOST,
    incident: str | None = None,
) -> Pulled:
    """The next entries after `after`, at most `limit` and never more than 500.

    Raises:
        OtherGeneration: the receipt is of another.
    """
    generations.check_receipt(context, receipt)
    with context.store.reading() as session:
        rows = pulls.after(session, context.site, after, min(limit, MOST), incident)
        rights = _rights(session, context, rows, reader)
        newest = generations.newest(context, session)
    shown, privates = _shown(context, rows, reader, rights)
    return Pulled(shown, reader.view, context.clock(), newest.generation, newest, privates)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a beginning goes on: after a seq of it; `from_seq` as its first part said, None for the first."""

    after: int = 0
    from_seq: int | None = None


def start(
    context: RecordContext,
    reader: Reader,
    receipt: Receipt | None,
    place: Place = Place(),
    *,
    whole: int = WHOLE,
    most: int = MOST,
) -> StartingPart:
    """What a phone begins with: older entries that may still be in force, part by part, and where to go on.

    Args:
        context: the journal.
        reader: who begins.
        receipt: of an earlier begin, if there was one.
        place: which part.
        whole: how many of the newest entries, or up to half as many more, are left to pulling.
        most: entries a part.

    Raises:
        OtherGeneration: the receipt is of another.
    """
    generations.check_receipt(context, receipt)
    with context.store.reading() as session:
        newest = generations.newest(context, session)
        from_seq = _begins(newest.seq, whole) if place.from_seq is None else min(place.from_seq, newest.seq)
        seqs = context.in_force.seqs(session, context.site, newest.generation, from_seq)
        first = bisect_right(seqs, place.after)
        rows = pulls.by_seq(session, context.site, seqs[first : first + most])
        rights = _rights(session, context, rows, reader)
    shown, privates = _shown(context, rows, reader, rights)
    more, now = first + most < len(seqs), context.clock()
    return StartingPart(shown, reader.view, now, newest.generation, newest, privates, from_seq, more)


def _begins(head: int, whole: int) -> int:
    """The seq up to which a new phone is told only what is in force.

    Phones that begin at about the same time begin at the same one: what is in force there is found once.
    """
    step = max(1, whole // 2)
    return max(0, (head - whole) // step * step)


class _Rights(NamedTuple):
    """What follows from other entries, by seq: what is hidden, and whose private part is told besides."""

    unseen: Collection[int]
    given: Collection[int]


def _rights(session: Session, context: RecordContext, rows: PulledRows, reader: Reader) -> _Rights:
    find = partial(gathering.named, session, context.site)
    return _Rights(unseen(find, stored_statements(rows), reader), given(session, context.site, rows, reader))


def _shown(
    context: RecordContext, rows: PulledRows, reader: Reader, rights: _Rights
) -> tuple[list[dict[str, object]], int]:
    """Entries as they go out, of the hidden only the leaf; and how many private parts of others."""
    read = _on_a_wall(context) if reader.role == WALLBOARD else bytes.decode
    shown: list[dict[str, object]] = []
    privates = 0
    for row in rows:
        seq, device, n, text, private, happened_at, quality, received_at, via, flags, leaf, type_, actor = row
        if seq in rights.unseen or not reader.sees(type_, actor, person_named(type_, n, text)):
            shown.append({"seq": seq, "hidden": True, "leaf": base64url(leaf)})
            continue
        entry: dict[str, object] = {
            "seq": seq,
            "ref": f"{device}.{n}",
            "action": None if text is None else read(text),
            "happened_at": happened_at,
            "quality": QUALITIES[quality],
            "received_at": received_at,
            "via": via,
            "flags": names(flags),
        }
        if private is not None and (reader.sees_private(actor) or seq in rights.given):
            entry["private"] = private.decode()
            privates += actor != reader.person
        shown.append(entry)
    return shown, privates


def _on_a_wall(context: RecordContext) -> Callable[[bytes], str]:
    key = derived_key(context.secret, "typed words")

    def hide(words: str) -> str:
        return f"…{short_id(hmac.digest(key, words.encode(), 'sha256'), 6)}"

    return lambda text: board_text(text, hide)
