"""What somebody changes who has the database and no key is found, or stands among what cannot be."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.server.services.proof.eventful_site import Attacker, Cell, ask, problems
from tests.support.fault_rounds import rounds, seeds
from tests.support.signed_pages import SITE
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# What nobody signed and nothing follows from: docs/security.md says so of each.
NOT_FOUND = {
    "clock of receipt": {"pages.received_at"},
    "moments": {
        "device_people.since",
        "devices.enrolled_at",
        "editions.published_at",
        "stored_files.stored_at",
    },
    "what a device says of itself": {
        "devices.edition",
        "devices.edition_at",
        "devices.label",
        "devices.last_heard_at",
        "devices.recorded_n",
        "devices.unreadable",
        "devices.directory_at",
    },
    "how much may be handed in": {
        *("devices.full_at", "sites.full_at", "devices.photos_full_at"),
        *("sites.photos_full_at", "sites.photo_bytes"),
    },
    "what phones may let go of": {"sites.durable_seq"},
    "a photo that has not come": {"stored_files.site", "stored_files.type"},
    "a code that is gone": {"codes.site"},
    "a redacted photo's size": {"named_files.size"},
    "what waits for an entry": {"waiting_entries.site", "waiting_entries.ref", "waiting_entries.seq"},
    "who took a request": {
        *("request_readers.site", "request_readers.request"),
        *("request_readers.reader", "request_readers.seq"),
    },
    "the draft of a plan": {
        *("plan_drafts.site", "plan_drafts.version", "plan_drafts.plan", "plan_drafts.profile"),
        *("plan_drafts.based_on", "plan_drafts.later", "plan_drafts.changed_at", "plan_drafts.changed_by"),
        *("plan_drafts.proposed_by", "plan_drafts.proposed_at", "plan_drafts.proposed_version"),
    },
}
CANNOT = frozenset[str]().union(*NOT_FOUND.values())
# Tables whose rows may be gone.
LOOSE = {"sites", "codes", "stored_files", "plan_drafts"}
# These follow from the others, so that recomputing makes them right again.
FOLLOW = {"entries.leaf", "entries.hash", "sites.head", "sites.hash", "sites.last_received_at"}


def test_where_nothing_was_changed_nothing_is_found(forged: Path) -> None:
    assert problems(forged, SITE) == []
    Attacker(forged).recompute(SITE)
    assert problems(forged, SITE) == []


def test_what_cannot_be_found_stands_in_the_documents() -> None:
    said = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    assert [name for name in sorted(CANNOT) if f"`{name}`" not in said] == []


def _cells(attacker: Attacker) -> list[Cell]:
    return [
        Cell(table, column, row)
        for table, rows in attacker.rows.items()
        for column in attacker.columns[table]
        for row in rows
        if f"{table}.{column}" not in CANNOT
    ]


def _changes(chance: random.Random, attacker: Attacker, cell: Cell) -> bool:
    values = attacker.values(cell)
    return any(attacker.put(cell, value) for value in chance.sample(values, len(values)))


def test_each_column_of_each_table_changed_alone_is_found(happened: Path, forged: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - a fixed seed, no secret
    by_column: dict[tuple[str, str], list[Cell]] = {}
    for cell in _cells(Attacker(forged)):
        by_column.setdefault((cell.table, cell.column), []).append(cell)
    missed = []
    for place, ((table, column), cells) in enumerate(by_column.items()):
        # Each day every column, by turns as it is and made to fit; in the long run both.
        both = sorted({False, f"{table}.{column}" not in FOLLOW})
        for again in both if rounds(1, 2) > 1 else both[place % len(both) :][:1]:
            cell = chance.choice(cells)
            shutil.copy(happened / "site.db", forged)
            attacker = Attacker(forged)
            if not _changes(chance, attacker, cell):
                continue
            if again:
                attacker.recompute(SITE)
            if not problems(forged, SITE):
                missed.append((cell, again))
    assert missed == []


def test_each_row_taken_away_is_found(happened: Path, forged: Path) -> None:
    missed = []
    for table, rows in Attacker(forged).rows.items():
        # Each day every third row, the first of each table among them.
        for row in list(rows)[:: 3 // rounds(1, 3)] if table not in LOOSE else ():
            shutil.copy(happened / "site.db", forged)
            attacker = Attacker(forged)
            if attacker.drop(table, row):
                attacker.recompute(SITE)
                missed += [] if problems(forged, SITE) else [(table, row)]
    assert missed == []


def test_several_changes_at_once_are_found(happened: Path, forged: Path) -> None:
    for seed in seeds(8, 3000):
        chance = random.Random(seed)  # noqa: S311 - replayable, no secret
        shutil.copy(happened / "site.db", forged)
        attacker, before = Attacker(forged), _contents(forged)
        for cell in chance.sample(_cells(attacker), chance.randint(2, 5)):
            if chance.random() < 0.2 and cell.table not in LOOSE:
                attacker.drop(cell.table, cell.row)
            elif cell.row in _rows(forged, cell.table):
                _changes(chance, attacker, cell)
        if chance.random() < 0.7:
            attacker.recompute(SITE)
        assert (_contents(forged) == before) == (problems(forged, SITE) == []), seed


def _rows(database: Path, table: str) -> set[int]:
    return {row for (row,) in ask(database, f"SELECT rowid FROM {table}")}  # noqa: S608 - our tables


def _contents(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())
