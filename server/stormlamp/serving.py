# long-file: a process' connections, from the moment they are taken to their end.
"""Runs `stormlamp serve`: gunicorn with processes, the requests of each sharing one thread."""

import gc
import time
from collections.abc import Callable
from errno import ECONNRESET
from functools import partial
from socket import MSG_PEEK
from types import FrameType
from typing import Any, cast

import gevent
import gevent.socket
from flask import Flask
from gevent.event import Event
from gevent.pool import Pool
from gevent.server import StreamServer
from gunicorn.app.base import BaseApplication
from gunicorn.workers.base_async import AsyncWorker
from gunicorn.workers.ggevent import GeventWorker

from stormlamp.addresses import address
from stormlamp.config import Config
from stormlamp.http import logs, metrics
from stormlamp.http.context import EXTENSION

# Of one process: 500 live views each keep a connection, the rest work.
CONNECTIONS = 1200
GRACE_S = 5  # what an unfinished push needs
SILENCE_S = 30  # a phone that lost its net in the middle of a request gives its place back
WHOLE_S = 60  # so long a request is waited for in all,
LEAST_RATE = 250  # and a second longer for each so many bytes that came: the slowest line of a phone
MOST_OWING = 900  # connections that owe their request; with more, whoever has owed it longest goes
BELL = "/api/v1/bell"  # a live view
KEEP_S = 15  # an open connection for the next request, and a request for its head
PIECE = 16 * 1024
LOOK_S = 1.0
AT_ONCE = 4  # new connections that one process takes before it looks whether another is idle
# Thresholds of Python's garbage collector. A request leaves next to no cycles, and with Python's own 700
# collecting is a third of a storm's work.
LOOKS = (50_000, 20, 50)


class ClientSocket(gevent.socket.socket):
    """A client's connection, on which silence has its limit, and slowness that of the slowest line.

    `known`: once somebody was signed in on it, which the app says.
    """

    __slots__ = ("_got", "_waited", "known", "since")
    known: bool
    since: float

    def begin(self) -> None:
        """Wait for another request from here on."""
        self._got, self._waited, self.since = 0, 0.0, time.monotonic()

    def recv(self, *args: int) -> bytes:
        """Receive, unless the request has taken too long in all.

        Raises:
            TimeoutError: it has, or nothing came for too long.
        """
        left = WHOLE_S + self._got / LEAST_RATE - self._waited
        if left <= 0:
            raise TimeoutError
        self.settimeout(min(left, SILENCE_S))
        began = time.monotonic()
        try:
            data: bytes = super().recv(*args)
        finally:
            self._waited += time.monotonic() - began
            self.settimeout(SILENCE_S)
        self._got += len(data)
        return data

    def wait_until_gone(self) -> bool:
        """Wait until the client closes, while nobody else receives; False where it sends something."""
        while True:
            try:
                return not super().recv(1, MSG_PEEK)
            except TimeoutError:
                continue
            except OSError:
                return True

    def sendall(self, data: bytes, flags: int = 0) -> None:  # type: ignore[override] # gunicorn sends bytes alone
        """Send piece by piece: the limit is for each, where gevent's own is for the whole."""
        for start in range(0, len(data), PIECE):
            super().sendall(data[start : start + PIECE], flags)


