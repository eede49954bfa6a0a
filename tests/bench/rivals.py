"""What one would pick instead: pouchdb-server, or CouchDB where there is one, and how PouchDB talks to them.

pouchdb-server 4.2 keeps its data in LevelDB. LevelDB writes every batch to its log and leaves the sync to
the system: an acknowledged document is safe when the process is killed, and lost when the power goes. Nobody
is asked for a right, nothing is signed.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

import hatch_build
from tests.bench.load_client import Play
from tests.bench.load_phone import say
from tests.bench.processes import Tree, listening
from tests.bench.wire import Answer, request
from tests.support.server_process import HOST

from stormlamp.addresses import free_port

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

START_S = 30
DATABASE = "stormlamp-bench"  # a CouchDB may hold others


@dataclass(frozen=True, slots=True)
class Rival:
    """A server that speaks CouchDB's protocol.

    Args:
        port: where it listens.
        tree: its processes; None where they are not to be seen.
        headers: that every request carries.
        host: where it is.
    """

    port: int
    tree: Tree | None
    headers: Mapping[str, str]
    host: str = HOST

    def cpu_s(self) -> float | None:
        """CPU time used so far, where it is to be seen."""
        return self.tree.cpu_s() if self.tree else None

    def request(self, method: str, path: str, value: object = None) -> bytes:
        """A request's bytes; `value` is its JSON."""
        body = b"" if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        return request(method, path, body, self.headers)

    def ask(self, method: str, path: str, value: object = None, *, harmless: Collection[int] = ()) -> None:
        """Asks at once; a refusal raises, unless its status is `harmless`."""
        answers: list[Answer] = []
        Play(self.port, self.host).run([say([self.request(method, path, value)], answers)])
        if answers[0].status >= 400 and answers[0].status not in harmless:
            raise AssertionError(f"{method} {path}: {answers[0].status} {answers[0].body[:300]!r}")

    @contextmanager
    def database(self) -> Iterator[None]:
        """A new `DATABASE` for the body, gone afterwards; a run that broke may have left one."""
        self.ask("DELETE", f"/{DATABASE}", harmless={404})
        self.ask("PUT", f"/{DATABASE}")
        yield
        self.ask("DELETE", f"/{DATABASE}")


@contextmanager
def pouchdb_server(peers: Path, data: Path, environment: Mapping[str, str] | None = None) -> Iterator[Rival]:
    """pouchdb-server on LevelDB, as its own command starts it, without its log on the screen."""
    port = free_port(HOST)
    inherited = {**os.environ, **(environment or {})}
    node, _ = hatch_build.node()
    script = peers / "node_modules" / "pouchdb-server" / "bin" / "pouchdb-server"
    options = [
        "--port",
        str(port),
        "--dir",
        str(data),
        "--config",
        str(data / "config.json"),
        "--no-stdout-logs",
    ]
    with (data.parent / f"{data.name}.log").open("wb") as log:
        process = subprocess.Popen(
            [node, script, *options], cwd=data, env=inherited, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        rival = Rival(port, Tree(process.pid), {})
        wait_for(port, process)
        yield rival
    finally:
        process.terminate()
        process.wait(START_S)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Waits until the process takes connections on this port.

    Raises:
        AssertionError: it ended, or takes too long.
    """
    end = time.monotonic() + START_S
    while True:
        try:
            with socket.create_connection((HOST, port), 1):
                return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"{process.args!r} did not start") from None
            time.sleep(0.05)


def couchdb(url: str) -> Rival:
    """The CouchDB at this address, which carries its administrator's name and password."""
    parts = urlsplit(url)
    pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    login = {"authorization": f"Basic {b64encode(pair.encode()).decode()}"} if parts.username else {}
    port = parts.port or 5984
    host = parts.hostname or HOST
    return Rival(port, listening(port), login, host)


@dataclass(frozen=True, slots=True)
class Replication:
    """PouchDB's requests that hand documents in.

    Args:
        requests: in order.
        acknowledging: place of the one whose answer acknowledges the last document: then PouchDB tells its
            application (`change`); the checkpoint, which follows, only spares it work next time.
    """

    requests: Sequence[bytes]
    acknowledging: int


def replication(rival: Rival, phone: str, actions: Sequence[Mapping[str, Any]], done: int = 0) -> Replication:
    """What PouchDB 9 sends to replicate new documents, as logged between it and pouchdb-server 4.2.

    Args:
        rival: the server.
        phone: the phone's name.
        actions: as documents, each with its `_id`; up to a hundred, PouchDB's own batch.
        done: how many checkpoints this phone has written; from the first on, replication is live.
    """
    rev = "1-" + sha256(phone.encode()).hexdigest()[:32]
    revisions = {"start": 1, "ids": [rev[2:]]}
    docs = [{**action, "_rev": rev, "_revisions": revisions} for action in actions]
    local = f"_local/{b64encode(sha256(phone.encode()).digest()[:16]).decode()}"
    checkpoint = f"/{DATABASE}/{quote(local, safe='/').replace('_local%2F', '_local/')}"
    session = phone
    history = {"last_seq": done + len(docs), "session_id": session}
    point = {"session_id": session, "_id": local, "history": [history], "replicator": "pouchdb", "version": 1}
    written = {**point, "last_seq": history["last_seq"], **({"_rev": f"0-{done}"} if done else {})}
    greeting = () if done else (("GET", f"/{DATABASE}/", None), ("GET", "/", None), ("GET", checkpoint, None))
    asked = (
        *greeting,
        ("POST", f"/{DATABASE}/_revs_diff", {doc["_id"]: [rev] for doc in docs}),
        ("POST", f"/{DATABASE}/_bulk_docs", {"docs": docs, "new_edits": False}),
        ("GET", checkpoint, None),
        ("PUT", checkpoint, written),
    )
    return Replication([rival.request(*each) for each in asked], len(asked) - 3)
