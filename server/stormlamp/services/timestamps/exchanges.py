"""Sends one request over HTTP and reads its answer, within one deadline in all; no redirect is followed."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import HTTPHandler, HTTPRedirectHandler, HTTPSHandler, Request, build_opener

if TYPE_CHECKING:
    import socket
    from email.message import Message
    from http.client import HTTPResponse
    from typing import IO


class NoAnswer(Exception):
    """There was none in time, or none that can be read; the message says which."""


def exchange(request: Request, patience_s: float, most: int) -> bytes:
    """Send a request and read what is answered.

    Args:
        request: where to and what.
        patience_s: how long all of it may take, from the first look for the address to the last byte.
        most: of a longer answer only this many bytes are read.

    Raises:
        NoAnswer: it could not be reached, is slow, refuses or sends elsewhere.
    """
    asking = _Exchange(request, patience_s, most)
    asking.start()
    # A socket's own limit begins anew with each byte that drips in; this one does not.
    asking.join(patience_s)
    if asking.is_alive():
        asking.end()
        raise NoAnswer(f"it took longer than {patience_s:g} s in all")
    if asking.error is not None:
        raise NoAnswer(f"{type(asking.error).__name__}: {asking.error}") from asking.error
    return asking.answer


class _Exchange(Thread):
    """One request and its answer, in a thread of its own that can be ended wherever it waits."""

    def __init__(self, request: Request, patience_s: float, most: int) -> None:
        super().__init__(daemon=True)
        self.answer = b""
        self.error: Exception | None = None
        self._request, self._patience_s, self._most = request, patience_s, most
        self._lock = Lock()
        self._ended = False
        self._lines: list[socket.socket] = []

    def run(self) -> None:
        """Ask and read."""
        opener = build_opener(_NoRedirects, _Http(self), _Https(self))
        try:
            with opener.open(self._request, timeout=self._patience_s) as response:
                self.answer = response.read(self._most)
        except HTTPError as error:
            error.close()
            self.error = error
        except (OSError, HTTPException, ValueError) as error:
            self.error = error
        finally:
            self._close()

    def watch(self, line: socket.socket) -> None:
        """Keep a hold of a connection, also where TLS or an answer takes it over.

        Raises:
            TimeoutError: nobody waits for it any more.
        """
        with self._lock:
            if self._ended:
                raise TimeoutError
            self._lines.append(line.dup())

    def end(self) -> None:
        """Break the connection, whatever it waits for."""
        with self._lock:
            self._ended = True
            for line in self._lines:
                with suppress(OSError):  # gone already
                    line.shutdown(2)

    def _close(self) -> None:
        with self._lock:
            for line in self._lines:
                line.close()
            self._lines.clear()


class _Watched(HTTPConnection):
    """A connection that its exchange can break."""

    by: _Exchange

    def connect(self) -> None:
        """Connect; what TLS does comes after it."""
        super().connect()
        self.by.watch(self.sock)


class _WatchedTls(HTTPSConnection, _Watched):
    """The same over TLS: it connects as the other does first."""


def _connection(kind: type[_Watched], by: _Exchange, host: str, **how: Any) -> _Watched:  # noqa: ANN401 - urllib's own
    made = kind(host, **how)
    made.by = by
    return made


class _Http(HTTPHandler):
    def __init__(self, by: _Exchange) -> None:
        super().__init__()
        self._connection = partial(_connection, _Watched, by)

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(self._connection, req)


class _Https(HTTPSHandler):
    def __init__(self, by: _Exchange) -> None:
        super().__init__()
        self._connection = partial(_connection, _WatchedTls, by)

    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(self._connection, req)


class _NoRedirects(HTTPRedirectHandler):
    """Whoever is asked may lead to an address inside, which this machine alone reaches."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> None:
        del req, fp, code, msg, headers, newurl
