"""Carries the server's MAC over the journal's end and over rows without a signature through a transaction."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from stormlamp.domain.journal.vouching import NOTHING, head_mac, plus, summand
from stormlamp.storage.journal import unsigned_rows
from stormlamp.storage.journal.sites import Head


class VouchedState:
    """What is vouched for in one writing transaction.

    What somebody else changed is never vouched for afresh: only a new generation goes on from it.

    Args:
        session: of the transaction.
        site: the site's inner number.
        key: of receipts.
        head: the journal's end as it was found.
    """

    def __init__(self, session: Session, site: int, key: bytes, head: Head) -> None:
        self._session, self._site, self.key, self._head = session, site, key, head
        self._stands = head.is_vouched(key)
        self._total = head.loose
        self._by = 0
        self._renewed = False

    @property
    def changed(self) -> bool:
        """Whether it must be given again, though nothing was appended."""
        return self._renewed or self._by != 0

    def add(self, *words: unsigned_rows.Words, sign: int = 1) -> None:
        """Sum rows that no signature covers."""
        self._by += sign * sum(summand(self.key, *each) for each in words)

    @contextmanager
    def changing(self, device_no: int, numbers: Collection[int]) -> Iterator[None]:
        """Sum anew what changes of a device's actions of these numbers and of its pages kept apart."""
        self.add(*self._stored(device_no, numbers), sign=-1)
        yield
        self.add(*self._stored(device_no, numbers))

    def _stored(self, device_no: int, numbers: Collection[int]) -> Iterator[unsigned_rows.Words]:
        yield from unsigned_rows.entries(self._session, self._site, device_no, numbers)
        yield from unsigned_rows.apart(self._session, self._site, (device_no,))

    def renew(self) -> None:
        """Vouch for what is stored; all of it is read where this key has not vouched for it yet."""
        if self._stands:
            return
        self._stands = self._renewed = True
        self._total, self._by = NOTHING, 0
        self.add(*unsigned_rows.everything(self._session, self._site))

    def given(self, generation: str, seq: int, running: bytes) -> tuple[bytes | None, bytes | None]:
        """The sum and the MAC for a new end; the old ones where the old end is not as the server left it."""
        if not self._stands or self._total is None:
            return self._head.loose, self._head.mac
        total = plus(self._total, self._by)
        return total, head_mac(self.key, self._head.name, generation, seq, running, total)
