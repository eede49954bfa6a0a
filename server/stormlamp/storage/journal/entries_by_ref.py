"""Finds entries by their refs, many at once, and redacts them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal import flags
from stormlamp.storage.access.devices import Device
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
