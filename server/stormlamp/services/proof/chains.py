"""Checks each device's chain of pages: which do not follow those before them."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.services.proof.findings import Problem
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.storage.journal import proving
from stormlamp.storage.journal.proving import Link


class Chains:
    """What the pages' places tell.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        devices: by inner number.
    """

    def __init__(self, session: Session, site: int, devices: ProvenDevices) -> None:
        self._session, self._site, self._devices = session, site, devices
        self.forks: set[tuple[int, int]] = set()
        # Next to a page without actions it is not certain which of the two came first.
        self.doubtful: set[tuple[int, int]] = set()

    def problems(self) -> Iterator[Problem]:
        """Find the forks; pages of no device are problems."""
        before: Link | None = None
        for link in proving.links(self._session, self._site):
            if link.device_no not in self._devices:
                yield Problem(f"page {link.page}", "is of no device", "the table of devices")
            follows = before is not None and (before.device_no, before.page) == (
                link.device_no,
                link.page - 1,
            )
            if link.page == 1 and link.prev:
                self.forks.add((link.device_no, 1))
            if follows and before is not None and link.prev != base64url(before.identity).encode():
                self._fork(before, link)
            before = link

    def _fork(self, before: Link, after: Link) -> None:
        """Of two that do not fit the later one is flagged: only what is stored can be a witness."""
        if not before.actions or not after.actions:
            self.doubtful |= {(each.device_no, each.page) for each in (before, after)}
            return
        later = after if self._seq(before) < self._seq(after) else before
        self.forks.add((later.device_no, later.page))

    def _seq(self, link: Link) -> int:
        return proving.seq_of(self._session, self._site, link.device_no, link.first) or 0
