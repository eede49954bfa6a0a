"""Runs `stormlamp serve`: gunicorn with processes, the requests of each sharing one thread."""

import gc
import time
from collections.abc import Callable
from errno import ECONNRESET
from functools import partial
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
KEEP_S = 15  # an open connection for the next request, and a request for its head
PIECE = 16 * 1024
LOOK_S = 1.0
AT_ONCE = 4  # new connections that one process takes before it looks whether another is idle
# Thresholds of Python's garbage collector. A request leaves next to no cycles, and with Python's own 700
# collecting is a third of a storm's work.
LOOKS = (50_000, 20, 50)


class ClientSocket(gevent.socket.socket):
    """A client's connection, on which silence has its limit; slowness has none."""

    __slots__ = ()

    def sendall(self, data: bytes, flags: int = 0) -> None:  # type: ignore[override] # gunicorn sends bytes alone
        """Send piece by piece: the limit is for each, where gevent's own is for the whole."""
        for start in range(0, len(data), PIECE):
            super().sendall(data[start : start + PIECE], flags)


class Worker(GeventWorker):
    """Gunicorn's greenlets, none of which waits for a silent client for ever."""

    def init_process(self) -> None:
        """Begin with nothing to answer, and nobody who told it to stop."""
        self._over, self._answering = Event(), 0
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
        pool.kill(ConnectionResetError(ECONNRESET, "the server stops"), timeout=1)
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
        # Not GeventWorker's own, which sets no limit on silence.
        AsyncWorker.handle(self, listener, own, addr)

    def handle_request(self, listener_name: Any, req: Any, sock: Any, addr: Any) -> bool:  # noqa: ANN401 - likewise
        """Answer a request; who stops the server waits for it."""
        self._answering += 1
        try:
            return super().handle_request(listener_name, req, sock, addr)
        finally:
            self._answering -= 1


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


def _freeze() -> None:
    """Never look for garbage among what is there now."""
    gc.collect()
    gc.freeze()