class Worker(GeventWorker):
    """Gunicorn's greenlets, none of which waits for a silent client for ever."""

    def init_process(self) -> None:
        """Begin with nothing to answer, and nobody who told it to stop."""
        self._over, self._answering = Event(), 0
        self._owing: dict[ClientSocket, Any] = {}  # with the greenlet that waits
        super().init_process()

    def load_wsgi(self) -> None:
        """Make the app, and spare the garbage collector what stays for ever."""
        super().load_wsgi()
        _freeze()
        gc.set_threshold(*LOOKS)

    def run(self) -> None:
        """Serve until told to stop; then let what was begun come to its end for a while."""
        pool = Pool(self.worker_connections)
        servers = [StreamServer(each, partial(self.handle, each), spawn=pool) for each in self.sockets]
        for server in servers:
            server.max_accept = AT_ONCE
            server.start()
        runtime = cast("Flask", self.wsgi).extensions[EXTENSION]
        runtime.stamping.start()
        while self.alive:
            self.notify()
            self._over.wait(LOOK_S)
        for server in servers:
            server.close()
        runtime.bells.close()
        runtime.stamping.close()
        end = time.monotonic() + GRACE_S
        while self._answering and time.monotonic() < end:
            gevent.sleep(GRACE_S / 100)
        # As if the client had hung up: gunicorn then logs nothing of connections that stand open.
        pool.kill(_reset("the server stops"), timeout=1)
        # SQLite folds its log into the database when the last one leaves it.
        runtime.record.close()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop without waiting for the next look."""
        super().handle_exit(sig, frame)
        self._over.set()

    def handle(self, listener: Any, client: Any, addr: Any) -> None:  # noqa: ANN401 - gunicorn's
        """Talk to a client while it says something."""
        own = ClientSocket(client.family, client.type, client.proto, fileno=client.detach())
        own.settimeout(SILENCE_S)
        own.known = False
        own.begin()
        try:
            self._owes(own)
            # Not GeventWorker's own, which sets no limit on silence.
            AsyncWorker.handle(self, listener, own, addr)
        finally:
            self._owing.pop(own, None)

    def _owes(self, own: ClientSocket) -> None:
        """Let whoever has owed a request longest go where too many do; who was signed in goes last."""
        self._owing[own] = gevent.getcurrent()
        if len(self._owing) > MOST_OWING:
            longest = min(self._owing, key=lambda each: (each.known, each.since))
            self._owing.pop(longest).kill(_reset("too many requests are awaited"), block=False)

    def handle_request(self, listener_name: Any, req: Any, sock: Any, addr: Any) -> bool:  # noqa: ANN401 - likewise
        """Answer a request; who stops the server waits for it. A live view ends when its client is gone."""
        self._answering += 1
        answering: Any = gevent.getcurrent()
        watching = gevent.spawn(_end_when_gone, sock, answering) if req.path == BELL else None
        if req.method == "GET":
            self._owing.pop(sock, None)  # nothing more of it comes
        try:
            return super().handle_request(listener_name, req, sock, addr)
        finally:
            self._answering -= 1
            if watching is not None:
                watching.kill()
            sock.begin()
            self._owes(sock)


class Server(BaseApplication):
    """Gunicorn, configured by us alone: it reads no file and no environment of its own.

    Args:
        config: the settings.
        make: makes the app, inside the worker: threads and connections must not be forked.
        ready: called once, when the first process answers.
    """

    def __init__(self, config: Config, make: Callable[[Config], Flask], ready: Callable[[], None]) -> None:
        self._config, self._make, self._ready = config, make, ready
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's own choice."""
        settings = {
            "bind": address(self._config.host, self._config.port),
            "worker_class": Worker,
            "workers": self._config.processes,
            "worker_connections": CONNECTIONS,
            "backlog": CONNECTIONS,
            "keepalive": KEEP_S,
            "graceful_timeout": GRACE_S,
            "control_socket_disable": True,
            # No header of a client changes our addresses: behind a proxy anybody can send it too.
            "forwarder_headers": "",
            "loglevel": "warning",
            "logger_class": logs.ServersOwn,
            "proc_name": "stormlamp",
            "post_worker_init": lambda worker: worker.age == 1 and self._ready(),
            # Imported modules never change: looking through them would make each process copy them.
            "when_ready": lambda _arbiter: _freeze(),
            "child_exit": lambda _arbiter, worker: metrics.forget(worker.pid),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:  # noqa: ANN401 - what gunicorn calls an application
        """Make the app."""
        return self._make(self._config)


def _end_when_gone(client: ClientSocket, answering: Any) -> None:  # noqa: ANN401 - a greenlet
    if client.wait_until_gone():
        answering.kill(_reset("the live view was closed"), block=False)


def _reset(why: str) -> ConnectionResetError:
    return ConnectionResetError(ECONNRESET, why)


def _freeze() -> None:
    """Never look for garbage among what is there now."""
    gc.collect()
    gc.freeze()
