"""Searches the texts of the whole journal, piece by piece."""

from collections.abc import Collection, Iterator
from functools import partial

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal.entries import EntryRow

PIECE = 2000  # entries that are looked through at once
FoundTexts = list[tuple[str, int, int, bytes]]


def saying(
    session: Session, site: int, field: str, names: Collection[str] = (), after: int = 0
) -> Iterator[FoundTexts]:
    """What after a seq has a field of this name in its text, and one of these refs or hashes where any are.

    Device id, n, seq and text, in order; more may come, where a text is written in escapes. It reads the
    whole journal, piece by piece.
    """
    query = select(Device.id, EntryRow.n, EntryRow.seq, EntryRow.text).join(
        Device, and_(Device.site == EntryRow.site, Device.number == EntryRow.device_no)
    )
    has = partial(_has, session.get_bind().dialect.name)
    fits = [EntryRow.site == site, or_(has(f'"{field}"'), has("\\u"))]
    if names:
        fits.append(or_(*(has(f'"{name}"') for name in names)))
    last = session.scalar(select(func.max(EntryRow.seq)).where(EntryRow.site == site)) or 0
    for first in range(after, last, PIECE):
        piece = query.where(*fits, EntryRow.seq > first, EntryRow.seq <= first + PIECE).order_by(EntryRow.seq)
        yield [(id_, n, seq, text) for id_, n, seq, text in session.execute(piece) if text is not None]


def _has(dialect: str, word: str) -> ColumnElement[bool]:
    # SQLite may be built so that LIKE never finds bytes, PostgreSQL has nothing shorter.
    if dialect == "postgresql":
        escaped = word.encode().replace(b"\\", b"\\\\")
        return EntryRow.text.bool_op("LIKE")(b"%" + escaped + b"%")
    return func.instr(EntryRow.text, word.encode()) > 0
