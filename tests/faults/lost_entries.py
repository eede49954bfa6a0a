"""Makes a site lose its newest entries in every way there is: an older backup, an older disk."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql
from sqlalchemy import make_url
from tests.faults.bookkeeping_phone import Handset, Wire
from tests.faults.tormented_site import Site, stored_actions
from tests.protocol.phone import Phone
from tests.support.server_in_process import Clock

from stormlamp.app import create_app, now
from stormlamp.domain.encodings import base64url
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.backups.making import MadeBackup, Source, make
from stormlamp.services.backups.restoring import Target, restore
from stormlamp.storage.journal import entries

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

    from stormlamp.services.journal.record import Record

DAY = 86_400_000_000


class Losing:
    """A server in this process, its backups, and snapshots of its disk.

    Args:
        folder: for its data.
        url: of the database; "" for SQLite in the folder.
    """

    def __init__(self, folder: Path, url: str) -> None:
        self.site = Site(folder / "var", url)
        self.clock = Clock(now())
        self.day = 0
        self.backups: list[MadeBackup] = []
        self.snapshots: list[str] = []
        self._held: dict[Path, set[str]] = {}
        self.site.prepare()
        self.app = self._open()

    def _open(self) -> Flask:
        return create_app(self.site.config, clock=self.clock)

    @property
    def record(self) -> Record:
        """The running server's journal."""
        record: Record = self.app.extensions["stormlamp"].record
        return record

    def close(self) -> None:
        """Stop the server."""
        self.record.close()

    def handset(self) -> Handset:
        """A new phone, enrolled."""
        wire = Wire("http://lamp", app=lambda: self.app)
        made = Handset(Phone(wire), wire, self._code)
        made.enrol()
        return made

    def _code(self) -> str:
        return make_code(self.record.context, Invitation(role="staff"), self.clock())[0]

    def wait(self, days: int) -> None:
        """Let days pass."""
        self.day += days
        self.clock.now += days * DAY

    def back_up(self) -> MadeBackup:
        """Make a backup beside the running server."""
        source = Source(self.record.store, self.site.config.files)
        self.backups.append(make(source, self.site.folder / "backups", self.clock()))
        return self.backups[-1]

    def restore(self, made: MadeBackup) -> None:
        """Stop, restore, start."""
        self.close()
        config = self.site.config
        target = Target(config.database_url, config.files, config.secret_file)
        self.clock.now += 1_000_000
        restore(made.path, target, self.clock, replace=True)
        self.app = self._open()

    def snapshot(self) -> None:
        """Copy the disk, as a machine's own backup does: nobody tells the product."""
        self.close()
        name = f"snapshot_{len(self.snapshots)}"
        if self.site.database_url:
            self._copy_database(self._name, f"{self._name}_{name}")
        else:
            shutil.copy(self.site.folder / "stormlamp.db", self.site.folder / name)
        self.snapshots.append(name)
        self.app = self._open()

    def go_back(self, name: str) -> None:
        """The older disk comes back."""
        self.close()
        if self.site.database_url:
            self._copy_database(f"{self._name}_{name}", self._name)
        else:
            shutil.copy(self.site.folder / name, self.site.folder / "stormlamp.db")
        self.app = self._open()

    def forget(self) -> None:
        """Stop, and drop the snapshots that are databases."""
        self.close()
        for name in self.snapshots if self.site.database_url else ():
            self._execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(f"{self._name}_{name}"))
            )

    @property
    def _name(self) -> str:
        return make_url(self.site.database_url).database or ""

    def _copy_database(self, source: str, target: str) -> None:
        old, new = sql.Identifier(source), sql.Identifier(target)
        self._execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(new),
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(new, old),
        )

    def _execute(self, *statements: sql.Composed) -> None:
        url = make_url(self.site.database_url).set(drivername="postgresql", database="postgres")
        with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def held_by(self, made: MadeBackup) -> set[str]:
        """Refs of all actions that a backup holds."""
        if made.path not in self._held:
            query = (
                "SELECT devices.id || '.' || entries.n FROM entries"
                " JOIN devices ON devices.number = entries.device_no"
            )
            with closing(sqlite3.connect(made.path / "record.db")) as connection:
                self._held[made.path] = {ref for (ref,) in connection.execute(query)}
        return self._held[made.path]

    def is_backed_up(self, seq: int) -> bool:
        """Whether a backup ends exactly there, and with the journal that stands now."""
        with self.record.store.reading() as session:
            known = entries.hash_at(session, self.record.site, seq)
        return known is not None and base64url(known) in {
            each.manifest.hash for each in self.backups if each.manifest.seq == seq
        }

    def stored(self) -> dict[str, str | None]:
        """All that phones wrote and the journal holds; it is proved, and nothing in it is there twice."""
        assert self.record.verify().problems == []
        return stored_actions(self.record)
