"""Rows that give rights carry the server's word: whoever writes one by hand gives nobody a right by it."""

import hmac
import json
import logging
from typing import ClassVar

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from stormlamp.domain.encodings import base64url

MAC_BYTES = 32
log = logging.getLogger("stormlamp.rights")


def word(key: bytes, kind: str, *said: object) -> bytes:
    """The server's word for a row that says this, 32 bytes.

    Args:
        key: of such rows; kept outside the database.
        kind: what the row is.
        said: what stands in the columns that give the right, in a fixed order.
    """
    plain = [base64url(each) if isinstance(each, bytes) else each for each in said]
    return hmac.digest(key, f"stormlamp-right-1\n{json.dumps([kind, *plain])}".encode("ascii"), "sha256")


def left_so(key: bytes, mac: bytes | None, kind: str, *said: object) -> bool:
    """Whether the server left a row so."""
    return mac is not None and hmac.compare_digest(mac, word(key, kind, *said))


def gives_right(key: bytes, mac: bytes | None, kind: str, *said: object) -> bool:
    """Whether the server left a row so; the log tells where it did not."""
    if left_so(key, mac, kind, *said):
        return True
    log.error("a row of %s is not as the server left it and gives no right: run `stormlamp verify`", kind)
    return False


class Vouched:
    """A row that gives a right; `RIGHT` are the columns that say which, beside the table's name."""

    RIGHT: ClassVar[tuple[str, ...]]
    __tablename__: str
    mac: Mapped[bytes | None] = mapped_column(LargeBinary(MAC_BYTES), default=None)

    def vouch(self, key: bytes) -> None:
        """Give the server's word for the row as it is now."""
        self.mac = word(key, self.__tablename__, *self._said())

    def stands(self, key: bytes) -> bool:
        """Whether the server left the row so."""
        return gives_right(key, self.mac, self.__tablename__, *self._said())

    def fits(self, key: bytes) -> bool:
        """The same, where it need not be told."""
        return left_so(key, self.mac, self.__tablename__, *self._said())

    def _said(self) -> list[object]:
        return [getattr(self, name) for name in self.RIGHT]
