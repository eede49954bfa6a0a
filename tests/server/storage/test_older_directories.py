"""Directories of an earlier version: nobody is lost, and all that is new has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import text
from tests.support.record_rig import SECRET, START
from tests.support.signed_pages import SITE

from stormlamp.domain.journal.leaves import first_hash
from stormlamp.services.journal.record import open_site
from stormlamp.services.proof.journal_proof import verified
from stormlamp.storage.access import customers, people
from stormlamp.storage.database.store import Store, open_store
from stormlamp.storage.journal import sites
from stormlamp.storage.migrations import migrate, script

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from stormlamp.services.journal.record import Record

PEOPLE = ("plinjianyu", "林建宇", "lin jian yu", "ljy", "supervisor", "[]", "[]", '["1"]', "[]", True, 5)
CUSTOMERS = (
    ("c-luo", "罗秀英", "a-high", "呼吸机", '["2"]', "先打", "plinjianyu", 30, 2.5, True),
    ("c-gu", "顾长林", None, "耳背", "[]", "", None, None, None, False),
)
INTO = {
    "people": "id, name, pinyin, initials, role, duties, deputy_of, numbers, languages, active, created_at",
    "customers": "id, name, area, need, numbers, agreed_help, helper, check_every, battery_hours, consent",
}


def put(session: Session, table: str, row: tuple[object, ...]) -> None:
    """Put a row into a table as an earlier version had it."""
    names = INTO[table].split(", ")
    values = ", ".join(f":{name}" for name in names)
    query = text(f"INSERT INTO {table} (site, {INTO[table]}) VALUES (1, {values})")  # noqa: S608 - our own words
    session.execute(query, dict(zip(names, row, strict=True)))


def older(url: str) -> Store:
    """A database of the version before, with a person and two customers."""
    store = open_store(url)
    with store.writing() as session:
        config = script()
        config.attributes["connection"] = session.connection()
        command.upgrade(config, "0012")
        sites.add(session, SITE, "", first_hash(SITE))
        put(session, "people", PEOPLE)
        for row in CUSTOMERS:
            put(session, "customers", row)
    return store


def opened(store: Store, secret: bytes = SECRET) -> Record:
    """The record, as a server that starts opens it."""
    return open_site(store, secret, lambda: START)


def test_all_that_was_known_is_known_and_consent_has_its_basis(database_url: str) -> None:
    store = older(database_url)
    migrate(store)
    record = opened(store)
    with store.reading() as session:
        gu, luo = customers.everyone(session, record.site)
        lin = people.find(session, record.site, "plinjianyu")
    assert lin is not None
    assert (lin.shifts, lin.away_until, lin.numbers) == ([], None, ["1"])
    kept = luo.name, luo.area, luo.need, luo.numbers, luo.agreed_help, luo.helper, luo.check_every
    assert kept == ("罗秀英", "a-high", "呼吸机", ["2"], "先打", "plinjianyu", 30)
    assert (luo.battery_hours, luo.pinyin, luo.initials) == (2.5, "luo xiu ying", "lxy")
    new = luo.place, luo.device, luo.agreed_by, luo.consent_by, luo.consent_at, luo.ends_on, luo.languages
    assert new == ("", "", "", "", None, None, [])
    assert [(each.consent, each.consent_basis, each.active) for each in (luo, gu)] == [
        (True, "consent", True),
        (False, None, True),
    ]
    record.close()


def test_the_first_start_vouches_for_what_it_finds_and_the_next_one_does_not(database_url: str) -> None:
    store = older(database_url)
    migrate(store)
    opened(store)
    record = opened(store)
    head = record.head().seq
    assert problems(store, record) == []
    with store.writing() as session:
        session.execute(text("UPDATE customers SET need = 'x' WHERE id = 'c-luo'"))
    again = opened(store)
    assert again.head().seq == head
    assert [each for each in problems(store, again) if "c-luo" in each]
    again.close()


def test_who_begins_with_another_secret_vouches_anew(database_url: str) -> None:
    store = older(database_url)
    migrate(store)
    opened(store)
    other = opened(store, b"other secret, likewise 32 bytes!")
    assert [each for each in problems(store, other) if "customers" in each or "people, " in each] == []
    other.close()


def problems(store: Store, record: Record) -> list[str]:
    """What the whole proof finds."""
    with store.reading() as session:
        found = verified(session, record.site, record.site_name, record.context.secret)
    return [str(each) for each in found.problems]
