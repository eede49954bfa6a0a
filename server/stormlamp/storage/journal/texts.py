"""Looking through the texts of the whole journal, piece by piece."""

from collections.abc import Collection, Iterator
from functools import partial

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import Entry

PIECE = 2000  # entries that are looked through at once
Texts = list[tuple[str, int, int, bytes]]


def saying(
    session: Session, site: int, field: str, names: Collection[str] = (), after: int = 0
) -> Iterator[Texts]:
    """What after a seq has a field of this name in its text, and one of these refs or hashes where any are.

    Device id, n, seq and text, in order; more may come, where a text is written in escapes. It reads the
    whole journal, piece by piece.
    """
    query = select(Device.id, Entry.n, Entry.seq, Entry.text).join(
        Device, and_(Device.site == Entry.site, Device.number == Entry.device_no)
    )
    has = partial(_has, session.get_bind().dialect.name)
    fits = [Entry.site == site, or_(has(f'"{field}"'), has("\\u"))]
    if names:
        fits.append(or_(*(has(f'"{name}"') for name in names)))
    last = session.scalar(select(func.max(Entry.seq)).where(Entry.site == site)) or 0
    for first in range(after, last, PIECE):
        piece = query.where(*fits, Entry.seq > first, Entry.seq <= first + PIECE).order_by(Entry.seq)
        yield [(id_, n, seq, text) for id_, n, seq, text in session.execute(piece) if text is not None]


def _has(dialect: str, word: str) -> ColumnElement[bool]:
    # SQLite may be built so that LIKE never finds bytes, PostgreSQL has nothing shorter.
    if dialect == "postgresql":
        escaped = word.encode().replace(b"\\", b"\\\\")
        return Entry.text.bool_op("LIKE")(b"%" + escaped + b"%")
    return func.instr(Entry.text, word.encode()) > 0
