"""Where the simulated server lives: its disk, its processes, its clock and its chance."""

from __future__ import annotations

import random
import secrets
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, event
from tests.faults.simulation.audit import Auditor
from tests.faults.simulation.template import SECRET, make_ready

from stormlamp.app import create_app
from stormlamp.http.context import EXTENSION, Runtime
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.backups.making import Source, make
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal import entries
from stormlamp.services.journal.bells import Bells
from stormlamp.services.journal.record import Opening, open_site
from stormlamp.services.refusals import UnknownPerson
from stormlamp.storage.database.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from wsgiref.types import StartResponse

START = 1_795_564_800_000_000  # 2026-11-25T00:00:00Z, microseconds
FULL = 2  # PRAGMA synchronous


class Killed(BaseException):
    """The process ends here, in the middle of what it does: nothing may catch it."""


class Host:
    """One machine with a disk, and two app servers on its database.

    Args:
        folder: for all disks of this run.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now, self._ticks = START, 0
        self.runtimes: list[Runtime] = []
        self._statements: dict[Any, Any] = {}
        self.dies_at: int | None = None
        self._commits, self.stopped_a_commit = 0, False
        self._random = random.Random(0)  # noqa: S311 - a run must come out the same again
        self._secret = SECRET
        self.data = folder / "template"
        self._take_chance()
        self.app = create_app(make_ready(self.data, self.clock, self._random.randbytes), clock=self.clock)
        first: Runtime = self.app.extensions[EXTENSION]
        first.record.close()
        self._pattern = first

    def clock(self) -> int:
        """Server time, microseconds: the driver's, and a little for each look."""
        self._ticks += 1
        return self.now + self._ticks

    @property
    def database(self) -> Path:
        """The file of the journal."""
        return self.data / "stormlamp.db"

    def _take_chance(self) -> None:
        # Tokens, codes and nonces draw from here; a run must come out the same again.
        secrets._sysrand = self._random  # type: ignore[attr-defined]  # noqa: SLF001 - the one source of all of them

    def _store(self, url: str) -> Store:
        store = open_store(url)
        # Each run opens its disk anew, with the same statements.
        store.engine.update_execution_options(compiled_cache=self._statements)
        event.listen(store.engine, "connect", _without_waiting)
        event.listen(store.engine, "commit", self._on_commit)
        return store

    def _on_commit(self, _connection: Connection) -> None:
        self._commits += 1
        if self._commits == self.dies_at:
            self.stopped_a_commit = True
            raise Killed

    def begin(self, seed: int, whole: int) -> None:
        """A fresh disk, and everything drawn from `seed`; who begins reads about the newest `whole` entries.

        What is in force before them comes in parts as small as one entry.
        """
        entries.start.__kwdefaults__ = {"whole": whole, "most": 1 + seed % 7}
        self._shut()
        if self.data.name != "template":
            shutil.rmtree(self.data)
        self.data = self.folder / f"run-{seed}"
        shutil.copytree(self.folder / "template", self.data)
        self._random = random.Random(seed)  # noqa: S311 - as above
        self._secret = SECRET
        self._take_chance()
        self._open()

    def _open(self) -> None:
        self._ticks = 0
        self.runtimes = [self._runtime(), self._runtime()]
        self.auditor = Auditor(self.database)

    def _runtime(self) -> Runtime:
        store = self._store(f"sqlite:///{self.database}")
        record = open_site(store, self._secret, self.clock, Opening(self._random.randbytes))
        return replace(
            self._pattern,
            record=record,
            store=store,
            files=FileStore(store, record.site, self.data / "files"),
            bells=Bells(lambda: record.head().seq),
            nonce_key=record.key("nonces"),
        )

    def serve(self, server: int, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        """Let one of the app servers answer."""
        self._commits, self.stopped_a_commit = 0, False
        self.app.extensions[EXTENSION] = self.runtimes[server]
        chunks: Iterable[bytes] = self.app.wsgi_app(environ, start)
        return chunks

    def _shut(self) -> None:
        self.dies_at = None
        if self.runtimes:
            self.auditor.close()
        for runtime in self.runtimes:
            runtime.record.close()
        self.runtimes = []

    def crash(self) -> None:
        """All processes end and start again: what was not committed is gone."""
        self._shut()
        self._open()

    def keep(self, name: str, *, backup: bool) -> None:
        """Copy the disk as it stands; `backup`: our command made one just then: phones may let go."""
        if backup:
            made = make(
                Source(self.runtimes[0].store, self.data / "files"), self.data / "backups", self.clock(), 1
            )
            if not made.told:
                raise RuntimeError(made)
        self._shut()
        # The log is empty once nobody has the file open.
        shutil.copy(self.database, self.data / f"{name}.kept")
        self._open()

    def bring_back(self, name: str, *, restored: bool) -> None:
        """An earlier disk comes back; `restored`: by our own command, which says so."""
        self._shut()
        shutil.copy(self.data / f"{name}.kept", self.database)
        self._open()
        if restored:
            self.runtimes[0].record.restart("restored")
            self.crash()

    def lose_secret(self) -> None:
        """The secret file is gone and made anew."""
        self._shut()
        self._secret = self._random.randbytes(len(SECRET))
        self._open()

    def code(self, role: str, name: str, person: str | None) -> str:
        """A one-use code as the command line makes it, for somebody new where `person` is not known here."""
        context = self.runtimes[0].record.context
        if person is not None:
            with suppress(UnknownPerson):
                return make_code(context, Invitation(person=person), self.clock())[0]
        return make_code(context, Invitation(role=role, name=name), self.clock())[0]

    def close(self) -> None:
        """Give all back."""
        self._shut()


def _without_waiting(connection: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection
    """The disk is simulated: what was committed stays, if the product asked for that, and nothing waits."""
    if connection.execute("PRAGMA synchronous").fetchone()[0] != FULL:
        msg = "the product commits without a sync: this disk would lose it"
        raise RuntimeError(msg)
    connection.execute("PRAGMA synchronous=OFF")
