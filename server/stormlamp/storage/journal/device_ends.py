"""Stores how much is held of each device, and what each one says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Dialect, Table, and_, bindparam, case, func, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import Update

from stormlamp.domain.journal.states import DeviceState
from stormlamp.storage.access.devices import Device
from stormlamp.storage.database.bulk import Names, run_rows, update_rows


def move_ends(session: Session, site: int, states: Iterable[DeviceState]) -> None:
    """Store the end of what is held of each device."""
    rows = [
        {
            "_site": site,
            "_number": state.number,
            "held_page": state.held_page,
            "held_n": state.held_n,
            "held_identity": state.held_identity,
            "tail_at": state.tail_at,
            "bound_n": state.bound_n,
            "bound_at": state.bound_at,
            "full_at": state.full_at,
        }
        for state in states
    ]
    update_rows(session, Device.__table__, ("site", "number"), rows)


@dataclass(frozen=True, slots=True)
class DeviceReport:
    """What a device says of itself; None where it does not say.

    Highest n recorded, edition held, and edition that it cannot read, "" for none.
    """

    n: int | None
    edition: str | None
    unreadable: str | None


def note_reports(session: Session, site: int, heard: Mapping[str, DeviceReport], now: int) -> None:
    """Note devices, by id, as heard now."""
    rows = [
        {
            "_site": site,
            "_id": device,
            "_now": now,
            "_n": said.n,
            "_edition": said.edition,
            "_unreadable": said.unreadable,
        }
        for device, said in heard.items()
    ]
    run_rows(session, _heard, Device.__table__, (), rows)


def _heard(table: Table, keys: Names, names: Names, dialect: Dialect) -> Update:
    del keys, names, dialect
    now = bindparam("_now", type_=table.c.last_heard_at.type)
    n = bindparam("_n", type_=table.c.recorded_n.type)
    edition = bindparam("_edition", type_=table.c.edition.type)
    unreadable = bindparam("_unreadable", type_=table.c.unreadable.type)
    newly = and_(edition.is_not(None), edition.is_distinct_from(table.c.edition))
    return (
        update(table)
        .where(table.c.site == bindparam("_site"), table.c.id == bindparam("_id"))
        .values(
            last_heard_at=now,
            recorded_n=func.coalesce(n, table.c.recorded_n),
            edition=func.coalesce(edition, table.c.edition),
            edition_at=case((newly, now), else_=table.c.edition_at),
            unreadable=func.coalesce(unreadable, table.c.unreadable),
        )
    )
