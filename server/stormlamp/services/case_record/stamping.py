"""Stamps the journal by itself: where an outage has ended, and each night in which something was recorded."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final

from stormlamp.domain.action_rights import ENDINGS
from stormlamp.domain.days import last_time
from stormlamp.services.case_record import checkpoints
from stormlamp.storage.journal import entries, pulls, sites

if TYPE_CHECKING:
    from collections.abc import Callable

    from stormlamp.services.journal.record_context import RecordContext

LOOK_S: Final = 10.0
AGAIN_S: Final = 60.0  # an authority that did not stamp is left alone so long
LEAVE_S: Final = 1.0
NIGHT: Final = 3  # o'clock, where the site is
log = logging.getLogger("stormlamp.checkpoints")


def due(context: RecordContext, zone: str) -> str | None:
    """Why the journal is to be stamped now; None where it is not.

    Args:
        context: the journal.
        zone: the site's time zone.
    """
    with context.store.reading() as session:
        head = sites.head(session, context.site)
        last = checkpoints.newest(session, context.site, head)
        if last is not None and not checkpoints.anything_since(session, context.site, last, head):
            return None
        if pulls.any_allowed(session, context.site, ENDINGS, 0 if last is None else last.checkpoint.size):
            return "closed"
        since = entries.received_at(session, context.site, 1) if last is None else last.at
    now = context.clock()
    return "nightly" if since is not None and since < last_time(now, zone, NIGHT) <= now else None


class Stamping:
    """Looks every few seconds whether the journal is to be stamped, in a thread of its own.

    Args:
        context: the journal.
        zone: gives the site's time zone.
    """

    def __init__(self, context: RecordContext, zone: Callable[[], str]) -> None:
        self._context, self._zone = context, zone
        self._over = threading.Event()
        self._thread: threading.Thread | None = None
        self._not_before = float("-inf")

    def start(self) -> None:
        """Begin to look."""
        self._thread = threading.Thread(target=self._run, name="stamping", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Look no more; a look that is going on gets a moment to end."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(LEAVE_S)

    def look(self) -> None:
        """Stamp what is due, and ask the authority for what it has not stamped yet."""
        why = due(self._context, self._zone())
        if why is not None:
            checkpoints.stamp(self._context, why)
        if time.monotonic() >= self._not_before and not checkpoints.have_stamped_outside(self._context):
            self._not_before = time.monotonic() + AGAIN_S

    def _run(self) -> None:
        while not self._over.wait(LOOK_S):
            try:
                self.look()
            except Exception:  # the database may be away for a while; the next look tells
                log.exception("the journal could not be stamped")
