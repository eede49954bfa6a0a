"""A real server as its own process: started, asked for codes, stopped, killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.forks.forked_server import READ_EARLY, ForkedServer
from tests.support.plans.demonstration import demonstration
from tests.support.plans.own_plan import own_plan
from tests.support.waiting import PATIENCE_S

from stormlamp import config as settings
from stormlamp.addresses import free_port
from stormlamp.app import now
from stormlamp.services.access import codes
from stormlamp.services.access.codes import Invitation
from stormlamp.services.journal.record import open_record
from stormlamp.setup import prepare

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    from stormlamp.config import Config

STORMLAMP = Path(sys.executable).parent / "stormlamp"
HOST = "127.0.0.1"


class Server:
    """`stormlamp serve` on a port and a data folder that stay the same over stops and starts.

    Args:
        data: the server's folder; may be empty.
        database_url: None for SQLite in `data`.
        environment: what the process inherits; this process's own without it.
        program: what `serve` is asked of.
        port: a free one without it; `settings`: what it reads beside folder, address and database.
    """

    def __init__(
        self,
        data: Path,
        database_url: str | None = None,
        environment: Mapping[str, str] | None = None,
        program: Sequence[str | Path] = (STORMLAMP,),
        port: int | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        self.data = data
        self._program = program
        self.port = port or free_port(HOST)
        self.url = f"http://{HOST}:{self.port}"
        self.log = data.parent / f"{data.name}.log"
        self._process: subprocess.Popen[bytes] | ForkedServer | None = None
        self._database = {"STORMLAMP_DATABASE_URL": database_url} if database_url else {}
        self._environment: dict[str, str] = {}
        self.become(os.environ if environment is None else environment, settings)
        # Another program, or one for which another environment was made, is started as people do.
        self._forked = environment is None and program == (STORMLAMP,)

    def become(self, environment: Mapping[str, str], settings: Mapping[str, str] | None = None) -> None:
        """From the next start on it runs in this environment (another release, say), with these settings."""
        self._forked = False
        self._environment = {
            **{key: value for key, value in environment.items() if not key.startswith("STORMLAMP_")},
            "STORMLAMP_DATA": str(self.data),
            "HOST": HOST,
            "PORT": str(self.port),
            **self._database,
            **(settings or {}),
        }

    def start(self) -> Self:
        """Starts and waits until /healthz answers; its words go to the log beside the data folder."""
        self._process = self._begun()
        end = time.monotonic() + PATIENCE_S
        while not self.is_healthy():
            if self._process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise AssertionError(f"the server did not start:\n{self.log.read_text(errors='replace')}")
            time.sleep(0.05)
        return self

    @property
    def pid(self) -> int:
        """The running server's process: the first of its group.

        Raises:
            AssertionError: it does not run.
        """
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """Asks it to end, as a service manager does, and waits."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL to the server and all its workers."""
        self._end(signal.SIGKILL)

    def freeze(self) -> None:
        """SIGSTOP to the server and all its workers: connections stand open, and nobody answers."""
        os.killpg(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """SIGCONT: what was asked meanwhile is answered now."""
        os.killpg(self.pid, signal.SIGCONT)

    def command(self, *arguments: str) -> str:
        """Runs another `stormlamp` command on the same data; what it printed."""
        done = self._run(*arguments)
        assert done.returncode == 0, f"stormlamp {' '.join(arguments)}:\n{done.stdout}{done.stderr}"
        return done.stdout

    def said(self, *arguments: str) -> str:
        """Runs another `stormlamp` command, however it ends; what it printed."""
        return self._run(*arguments).stdout

    def adopt(self, plan: Mapping[str, Any] | None = None) -> None:
        """Makes its folder ready, before the first start, with a plan that is its own, not the example."""
        prepare(self._config, now, first=plan or own_plan())

    def demonstrate(self) -> None:
        """Starts (anew) with the demonstration alone; its receipts have the times of its stories."""
        self.stop()
        shutil.rmtree(self.data)
        demonstration(self.data)
        self.start()

    def refused(self, *arguments: str) -> str:
        """Runs a command that will not do it; the sentence that it says."""
        done = self._run(*arguments)
        assert done.returncode == 2, f"stormlamp {' '.join(arguments)}:\n{done.stdout}{done.stderr}"
        return done.stderr

    @property
    def _config(self) -> Config:
        return settings.read(self._environment)

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [STORMLAMP, *arguments],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def code(self, role: str, person: str | None = None) -> str:
        """A fresh enrolment link for this role; good once, for ten minutes.

        Made in this process: a command takes a second to start.
        """
        invitation = Invitation(person, role=role)
        with closing(open_record(self._config, now)) as record:
            made, _ = codes.make_code(record.context, invitation, now())
        return codes.link(self.url, made, nameless=invitation.nameless)

    def get(self, path: str) -> str:
        """The body of a GET, as text; an error status raises HTTPError."""
        with urllib.request.urlopen(f"{self.url}{path}", timeout=10) as answer:
            body: bytes = answer.read()
            return body.decode()

    def is_healthy(self) -> bool:
        """Whether it answers."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                healthy: bool = answer.status == 200
                return healthy
        except (urllib.error.URLError, OSError):
            return False

    def _begun(self) -> subprocess.Popen[bytes] | ForkedServer:
        with self.log.open("ab") as log:
            if self._forked and not READ_EARLY & self._environment.keys():
                return ForkedServer(self._environment, self.log)
            # A session of its own: a kill takes the workers too.
            io: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": subprocess.STDOUT}
            command = [*self._program, "serve"]
            return subprocess.Popen(command, env=self._environment, start_new_session=True, **io)

    def _end(self, with_signal: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            os.killpg(process.pid, with_signal)
            process.wait(timeout=PATIENCE_S)
