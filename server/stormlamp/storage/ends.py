"""The end of what is held of each device, and what each one says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Table, bindparam, func, update
from sqlalchemy.orm import Session

from stormlamp.domain.states import DeviceState
from stormlamp.storage.appending import update_rows
from stormlamp.storage.devices import Device


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
        }
        for state in states
    ]
    update_rows(session, Device, ("site", "number"), rows)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a device says of itself: highest n recorded and edition held; None where it does not say."""

    n: int | None
    edition: str | None


def hear(session: Session, site: int, heard: Mapping[str, Heard], now: int) -> None:
    """Note devices, by id, as heard now."""
    table = Device.__table__
    rows = [
        {"_site": site, "_id": device, "_now": now, "_n": said.n, "_edition": said.edition}
        for device, said in heard.items()
    ]
    if not rows or not isinstance(table, Table):
        return
    n = bindparam("_n", type_=table.c.recorded_n.type)
    edition = bindparam("_edition", type_=table.c.edition.type)
    changed = (
        update(table)
        .where(table.c.site == bindparam("_site"), table.c.id == bindparam("_id"))
        .values(
            last_heard_at=bindparam("_now"),
            recorded_n=func.coalesce(n, table.c.recorded_n),
            edition=func.coalesce(edition, table.c.edition),
        )
    )
    session.connection().execute(changed, rows)
