"""`stormlamp serve`: gunicorn with one process and many threads, started from here."""

import socket
import sys
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from stormlamp.config import Config

# One process keeps one writer with group commit; 500 live views each take a thread, the rest work.
THREADS = 600
GRACE_S = 5  # what an unfinished push needs; open live views are cut


class Server(BaseApplication):  # type: ignore[misc] # gunicorn carries no types
    """Gunicorn, configured by us alone: it reads no file and no environment of its own."""

    def __init__(self, config: Config, make: Any) -> None:  # noqa: ANN401
        self._config, self._make = config, make
        super().__init__()

    def load_config(self) -> None:
        """Set what differs from gunicorn's own choice."""
        host = f"[{self._config.host}]" if ":" in self._config.host else self._config.host
        settings = {
            "bind": f"{host}:{self._config.port}",
            "worker_class": "gthread",
            "workers": 1,
            "threads": THREADS,
            "worker_connections": 2 * THREADS,
            "keepalive": 15,
            "graceful_timeout": GRACE_S,
            "control_socket_disable": True,
            "loglevel": "warning",
            "proc_name": "stormlamp",
        }
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the app inside the worker: threads and connections must not be forked."""
        app: Flask = self._make(self._config)
        return app
