# long-file: a story told once, from one end to the other, and who changes it.
"""A journal in which everything has happened, and an attacker who holds its database but no key."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from tests.server.services.journal.test_times import at, sample
from tests.support.record_rig import SECRET, Rig, open_rig
from tests.support.signed_pages import digest_of, page
from tests.support.tiny_pictures import png

from stormlamp.domain.journal.leaves import first_hash, leaf, next_hash
from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import Incoming, digest
from stormlamp.services.people import customers, people
from stormlamp.services.people.customers import Desk
from stormlamp.services.plans.beginnings import from_edition
from stormlamp.services.plans.draft_publishing import next_number, publish_draft
from stormlamp.services.plans.drafts import DraftEdit, begin_draft, change_draft, propose_draft
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.publishing import publish_file
from stormlamp.services.proof.disk import file_problems
from stormlamp.services.proof.journal_proof import verified
from stormlamp.storage.database.portable import tables
from stormlamp.storage.database.store import open_store
from stormlamp.storage.journal.sites import Site

if TYPE_CHECKING:
    from pathlib import Path

PHOTO = png(b"a photo")
GONE = png(b"another")
PRIVATE = "secret"


def everything_happened(folder: Path, edition: bytes) -> None:
    """Fill `folder` with a database and files of a site that has seen all that a journal may hold."""
    rig = open_rig(f"sqlite:///{folder / 'site.db'}")
    files = FileStore(rig.store, rig.record.site, folder / "files")
    publish_file(PlanDesk(rig.record, files), edition)
    _planned(rig, files)
    staff, lead, lost = rig.phone(1), rig.phone(2, "plead"), rig.phone(3)
    for photo in (PHOTO, GONE):
        files.take_image(Incoming(digest(photo), "image/png", (photo,)), rig.now, staff.id)
    incident = f"{staff.id}.1"
    opening = staff.seal(
        [
            staff.record(type="incident.opened", incident=incident, at=at(rig.now - 5_000_000)),
            staff.record(incident=incident, private=digest_of(PRIVATE), at=at(rig.now - 4_000_000)),
            staff.record(incident=incident, files=_named(PHOTO), at=at(rig.now - 3_000_000)),
            staff.record(incident=incident, files=_named(GONE), at=at(rig.now - 2_000_000)),
            staff.record(incident=incident, private=digest_of(PRIVATE), at=at(rig.now - 1_000_000)),
        ],
        [None, PRIVATE, None, None, PRIVATE],
        clocks=[sample(1500, 40)],
    )
    rig.push(opening, carrier=lead.id)
    rig.now += 60_000_000
    rig.record.redact([f"{staff.id}.4"], "text", "privacy", "plead")
    more = staff.seal(
        [staff.record(private=digest_of(PRIVATE), epoch=2), staff.record(), staff.record(refs=[incident])],
        [PRIVATE, None, None],
    )
    rig.push({**more, "privates": [None, None, None]}, staff.seal([], clocks=[sample(900, 20, 2)]))
    rig.record.redact([f"{staff.id}.2"], "private", "privacy", "plead")
    _closed(rig, staff, lead, incident)
    _out_of_order(rig, lost)
    people.change_person(rig.record.context, "plead", {"role": "staff"}, COMMAND_LINE)
    _known(rig, files)
    rig.push(lead.note(type="incident.cancelled", incident=incident))
    make_code(rig.record.context, Invitation(role="supervisor"), rig.now)
    rig.record.restart("restored")
    rig.push(staff.note("after it"), lead.note(stated_at=None))
    rig.close()


def _planned(rig: Rig, files: FileStore) -> None:
    """An edition that was published from a draft, which goes on."""
    keeper = PlanDesk(rig.record, files, "plead")
    newest = next_number(keeper) - 1
    begin_draft(rig.record.context, from_edition(keeper, newest), None, "plead")
    publish_draft(keeper, 1)
    change_draft(rig.record.context, 2, DraftEdit(later=["people"]), "plead")
    propose_draft(rig.record.context, 3, "plead")


def _known(rig: Rig, files: FileStore) -> None:
    """A colleague whose details changed, and two special customers, one of whom has ended."""
    people.change_person(
        rig.record.context, "pstaff", {"deputy_of": ["plead"], "numbers": ["1"]}, COMMAND_LINE
    )
    desk = Desk(rig.record.context, files, "plead")
    customers.add_customer(desk, {"name": "罗秀英", "helper": "pstaff", "consent_basis": "guardian"}, rig.now)
    ended = customers.add_customer(desk, {"name": "顾长林", "battery_hours": 3}, rig.now)
    customers.change_customer(desk, ended.id, {"active": False, "ends_on": "2026-01-31"}, rig.now)


def _closed(rig: Rig, staff: Any, lead: Any, incident: str) -> None:  # noqa: ANN401 - phones
    """A closing that comes without its text first, and what comes after it."""
    rig.now += 60_000_000
    whole = lead.seal([lead.record(type="incident.closed", incident=incident), lead.record()])
    rig.push({**whole, "actions": [None, lead.texts[2]]})
    rig.push(staff.note("in time", incident=incident))
    rig.push(whole)
    rig.push(staff.note("late", incident=incident), staff.note("not hers", actor="pnobody"))
    never = staff.seal([staff.record(), staff.record()[:-1]])
    rig.push({**never, "actions": [None, staff.texts[staff.n][:-1]]})


def _out_of_order(rig: Rig, lost: Any) -> None:  # noqa: ANN401 - a phone
    """Pages that come the wrong way round, fork, are kept apart, are released; a phone that is shut out."""
    rig.now += 60_000_000
    first, second, third = lost.note("one"), lost.note("two"), lost.note("three", stated_at=None)
    rig.push(third)
    rig.push(first, second)
    rival = page(lost.signer, [lost.record()], None, page=2, first=lost.n, prev=lost.prev)
    rig.push(rival)
    rig.push(lost.seal([lost.record()], prev="elsewhere"))
    rig.revoke(lost)
    late = lost.note("from the drawer")
    (held,) = rig.push(late).results
    rig.record.release(str(held.identity))
    rig.push(lost.note("kept apart"), lost.note("likewise"))


def _named(content: bytes) -> list[dict[str, object]]:
    return [{"sha256": digest(content), "size": len(content), "type": "image/png"}]


@dataclass(frozen=True)
class Cell:
    """A place in the database: a column of one row, by SQLite's own number of it."""

    table: str
    column: str
    row: int


