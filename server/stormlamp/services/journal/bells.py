"""Tells live views of all processes that the journal has something after a seq."""

import logging
import threading
from collections import Counter
from collections.abc import Callable

from stormlamp.services.refusals import BellsFull

MOST = 500  # live views a process holds; each one keeps a connection
MOST_OF_ONE = 8  # of these for one device, or for one person's desks: no phone takes the others' places
EVERY_S = 0.2  # how often another process' entries are looked for, while somebody listens
BELL_RETRY_S = 30
log = logging.getLogger("stormlamp.bells")


class Bells:
    """All live views of this process, woken by a push here or by one watcher thread.

    Args:
        head: reads the journal's newest seq from the database.
        loud: whether anything that came after one seq and up to another is worth waking everybody for.
        most: how many may listen at once.
    """

    def __init__(
        self,
        head: Callable[[], int],
        loud: Callable[[int, int], bool] = lambda _after, _to: True,
        most: int = MOST,
    ) -> None:
        self._head, self._loud, self._most = head, loud, most
        self._changed = threading.Condition()
        self._seq = -1  # unknown
        self._looked = -1  # likewise: up to where the watcher has looked, quiet entries too
        self._listening: Counter[str] = Counter()
        self._closed = False
        self._watcher: threading.Thread | None = None

    def enter(self, who: str) -> None:
        """Take a place; `leave` gives it back.

        Args:
            who: listens: a device, or a person at a desk.

        Raises:
            BellsFull: no place is left, or none for these.
        """
        with self._changed:
            if self._listening.total() >= self._most or self._listening[who] >= MOST_OF_ONE:
                raise BellsFull(retry_after_s=BELL_RETRY_S)
            self._listening[who] += 1
            if self._watcher is None and not self._closed:
                self._watcher = threading.Thread(target=self._watch, name="bell", daemon=True)
                self._watcher.start()

    def leave(self, who: str) -> None:
        """Give a place back; with the last one the watcher ends."""
        with self._changed:
            self._listening[who] -= 1
            if not self._listening[who]:
                del self._listening[who]
            self._changed.notify_all()

    @property
    def listening(self) -> int:
        """How many listen now."""
        return self._listening.total()

    @property
    def closed(self) -> bool:
        """Whether the server stops, and nobody need listen any more."""
        return self._closed

    def close(self) -> None:
        """End all waits at once, and the watcher: whoever closes the database next takes it from nobody."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            watcher = self._watcher
        if watcher is not None:
            watcher.join()

    def ring(self, seq: int) -> None:
        """Say at once that the journal's head is `seq`."""
        with self._changed:
            if seq != self._seq:
                self._seq = seq
                self._changed.notify_all()

    def wait(self, known: int, seconds: float) -> int | None:
        """Wait until the head is another than `known`; None when nothing came in time, or it is closed.

        A head that went back counts too: the journal began a new generation.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._seq not in {-1, known}, seconds)
            return None if self._seq in {-1, known} else self._seq

    def _watch(self) -> None:
        while True:
            try:
                self._look()
            except Exception:  # the database may be away for a while; the next look tells
                log.exception("the bell could not read the journal's head")
            with self._changed:
                if self._changed.wait_for(lambda: self._closed or not self._listening, EVERY_S):
                    self._watcher, self._seq, self._looked = None, -1, -1
                    return

    def _look(self) -> None:
        """Ring for what others appended. Quiet entries wake nobody: who pulls anyway finds them."""
        head, looked = self._head(), max(self._looked, self._seq)
        if looked < 0 or head < looked or (head > looked and self._loud(looked, head)):
            self.ring(head)
        self._looked = head
