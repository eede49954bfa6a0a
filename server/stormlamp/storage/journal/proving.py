"""Reads all that is stored in runs, to prove it: each run costs its own rows and no more."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, func, select, text
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import EntryRow
from stormlamp.storage.journal.pages import PageRow

RUN = 1000


class ProvenEntry(NamedTuple):
    """An entry, in the order of the columns read. Digests are 32 bytes."""

    seq: int
    device_no: int
    n: int
    text: bytes | None
    digest: bytes
    private: bytes | None
    private_digest: bytes | None
    happened_at: int
    quality: int
    received_at: int
    via: str | None
    flags: int
    bound: bool
    leaf: bytes
    hash: bytes
    type: str | None
    incident: str | None
    actor: str | None


class Link(NamedTuple):
    """A page's place in its device's chain."""

    device_no: int
    page: int
    identity: bytes
    prev: bytes
    first: int
    actions: int


class ProvenPage(NamedTuple):
    """A page, in the order of the columns read; `seq` of its first action, 0 where it has none."""

    device_no: int
    page: int
    identity: bytes
    prev: bytes
    first: int
    actions: int
    seal: str
    received_at: int
    seq: int = 0


_ENTRIES = (
    select(*(getattr(EntryRow, name) for name in ProvenEntry._fields))
    .where(EntryRow.site == bindparam("site"), EntryRow.seq > bindparam("after"))
    .order_by(EntryRow.seq)
    .limit(RUN)
)
_COLUMNS = {"actions": "count"}  # elsewhere than in its table a count says of what
_LINK = [getattr(PageRow, _COLUMNS.get(each, each)) for each in Link._fields]
_PAGE = [*_LINK, PageRow.seal, PageRow.received_at]
_STARTS = and_(
    PageRow.site == EntryRow.site, PageRow.device_no == EntryRow.device_no, PageRow.first == EntryRow.n
)
_STARTING = (
    select(*[*_PAGE, EntryRow.seq])
    .join(PageRow, _STARTS)
    .where(
        EntryRow.site == bindparam("site"),
        EntryRow.seq.between(bindparam("low"), bindparam("high")),
        PageRow.count > 0,
    )
    .order_by(EntryRow.seq)  # no more: to have pages in order too, SQLite would read all of each device's
)


def runs(session: Session, site: int) -> Iterator[tuple[list[ProvenEntry], list[ProvenPage]]]:
    """All entries in seq order, with the pages whose first action is among them."""
    connection, after = session.connection(), -(2**62)
    if connection.dialect.name == "postgresql":
        # Without figures of the tables it may read all pages anew for each run.
        connection.execute(text("SET LOCAL enable_hashjoin = off"))
        connection.execute(text("SET LOCAL enable_mergejoin = off"))
    while True:
        rows = connection.execute(_ENTRIES, {"site": site, "after": after}).all()
        found = [ProvenEntry._make(row) for row in rows]
        if found:
            ends = {"site": site, "low": found[0].seq, "high": found[-1].seq}
            yield found, [ProvenPage(*row) for row in connection.execute(_STARTING, ends)]
        if len(found) < RUN:
            return
        after = found[-1].seq


def pages_with_actions(session: Session, site: int) -> int:
    """How many pages have actions."""
    fits = (PageRow.site == site, PageRow.count > 0)
    return session.scalar(select(func.count()).select_from(PageRow).where(*fits)) or 0


def never_started(session: Session, site: int) -> Iterator[tuple[int, int]]:
    """Inner device number and page number of pages whose first action is not in the journal."""
    query = select(PageRow.device_no, PageRow.page).outerjoin(EntryRow, _STARTS)
    yield from session.execute(query.where(PageRow.site == site, PageRow.count > 0, EntryRow.seq.is_(None)))


def links(session: Session, site: int) -> Iterator[Link]:
    """All pages by device and number, without their seals."""
    query = select(*_LINK).where(PageRow.site == site)
    rows = session.execute(query.order_by(PageRow.device_no, PageRow.page).execution_options(yield_per=RUN))
    yield from (Link(*row) for row in rows)


def empty_pages(session: Session, site: int) -> Iterator[ProvenPage]:
    """The pages without actions, in the order in which they came."""
    order = (PageRow.received_at, PageRow.device_no, PageRow.page)
    query = (
        select(PageRow.device_no, PageRow.page)
        .where(PageRow.site == site, PageRow.count == 0)
        .order_by(*order)
    )
    places = session.execute(query.execution_options(yield_per=RUN))
    for device_no, page in places:
        row = session.execute(
            select(*_PAGE).where(PageRow.site == site, PageRow.device_no == device_no, PageRow.page == page)
        ).one()
        yield ProvenPage(*row)


def seals_beside(session: Session, site: int, page: ProvenPage, most: int) -> list[str]:
    """Seals that may have been known with a page: later ones of the same moment, those without actions."""
    near = PageRow.page.between(page.page - most, page.page + most)
    query = select(PageRow.seal).where(PageRow.site == site, PageRow.device_no == page.device_no, near)
    together = query.where(PageRow.received_at == page.received_at, PageRow.page > page.page)
    empty = query.where(PageRow.count == 0)
    return [seal for each in (together, empty) for seal in session.scalars(each.order_by(PageRow.page))]


def seq_of(session: Session, site: int, device_no: int, n: int) -> int | None:
    """The seq of an action."""
    fits = (EntryRow.site == site, EntryRow.device_no == device_no, EntryRow.n == n)
    return session.scalar(select(EntryRow.seq).where(*fits))


def texts_of(session: Session, site: int, device_no: int) -> Iterator[tuple[int, int, bytes]]:
    """Seq, number and text of all of a device's actions that have one, by number."""
    query = select(EntryRow.seq, EntryRow.n, EntryRow.text).where(
        EntryRow.site == site, EntryRow.device_no == device_no, EntryRow.text.is_not(None)
    )
    rows = session.execute(query.order_by(EntryRow.n).execution_options(yield_per=RUN))
    yield from ((seq, n, text) for seq, n, text in rows if text is not None)


def rows_of(session: Session, model: Any, site: int, *names: str) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - a model
    """These columns of a site's rows of a model, in the order of its key."""
    keys = model.__table__.primary_key.columns
    query = select(*(getattr(model, name) for name in names)).where(model.site == site).order_by(*keys)
    yield from (tuple(row) for row in session.execute(query.execution_options(yield_per=RUN)))


def own_of(session: Session, site: int, server_no: int, type_: str) -> Iterator[tuple[str, int, int, bytes]]:
    """Device, number, moment and text of one server's logbook's entries of a type, the newest first."""
    # The server's own are of no incident: an index holds those by type.
    fits = EntryRow.site == site, EntryRow.incident.is_(None), EntryRow.type == type_
    query = (
        select(Device.id, EntryRow.n, EntryRow.received_at, EntryRow.text)
        .join(Device, and_(Device.site == EntryRow.site, Device.number == EntryRow.device_no))
        .where(*fits, EntryRow.device_no == server_no)
    )
    newest_first = query.order_by(EntryRow.seq.desc()).execution_options(yield_per=RUN)
    with session.execute(newest_first) as found:  # closed too where nobody reads to the end
        yield from ((device, n, at, text) for device, n, at, text in found if text is not None)


def leaves(session: Session, site: int, up_to: int) -> Iterator[bytes]:
    """All leaves up to a seq, in order."""
    query = select(EntryRow.leaf).where(EntryRow.site == site, EntryRow.seq <= up_to).order_by(EntryRow.seq)
    yield from session.scalars(query.execution_options(yield_per=RUN))
