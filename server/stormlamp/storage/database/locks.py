"""A lock over all threads and processes of this machine, for which nobody waits for ever."""

import fcntl
import os
import threading
import time
from types import TracebackType

PATIENCE_S = 15.0  # as PostgreSQL's lock_timeout here: whoever holds the lock may be a stopped process
_FIRST_PAUSE_S = 0.0003
_LONGEST_NEXT_S = 0.002  # between the tries of who is next
_LONGEST_LATER_S = 0.02  # between those of all others


class LockTimeout(TimeoutError):
    """Another thread or process kept the lock too long; nothing was begun."""


class FileLock:
    """One holder at a time, of all who name the same file.

    A system's own waiting for a locked file has no end, so processes ask again and again. Who has just
    given the lock back would then always be the first to ask: so everybody takes a second lock, the place
    of who is next, and keeps it until they have the first.

    Args:
        path: of the file that is locked; made where there is none, and one `.next` beside it.
        patience_s: how long anyone waits.
    """

    def __init__(self, path: str, patience_s: float = PATIENCE_S) -> None:
        self._path, self._patience_s = path, patience_s
        self._threads = threading.Lock()
        self._file: int | None = None

    def __enter__(self) -> None:
        end = time.monotonic() + self._patience_s
        if not self._threads.acquire(timeout=self._patience_s):
            raise LockTimeout(self._path)
        try:
            place = _locked(f"{self._path}.next", end, _LONGEST_LATER_S)
            try:
                self._file = _locked(self._path, end, _LONGEST_NEXT_S)
            finally:
                _unlock(place)
        except BaseException:
            self._threads.release()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        file, self._file = self._file, None
        try:
            if file is not None:
                _unlock(file)
        finally:
            self._threads.release()


def _locked(path: str, end: float, longest_s: float) -> int:
    """The file, open and locked; the pauses between tries grow up to the longest."""
    # Opened each time: a lock taken over a fork by inheritance would be no lock.
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    pause = _FIRST_PAUSE_S
    try:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                left = end - time.monotonic()
                if left <= 0:
                    raise LockTimeout(path) from None
                time.sleep(min(pause, left))
                pause = min(2 * pause, longest_s)
            else:
                return file
    except BaseException:
        os.close(file)
        raise


def _unlock(file: int) -> None:
    try:
        # Closing alone would not do it while a child that was just forked still has the file open.
        fcntl.flock(file, fcntl.LOCK_UN)
    finally:
        os.close(file)
