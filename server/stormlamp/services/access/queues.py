"""A queue for something scarce: first come, first served, with limits on its length and on waiting."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from stormlamp.services.refusals import TooManyTries

BUSY_S = 10  # when to ask again


class WaitingQueue:
    """One turn at a time. A lock gives it to whoever is quick; here nobody is overtaken.

    Args:
        most: how many may wait; each one keeps a connection.
        patience_s: how long anybody waits.
    """

    def __init__(self, most: int, patience_s: float) -> None:
        self._most, self._patience_s = most, patience_s
        self._changing = threading.Lock()
        self._taken = False
        self._waiting: deque[threading.Event] = deque()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn, and have it.

        Raises:
            TooManyTries: too many wait, or it took too long.
        """
        ticket = self._ticket()
        if ticket is not None and not ticket.wait(self._patience_s) and not self._called(ticket):
            raise TooManyTries(retry_after_s=BUSY_S)
        try:
            yield
        finally:
            self._call_next()

    def _ticket(self) -> threading.Event | None:
        """A place in the line; None where it is nobody's turn."""
        with self._changing:
            if not self._taken:
                self._taken = True
                return None
            if len(self._waiting) >= self._most:
                raise TooManyTries(retry_after_s=BUSY_S)
            ticket = threading.Event()
            self._waiting.append(ticket)
            return ticket

    def _called(self, ticket: threading.Event) -> bool:
        """Whether the turn came at the last moment; else the place is given up."""
        with self._changing:
            if ticket.is_set():
                return True
            self._waiting.remove(ticket)
            return False

    def _call_next(self) -> None:
        with self._changing:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
