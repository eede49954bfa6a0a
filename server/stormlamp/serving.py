"""`stormlamp serve`: gunicorn with one process and many threads, started from here."""

import selectors
import socket
import struct
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.workers.gthread import TConn, ThreadWorker

from stormlamp.config import Config

# One process keeps one writer with group commit; 500 live views each take a thread, the rest work.
THREADS = 600
GRACE_S = 5  # what an unfinished push needs; open live views are cut

TURN_S = 0.02  # Python's own 5 ms cost a storm a tenth of its time
SILENCE_S = 30  # a phone that lost its net in the middle of a request gives its thread back


class Worker(ThreadWorker):
    """Gunicorn's threads, none of which waits for a silent client for ever."""

    def init_process(self) -> None:
        """Let a thread work a while before the next one: hundreds that take turns only wake each other."""
        sys.setswitchinterval(TURN_S)
        super().init_process()

    def enqueue_req(self, conn: TConn) -> None:
        """Give a request a thread; a new connection gets none before it says something."""
        if not conn.initialized and not conn.data_ready:
            self._await_first_byte(conn)
            return
        # By the system's own means: gunicorn resets Python's.
        for limit in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, limit, struct.pack("ll", SILENCE_S, 0))
        super().enqueue_req(conn)

    def _await_first_byte(self, conn: TConn) -> None:
        """Let the poller wait, as gunicorn does itself after a thread has waited in vain."""
        conn.sock.setblocking(False)  # noqa: FBT003 - as the socket module has it
        conn.set_timeout()
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.on_pending_socket_readable, conn))


class Server(BaseApplication):
    """Gunicorn, configured by us alone: it reads no file and no environment of its own.

    Args:
        config: the settings.
        make: makes the app, inside the worker: threads and connections must not be forked.
        ready: called once, when the address takes connections.
    """

    def __init__(self, config: Config, make: Callable[[Config], Flask], ready: Callable[[], None]) -> None:
        self._config, self._make, self._ready = config, make, ready
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's own choice."""
        settings = {
            "bind": _address(self._config),
            "worker_class": Worker,
            "workers": 1,
            "threads": THREADS,
            "worker_connections": 2 * THREADS,
            "keepalive": 15,
            "graceful_timeout": GRACE_S,
            "control_socket_disable": True,
            "loglevel": "warning",
            "proc_name": "stormlamp",
            "post_worker_init": lambda _worker: self._ready(),
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:  # noqa: ANN401 - what gunicorn calls an application
        """Make the app."""
        return self._make(self._config)


def free_port(host: str) -> int:
    """Let the system choose a port that is free now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
        return port


def _address(config: Config) -> str:
    return f"[{config.host}]:{config.port}" if ":" in config.host else f"{config.host}:{config.port}"
