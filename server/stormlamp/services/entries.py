"""Pull: the journal in seq order, each reader seeing what they may."""

from dataclasses import dataclass

from stormlamp.domain.authority import Reader
from stormlamp.domain.encodings import base64url
from stormlamp.domain.flags import QUALITIES, names
from stormlamp.domain.receipts import Receipt
from stormlamp.services import generations
from stormlamp.services.ledger import Ledger
from stormlamp.services.standing import ended_incidents
from stormlamp.storage import pulls
from stormlamp.storage.pulls import Rows

MOST = 500  # entries a pull
WHOLE = 2000  # a journal, or the end of one, that a new phone reads whole
MOST_READINESS = 2000
# What stays in force outside an incident until something newer of its kind comes.
IN_FORCE = (
    "channel.tested",
    "device.revoked",
    "drill.recorded",
    "duty.handed_over",
    "duty.released",
    "duty.taken",
    "duty_card.confirmed",
    "edition.published",
    "entry.corrected",
    "entry.decided",
    "entry.pinned",
    "generation.started",
    "guide.confirmed",
    "improvement.opened",
    "improvement.closed",
    "inspection.done",
    "rehearsal.done",
    "training.done",
)


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
class Started(Pulled):
    """Where a new phone begins: `from_seq` is the `after` of its first pull."""

    from_seq: int


def pull(
    ledger: Ledger,
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
    generations.check(ledger, receipt)
    with ledger.store.reading() as session:
        rows = pulls.after(session, ledger.site, after, min(limit, MOST), incident)
        newest = generations.newest(ledger, session)
    shown, privates = _shown(rows, reader)
    return Pulled(shown, reader.view, ledger.clock(), newest.generation, newest, privates)


def start(ledger: Ledger, reader: Reader, receipt: Receipt | None, whole: int = WHOLE) -> Started:
    """What a phone begins with: older entries that may still be in force, and where to go on.

    Args:
        ledger: the journal.
        reader: who begins.
        receipt: of an earlier begin, if there was one.
        whole: how many of the newest entries are left to pulling.

    Raises:
        OtherGeneration: the receipt is of another.
    """
    generations.check(ledger, receipt)
    with ledger.store.reading() as session:
        newest = generations.newest(ledger, session)
        from_seq = max(0, newest.seq - whole)
        rows: Rows = []
        if from_seq:
            ended = ended_incidents(session, ledger.site)
            rows = pulls.up_to(session, ledger.site, from_seq, IN_FORCE, MOST_READINESS, ended)
    shown, privates = _shown(rows, reader)
    now = ledger.clock()
    return Started(shown, reader.view, now, newest.generation, newest, privates, from_seq)


def _shown(rows: Rows, reader: Reader) -> tuple[list[dict[str, object]], int]:
    """Entries as they go out, of the hidden only the leaf; and how many private parts of others."""
    shown: list[dict[str, object]] = []
    privates = 0
    for row in rows:
        seq, device, n, text, private, happened_at, quality, received_at, via, flags, leaf, type_, actor = row
        if not reader.sees(type_, actor):
            shown.append({"seq": seq, "hidden": True, "leaf": base64url(leaf)})
            continue
        entry: dict[str, object] = {
            "seq": seq,
            "ref": f"{device}.{n}",
            "action": None if text is None else text.decode(),
            "happened_at": happened_at,
            "quality": QUALITIES[quality],
            "received_at": received_at,
            "via": via,
            "flags": names(flags),
        }
        if private is not None and reader.sees_private(actor):
            entry["private"] = private.decode()
            privates += actor != reader.person
        shown.append(entry)
    return shown, privates
