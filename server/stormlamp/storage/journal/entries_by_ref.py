"""Finds entries by their refs, and redacts them; keeps which wait for them, and who reads requests."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import BigInteger, String, bindparam, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal import flags
from stormlamp.storage.access.devices import Device
from stormlamp.storage.database.bulk import insert_rows, put_rows
from stormlamp.storage.database.store import Base
from stormlamp.storage.journal.entries import EntryRow
from stormlamp.storage.journal.gathering import chunks


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """An entry as it stands. `digest`: 32 bytes; it stays when the text goes."""

    ref: str
    device_no: int
    n: int
    seq: int
    digest: bytes
    text: bytes | None


def entries(session: Session, site: int, refs: Iterable[str]) -> Iterator[FoundEntry]:
    """Those of these entries that the journal holds, but for the server's own, which hold nobody's words."""
    by_device: dict[str, list[int]] = {}
    for device, n in filter(None, map(read_ref, refs)):
        by_device.setdefault(device, []).append(n)
    numbers = numbers_of(session, site, by_device)
    columns = EntryRow.n, EntryRow.seq, EntryRow.digest, EntryRow.text
    for device, number in numbers.items():
        for run in chunks(by_device[device]):
            fits = (EntryRow.site == site, EntryRow.device_no == number, EntryRow.n.in_(run))
            for n, seq, digest, text in session.execute(select(*columns).where(*fits)).all():
                yield FoundEntry(f"{device}.{n}", number, n, seq, digest, text)


def numbers_of(session: Session, site: int, devices: Iterable[str]) -> dict[str, int]:
    """By id the inner numbers of devices other than the server's own."""
    found: dict[str, int] = {}
    for run in chunks(devices):
        query = select(Device.id, Device.number).where(Device.site == site, Device.id.in_(run))
        found |= dict(session.execute(query.where(Device.kind != "server")).all())
    return found


def redact(session: Session, site: int, device_no: int, numbers: Collection[int], *, text: bool) -> None:
    """Delete entries' private parts, and their texts if `text`; later copies will not fill them."""
    gone = flags.PRIVATE_REDACTED | (flags.REDACTED if text else 0)
    # Without its text an entry does not merely wait for a later copy any more.
    kept = EntryRow.flags.bitwise_and(~flags.WITHHELD) if text else EntryRow.flags
    values = {"private": None, "flags": kept.bitwise_or(gone), **({"text": None} if text else {})}
    for run in chunks(numbers):
        fits = (EntryRow.site == site, EntryRow.device_no == device_no, EntryRow.n.in_(run))
        session.execute(update(EntryRow).where(*fits).values(values))


class WaitingEntry(Base):
    """An entry that says something of another, which is not here: few may read it before that has come."""

    __tablename__ = "waiting_entries"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ref: Mapped[str] = mapped_column(String(32), primary_key=True)  # of what is not here
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)


# Every push asks it, so it is put together once.
_ANY_WAITS = select(WaitingEntry.seq).where(WaitingEntry.site == bindparam("site")).limit(1)


def wait(session: Session, site: int, waiting: Mapping[int, str]) -> None:
    """Keep which entries, by seq, wait for what is not here."""
    rows = [{"site": site, "ref": ref, "seq": seq} for seq, ref in waiting.items()]
    insert_rows(session, WaitingEntry.__table__, rows)


def any_waits(session: Session, site: int) -> bool:
    """Whether any entry waits for one that is not here."""
    return session.connection().execute(_ANY_WAITS, {"site": site}).first() is not None


def no_longer_waiting(session: Session, site: int, came: Iterable[str]) -> set[int]:
    """The seqs of the entries that waited for one of these refs; they are kept no more."""
    of_site = WaitingEntry.site == site
    found: set[int] = set()
    for run in chunks(came):
        fits = of_site, WaitingEntry.ref.in_(run)
        if seqs := session.scalars(select(WaitingEntry.seq).where(*fits)).all():
            found.update(seqs)
            session.execute(delete(WaitingEntry).where(*fits))
    return found


class RequestWord(NamedTuple):
    """What an entry says of who has a request; `reader` None: nobody has it any more."""

    request: str
    reader: str | None
    seq: int


class RequestReader(Base):
    """Who has a request, and so may read who asked: they took it or were given it."""

    __tablename__ = "request_readers"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    request: Mapped[str] = mapped_column(String(32), primary_key=True)  # its ref
    reader: Mapped[str] = mapped_column(String(16), primary_key=True)  # a person, or whoever has a duty
    seq: Mapped[int] = mapped_column(BigInteger)  # of the entry that says so


def readable(session: Session, site: int, requests: Iterable[str], readers: Collection[str]) -> set[str]:
    """Those of these requests that one of these readers took or was given."""
    found: set[str] = set()
    for run in chunks(requests):
        fits = RequestReader.request.in_(run), RequestReader.reader.in_(readers)
        query = select(RequestReader.request).where(RequestReader.site == site, *fits)
        found.update(session.scalars(query))
    return found


def end_reading(
    session: Session, site: int, words: Iterable[RequestWord], taken_back: Collection[int]
) -> None:
    """Nobody reads requests by what came before these words of them, nor by what is taken back."""
    of_site = RequestReader.site == site
    for run in chunks(taken_back):
        session.execute(delete(RequestReader).where(of_site, RequestReader.seq.in_(run)))
    for request, _, seq in words:
        earlier = RequestReader.request == request, RequestReader.seq < seq
        session.execute(delete(RequestReader).where(of_site, *earlier))


def let_read(session: Session, site: int, words: Iterable[RequestWord]) -> None:
    """Keep that who has these requests may read them."""
    rows = [{"site": site, **word._asdict()} for word in words]
    put_rows(session, RequestReader.__table__, ("site", "request", "reader"), rows)
