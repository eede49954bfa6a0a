"""A load generator: a thousand phones at once over plain sockets, the same for every server.

One thread, one epoll, bytes made beforehand. A phone is a generator that yields requests and is sent their
answers; it yields a number to wait so many seconds. Connections stay open between a phone's requests, as
browsers keep them, and are opened a few hundred at a time, so that no server's queue of new ones overflows.
"""

from __future__ import annotations

import gc
import heapq
import select
import socket
from collections import deque
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.load_phone import Line, Talk
from tests.bench.wire import Answer, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING = 250  # connections being opened at one time; Node's queue of new ones holds 511
AGAIN_S = 0.1  # after a broken connection, and where a refusal says no time
TRIES = 100  # of one request, until it counts as refused for good
PATIENCE_S = 300
PIECE = 256 * 1024
LATER = frozenset({429, 503})


class Play:
    """Lets phones talk to one server, all at once; used once.

    Args:
        port: the server's.
        host: the server's.
    """

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._address = (host, port)
        self._epoll = select.epoll()
        self._lines: dict[int, Line] = {}
        self._unopened: deque[Line] = deque()
        self._opening = 0
        self._waiting: list[tuple[float, int, Line]] = []
        self._playing = 0
        self.retries = 0  # refusals (429, 503) and broken connections, after which a request was made again

    def run(self, phones: Sequence[Talk], meanwhile: Sequence[Talk] = ()) -> float:
        """Play until all `phones` have said everything; the time it began, on `perf_counter`'s clock.

        `meanwhile`: others that go on as long as the phones do, and are cut off then.
        """
        began = perf_counter()
        self._playing = len(phones)
        for phone in meanwhile:
            self._go_on(Line(phone, must_end=False), None)
        for phone in phones:
            self._go_on(Line(phone, must_end=True), None)
        gc.disable()  # a heap full of prepared requests takes long to look through
        try:
            while self._playing:
                if perf_counter() - began > PATIENCE_S:
                    raise TimeoutError(f"{self._playing} phones are not done after {PATIENCE_S} s")
                self._turn()
        finally:
            gc.enable()
        for line in [*self._lines.values()]:
            self._hang_up(line)
        self._epoll.close()
        return began

    def _turn(self) -> None:
        while self._unopened and self._opening < OPENING:
            self._dial(self._unopened.popleft())
        due_in = self._waiting[0][0] - perf_counter() if self._waiting else 1.0
        for descriptor, event in self._epoll.poll(min(max(due_in, 0.0), 1.0)):
            line = self._lines[descriptor]
            try:
                if event & select.EPOLLOUT:
                    self._write(line)
                else:
                    self._read(line)
            except OSError:
                if line.idle:
                    self._hang_up(line)
                else:
                    self._again(line, None)
        while self._waiting and self._waiting[0][0] <= perf_counter():
            line = heapq.heappop(self._waiting)[2]
            line.idle = False
            if line.asked is None:
                self._go_on(line, None)
            else:
                self._send(line)

    def _go_on(self, line: Line, answer: Answer | None) -> None:
        try:
            said = next(line.phone) if answer is None else line.phone.send(answer)
        except StopIteration:
            self._hang_up(line)
            self._playing -= line.must_end
            return
        if isinstance(said, bytes):
            line.asked, line.first_sent, line.tries = said, perf_counter(), 0
            self._send(line)
        else:
            line.asked = None
            self._wait(line, said)

    def _wait(self, line: Line, seconds: float) -> None:
        line.idle = True
        heapq.heappush(self._waiting, (perf_counter() + seconds, id(line), line))

    def _dial(self, line: Line) -> None:
        line.socket = opened = socket.socket()
        opened.settimeout(0)
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        opened.connect_ex(self._address)
        self._lines[opened.fileno()] = line
        self._epoll.register(opened.fileno(), select.EPOLLOUT)
        line.connecting = True
        self._opening += 1

    def _send(self, line: Line) -> None:
        if line.socket is None:
            self._unopened.append(line)
            return
        line.out = memoryview(line.asked or b"")
        try:
            self._write(line)
        except OSError:
            self._again(line, None)

    def _write(self, line: Line) -> None:
        assert line.socket is not None
        if line.connecting:
            line.connecting = False
            self._opening -= 1
            if line.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
                raise ConnectionError
            line.out = memoryview(line.asked or b"")
            self._epoll.modify(line.socket.fileno(), select.EPOLLIN)
        whole = len(line.out)
        try:
            line.out = line.out[line.socket.send(line.out) :]
        except BlockingIOError:
            whole = 0
        if line.out:
            self._epoll.modify(line.socket.fileno(), select.EPOLLOUT)
        elif whole < len(line.asked or b""):
            self._epoll.modify(line.socket.fileno(), select.EPOLLIN)

    def _read(self, line: Line) -> None:
        assert line.socket is not None
        piece = line.socket.recv(PIECE)
        if not piece:
            raise ConnectionError
        line.got += piece
        answer = parse(line.got)
        if answer is None:
            return
        line.got = bytearray()
        if answer.closes:
            self._hang_up(line)
        if answer.status in LATER:
            self._again(line, answer)
            return
        now = perf_counter()
        self._go_on(line, replace(answer, at=now, took=now - line.first_sent))

    def _again(self, line: Line, refusal: Answer | None) -> None:
        """Make the same request again, later; on another connection where this one broke."""
        self.retries += 1
        line.tries += 1
        if line.tries > TRIES:
            raise ConnectionError(f"refused {TRIES} times: {(line.asked or b'')[:80]!r}")
        if refusal is None:
            self._hang_up(line)
        asked = refusal.retry_s if refusal else None
        self._wait(line, AGAIN_S if asked is None else asked)

    def _hang_up(self, line: Line) -> None:
        if line.socket is not None:
            self._opening -= line.connecting
            self._lines.pop(line.socket.fileno(), None)
            line.socket.close()
        line.socket, line.connecting, line.got = None, False, bytearray()
