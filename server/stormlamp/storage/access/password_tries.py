"""How often each account's password was tried lately."""

from sqlalchemy import BigInteger, Integer, LargeBinary, case, delete
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.bulk import inserting
from stormlamp.storage.database.store import Base


class SignInTries(Base):
    """How often an account's password was tried in the current window; the account is hashed."""

    __tablename__ = "sign_in_tries"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    count: Mapped[int] = mapped_column(Integer)
    until: Mapped[int] = mapped_column(BigInteger)


def count_one(session: Session, site: int, digest: bytes, now: int, until: int) -> tuple[int, int]:
    """Count a try of an account's password; return how many there are now and until when they count.

    One statement, so that tries at the same moment cannot overlook each other.
    """
    row = SignInTries
    session.execute(delete(row).where(row.site == site, row.until < now))
    over = row.until <= now
    first = inserting(row, session.connection().dialect).values(site=site, hash=digest, count=1, until=until)
    counted = first.on_conflict_do_update(
        index_elements=[row.site, row.hash],
        set_={
            "count": case((over, 1), else_=row.count + 1),
            "until": case((over, until), else_=row.until),
        },
    )
    tried, ends = session.execute(counted.returning(row.count, row.until)).one()
    return tried, ends


def forget(session: Session, site: int, digest: bytes) -> None:
    """Forget an account's tries: the password was right."""
    session.execute(delete(SignInTries).where(SignInTries.site == site, SignInTries.hash == digest))