class Attacker:
    """Changes a database as one who knows all of the product but has no key.

    Args:
        database: a copy that may be spoilt.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        with closing(sqlite3.connect(database)) as connection:
            self.rows = {
                table.name: [
                    row
                    for (row,) in connection.execute(f"SELECT rowid FROM {table.name} ORDER BY rowid")  # noqa: S608 - our tables
                ]
                for table in tables()
            }
        self.columns = {table.name: [column.name for column in table.columns] for table in tables()}

    def values(self, cell: Cell) -> list[object]:
        """What could be put there: what others have there, nothing, and what is a little off."""
        with closing(sqlite3.connect(self._database)) as connection:
            query = f"SELECT {cell.column} FROM {cell.table}"  # noqa: S608 - our tables
            (own,) = connection.execute(f"{query} WHERE rowid = ?", (cell.row,)).fetchone()
            others = [row[0] for row in connection.execute(f"{query} WHERE {cell.column} IS NOT ?", (own,))]
        return [value for value in dict.fromkeys([*others[:4], None, *_off(own)]) if value != own]

    def put(self, cell: Cell, value: object) -> bool:
        """Put a value there; False where the database does not take it."""
        return self._run(f"UPDATE {cell.table} SET {cell.column} = ? WHERE rowid = ?", value, cell.row)  # noqa: S608 - our tables

    def drop(self, table: str, row: int) -> bool:
        """Delete a row."""
        return self._run(f"DELETE FROM {table} WHERE rowid = ?", row)  # noqa: S608 - our tables

    def _run(self, statement: str, *values: object) -> bool:
        with closing(sqlite3.connect(self._database)) as connection:
            try:
                with connection:
                    return connection.execute(statement, values).rowcount > 0
            except sqlite3.IntegrityError:
                return False

    def recompute(self, site: str) -> None:
        """Make everything fit again that takes no key: digests, leaves, running hash, head."""
        with closing(sqlite3.connect(self._database)) as connection, connection:
            running, seq, received_at = first_hash(site), 0, 0
            query = (
                "SELECT e.rowid, e.seq, d.id, e.n, e.digest, e.happened_at, e.received_at FROM entries e"
                " JOIN devices d ON d.number = e.device_no ORDER BY e.seq"
            )
            for row, seq_, device, n, digest_, happened_at, received in connection.execute(query).fetchall():
                sheet = leaf(f"{device}.{n}", digest_, happened_at, received)
                running, seq, received_at = next_hash(running, sheet), seq_, received
                connection.execute(
                    "UPDATE entries SET leaf = ?, hash = ? WHERE rowid = ?", (sheet, running, row)
                )
            connection.execute(
                "UPDATE sites SET head = ?, hash = ?, last_received_at = ?", (seq, running, received_at)
            )


def _off(value: object) -> list[object]:
    if isinstance(value, int):
        return [value + 1, value - 1, value ^ 4, value ^ 32]
    if isinstance(value, float):
        return [value + 0.5]
    if isinstance(value, bytes):
        return [value[:-1] + bytes([value[-1] ^ 1])] if value else [b"x"]
    if isinstance(value, str):
        return [f"{value}x", value[:-1]]
    return [1, "x"]


def problems(database: Path, site: str) -> list[str]:
    """What the whole proof finds."""
    store = open_store(f"sqlite:///{database}")
    try:
        with store.reading() as session:
            number = session.execute(select(Site.number)).scalar_one()
            found = verified(session, number, site, SECRET)
            return [
                str(each)
                for each in (*found.problems, *file_problems(session, number, database.parent / "files"))
            ]
    finally:
        store.close()


def ask(database: Path, query: str) -> list[tuple[Any, ...]]:
    """Ask a database likewise."""
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query).fetchall()
