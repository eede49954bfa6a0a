"""The database itself: migrated to what the models say, readers that cannot write, writers one at a time."""

import importlib
import pkgutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.support.record_rig import Rig, open_rig

from stormlamp import storage
from stormlamp.storage.database.sqlite import EMPTY_EACH
from stormlamp.storage.database.store import Base, open_store
from stormlamp.storage.journal import sites
from stormlamp.storage.migrations import migrate


def test_migrations_lead_to_what_the_models_say_and_may_run_again(database_url: str) -> None:
    for module in pkgutil.iter_modules(storage.__path__):  # a model counts once its module is loaded
        importlib.import_module(f"{storage.__name__}.{module.name}")
    store = open_store(database_url)
    migrate(store)
    migrate(store)
    with store.reading() as session:
        differences = compare_metadata(MigrationContext.configure(session.connection()), Base.metadata)
    assert differences == []
    store.close()


def test_a_reader_cannot_write(rig: Rig) -> None:
    with pytest.raises(DBAPIError), rig.store.reading() as session:
        sites.add(session, "another", "", b"")


def test_a_reader_sees_one_state_while_others_write(rig: Rig) -> None:
    phone = rig.phone(1)
    with rig.store.reading() as session:
        before = sites.head(session, rig.record.site)
        rig.push(phone.note())
        assert sites.head(session, rig.record.site) == before
    assert rig.record.head().seq == before.seq + 1


def test_a_connection_in_use_while_the_database_is_closed_is_closed_after_its_work(database_url: str) -> None:
    store = open_store(database_url)
    with store.reading() as session:
        connection = session.connection().connection.dbapi_connection
        store.close()
        assert session.scalar(text("SELECT 1")) == 1
    assert connection is not None
    with pytest.raises(Exception, match="closed"):
        connection.cursor().execute("SELECT 1")


def test_an_exception_rolls_all_back(rig: Rig) -> None:
    def break_off() -> None:
        with rig.store.writing() as session:
            sites.add(session, "another", "", b"")
            raise LookupError

    with pytest.raises(LookupError):
        break_off()
    with rig.store.reading() as session:
        assert sites.number_of(session, "another") is None


def test_sqlite_syncs_every_commit_and_wipes_what_is_deleted(rig: Rig) -> None:
    if not rig.store.is_sqlite:
        return
    with rig.store.reading() as session:
        settings = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_what_was_redacted_is_in_no_file_of_the_database(rig: Rig) -> None:
    if not rig.store.is_sqlite:
        return
    phone = rig.phone(1)
    rig.push(phone.note("named a customer"))
    database = Path(str(rig.store.engine.url.database))

    def kept() -> bool:
        return any(
            b"named a customer" in each.read_bytes() for each in database.parent.glob(f"{database.name}*")
        )

    assert kept()
    with rig.store.reading() as session:  # a reader of the older state is in the way
        sites.head(session, rig.record.site)
        rig.record.redact([f"{phone.id}.1"], "text", "privacy", "plead")
    for _ in range(EMPTY_EACH + 1):
        rig.push(phone.note())
    assert not kept()


def test_a_sqlite_database_without_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="file"):
        open_store("sqlite://")


def test_an_altered_journal_is_found_out(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.push(phone.seal([phone.record(), phone.record()]), phone.note())
    assert rig.record.verify().problems == []
    for statement in (
        "UPDATE entries SET happened_at = happened_at - 1 WHERE seq = 2",
        "UPDATE entries SET text = private, flags = 0 WHERE seq = 3",
        "UPDATE pages SET seal = (SELECT max(seal) FROM pages) WHERE page = 1",
        "UPDATE sites SET head = head + 1",
        "DELETE FROM entries WHERE seq = 3",
    ):
        known = set(rig.record.verify().problems)
        with rig.store.writing() as session:
            session.execute(text(statement))
        assert set(rig.record.verify().problems) - known, statement


def test_the_log_is_moved_into_the_database_as_it_grows(tmp_path: Path) -> None:
    rig = open_rig(f"sqlite:///{tmp_path / 'grown.db'}")
    phone, log = rig.phone(1), tmp_path / "grown.db-wal"
    for _ in range(60):
        rig.push(phone.seal([phone.record(body={"text": "x" * 30_000}) for _ in range(4)]))
    # Seven megabytes went through a log that starts over once it has been moved.
    assert log.stat().st_size < 6_500_000
    assert rig.record.verify().problems == []
    rig.close()
