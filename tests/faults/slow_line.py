"""A proxy as slow as a bad line: it lets so many bytes a second through, each way."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

TICK_S = 0.05


class SlowLine:
    """Listens on a port of its own and passes on to a server's.

    Args:
        port: of the server.
        speed: bytes a second.
    """

    def __init__(self, port: int, speed: int) -> None:
        self._to, self._piece = port, max(1, round(speed * TICK_S))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads: list[threading.Thread] = []
        self._ends: list[socket.socket] = []

    def __enter__(self) -> Self:
        """Listen."""
        self._begin(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        """Take no more, and wait for what is under way."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join()
        for end in self._ends:
            end.close()

    def _begin(self, work: Callable[..., None], *arguments: socket.socket) -> None:
        thread = threading.Thread(target=work, args=arguments)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._to))
                self._ends += [client, server]
                self._begin(self._pass_on, client, server)
                self._begin(self._pass_on, server, client)

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(self._piece):
                target.sendall(piece)
                time.sleep(TICK_S)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)
