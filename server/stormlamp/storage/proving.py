"""Reading all that is stored, in runs, to prove it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from stormlamp.storage.devices import Device
from stormlamp.storage.entries import Entry
from stormlamp.storage.pages import Page

_RUN = 1000


@dataclass(frozen=True, slots=True)
class ProvenEntry:
    """An entry, in the order of the columns read. Digests are 32 bytes."""

    seq: int
    device: str
    n: int
    text: bytes | None
    digest: bytes
    private: bytes | None
    private_digest: bytes | None
    happened_at: int
    received_at: int
    flags: int
    leaf: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class ProvenPage:
    """A page with its device's id and key, in the order of the columns read."""

    device: str
    key: str
    device_no: int
    page: int
    identity: bytes
    first: int
    count: int
    seal: str


def entries(session: Session, site: int) -> Iterator[ProvenEntry]:
    """All entries in seq order, a thousand in memory at once."""
    after = 0
    while True:
        query = (
            select(
                Entry.seq,
                Device.id,
                Entry.n,
                Entry.text,
                Entry.digest,
                Entry.private,
                Entry.private_digest,
                Entry.happened_at,
                Entry.received_at,
                Entry.flags,
                Entry.leaf,
                Entry.hash,
            )
            .join(Device, (Device.site == Entry.site) & (Device.number == Entry.device_no))
            .where(Entry.site == site, Entry.seq > after)
            .order_by(Entry.seq)
            .limit(_RUN)
        )
        run = [_proven(tuple(row)) for row in session.execute(query)]
        yield from run
        if len(run) < _RUN:
            return
        after = run[-1].seq


def _proven(row: tuple[Any, ...]) -> ProvenEntry:
    return ProvenEntry(*row)


def pages(session: Session, site: int) -> Iterator[ProvenPage]:
    """All pages, by device and number, a thousand in memory at once."""
    place = (0, 0)
    while True:
        later = (Page.device_no > place[0]) | ((Page.device_no == place[0]) & (Page.page > place[1]))
        query = (
            select(
                Device.id,
                Device.key,
                Page.device_no,
                Page.page,
                Page.identity,
                Page.first,
                Page.count,
                Page.seal,
            )
            .join(Device, (Device.site == Page.site) & (Device.number == Page.device_no))
            .where(Page.site == site, later)
            .order_by(Page.device_no, Page.page)
            .limit(_RUN)
        )
        run = [ProvenPage(*row) for row in session.execute(query)]
        yield from run
        if len(run) < _RUN:
            return
        place = (run[-1].device_no, run[-1].page)


def digests(session: Session, site: int, page: ProvenPage) -> list[bytes]:
    """Digests of the entries that a page covers, in order."""
    query = (
        select(Entry.digest)
        .where(
            Entry.site == site,
            Entry.device_no == page.device_no,
            Entry.n.between(page.first, page.first + page.count - 1),
        )
        .order_by(Entry.n)
    )
    return list(session.scalars(query))


def uncovered(session: Session, site: int) -> list[int]:
    """Seqs of entries that no page covers: there are none in a sound journal."""
    covering = exists().where(
        Page.site == Entry.site,
        Page.device_no == Entry.device_no,
        Page.first <= Entry.n,
        Page.first + Page.count > Entry.n,
    )
    return list(session.scalars(select(Entry.seq).where(Entry.site == site, ~covering)))
