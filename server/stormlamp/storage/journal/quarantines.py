"""Pages of known devices that were kept apart."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, LargeBinary, String, Text, delete, func, select
from sqlalchemy.orm import Mapped, Session, defer, mapped_column

from stormlamp.domain.logbooks.pages import Page, Texts
from stormlamp.domain.logbooks.seals import read_seal
from stormlamp.storage.database.store import Base


class QuarantinedPage(Base):
    """A well-signed page that may not enter the journal by itself."""

    __tablename__ = "quarantined_pages"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    identity: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    device_no: Mapped[int]
    page: Mapped[int] = mapped_column(BigInteger)
    first: Mapped[int] = mapped_column(BigInteger)
    count: Mapped[int]
    reason: Mapped[str] = mapped_column(String(32))  # revoked | page_taken | range_taken
    seal: Mapped[str] = mapped_column(Text)
    texts: Mapped[bytes] = mapped_column(LargeBinary)  # JSON {actions, privates}, UTF-8
    size: Mapped[int]  # bytes of seal and texts
    received_at: Mapped[int] = mapped_column(BigInteger)
    via: Mapped[str | None] = mapped_column(String(10))


@dataclass(frozen=True, slots=True)
class Kept:
    """A page to keep apart, why, who carried it, and its size in bytes."""

    page: Page
    reason: str
    via: str | None
    size: int


def add(session: Session, site: int, device_no: int, kept: Kept, now: int) -> QuarantinedPage:
    """Keep a page apart."""
    seal = kept.page.seal
    row = QuarantinedPage(
        site=site,
        identity=seal.identity,
        device_no=device_no,
        page=seal.page,
        first=seal.first,
        count=len(seal.digests),
        reason=kept.reason,
        seal=seal.text,
        texts=_packed(kept.page.texts, kept.page.privates),
        size=kept.size,
        received_at=now,
        via=kept.via,
    )
    session.add(row)
    session.flush()
    return row


def _packed(texts: Texts, privates: Texts) -> bytes:
    plain = [[None if each is None else each.decode() for each in run] for run in (texts, privates)]
    return json.dumps({"actions": plain[0], "privates": plain[1]}, ensure_ascii=False).encode()


def unpacked(row: QuarantinedPage) -> dict[str, object]:
    """The page as it was handed in, but for what was redacted since."""
    held = json.loads(row.texts)
    return {"seal": row.seal, "actions": held["actions"], "privates": held["privates"]}


def redacted_in(row: QuarantinedPage) -> dict[int, bool]:
    """By number the actions that were redacted while they were kept apart; True where the text went too."""
    return {int(n): text for n, text in json.loads(row.texts).get("redacted", {}).items()}


def texts(session: Session, site: int, names: Collection[str]) -> Iterator[tuple[bytes, int]]:
    """Actions of pages kept apart in one of which such a name stands: each text that stands, and its n."""
    query = select(QuarantinedPage.first, QuarantinedPage.texts).where(QuarantinedPage.site == site)
    for first, held in session.execute(query.execution_options(yield_per=10)):
        if any(name.encode() in held for name in names):
            for n, text in enumerate(json.loads(held)["actions"], first):
                if text is not None:
                    yield text.encode(), n


def find(session: Session, site: int, identity: bytes) -> QuarantinedPage | None:
    """The page of this identity."""
    return session.get(QuarantinedPage, (site, identity))


def listed(session: Session, site: int) -> Sequence[QuarantinedPage]:
    """All pages kept apart, in order of arrival; without what they hold: it may be 10 MiB a device."""
    query = select(QuarantinedPage).where(QuarantinedPage.site == site)
    query = query.options(defer(QuarantinedPage.seal), defer(QuarantinedPage.texts))
    order = (QuarantinedPage.received_at, QuarantinedPage.device_no, QuarantinedPage.page)
    return session.scalars(query.order_by(*order)).all()


def counts(session: Session, site: int) -> dict[int, int]:
    """Inner device number -> pages kept apart."""
    query = (
        select(QuarantinedPage.device_no, func.count())
        .where(QuarantinedPage.site == site)
        .group_by(QuarantinedPage.device_no)
    )
    return dict(session.execute(query).all())


def redact(
    session: Session, site: int, device_no: int, digests: Mapping[int, bytes | None], *, text: bool
) -> None:
    """Delete the texts and private parts, or the private parts alone, of a device's actions kept apart.

    Args:
        session: of a writing transaction.
        site: the site's inner number.
        device_no: the device's inner number.
        digests: by number of the action its digest, since a doubled logbook has two of one number; None: any.
        text: whether the text goes too.
    """
    wanted = (QuarantinedPage.site == site, QuarantinedPage.device_no == device_no)
    for row in session.scalars(select(QuarantinedPage).where(*wanted).execution_options(yield_per=10)):
        numbers = [n for n in range(row.first, row.first + row.count) if n in digests]
        seal = read_seal(row.seal) if numbers else None
        meant = [
            n for n in numbers if digests[n] is None or (seal and seal.digests[n - row.first] == digests[n])
        ]
        if meant:
            _redact(row, meant, text=text)


def _redact(row: QuarantinedPage, numbers: Sequence[int], *, text: bool) -> None:
    held = json.loads(row.texts)
    marks = held.setdefault("redacted", {})
    for n in numbers:
        marks[str(n)] = text or marks.get(str(n), False)
        for run in ("actions", "privates") if text else ("privates",):
            held[run][n - row.first] = None
    before, row.texts = len(row.texts), json.dumps(held, ensure_ascii=False).encode()
    row.size += len(row.texts) - before


def remove(session: Session, site: int, identity: bytes) -> None:
    """Forget a page that has been taken in."""
    fits = (QuarantinedPage.site == site, QuarantinedPage.identity == identity)
    session.execute(delete(QuarantinedPage).where(*fits))
