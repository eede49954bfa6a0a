"""Special customers, who need a look in an outage: personal data, current state only, erasable."""

from collections.abc import Sequence

from sqlalchemy import JSON, BigInteger, Boolean, Float, Integer, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


class Customer(Base):
    """A special customer.

    `area` is the plan's, `place` says where in it. `check_every` is in minutes, `battery_hours` of a medical
    device at home. `agreed_by` names who agreed the help with them, `helper` is a person's id.
    `consent_basis` is why they may be known here, None where nothing is noted. Days are YYYY-MM-DD, by the
    site's clock; `ends_on` is the last one. Who is not `active` is shown to nobody who would help them.
    """

    __tablename__ = "customers"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    pinyin: Mapped[str] = mapped_column(String(400), default="")
    initials: Mapped[str] = mapped_column(String(60), default="")
    area: Mapped[str | None] = mapped_column(String(80), default=None)
    place: Mapped[str] = mapped_column(String(80), default="")
    need: Mapped[str] = mapped_column(String(500), default="")
    device: Mapped[str] = mapped_column(String(120), default="")
    battery_hours: Mapped[float | None] = mapped_column(Float, default=None)
    numbers: Mapped[list[str]] = mapped_column(JSON, default=list)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    agreed_help: Mapped[str] = mapped_column(String(500), default="")
    agreed_by: Mapped[str] = mapped_column(String(60), default="")
    helper: Mapped[str | None] = mapped_column(String(10), default=None)
    check_every: Mapped[int | None] = mapped_column(Integer, default=None)
    consent_basis: Mapped[str | None] = mapped_column(String(16), default=None)
    consent_by: Mapped[str] = mapped_column(String(60), default="")
    consent_at: Mapped[str | None] = mapped_column(String(10), default=None)
    reviewed_on: Mapped[str | None] = mapped_column(String(10), default=None)
    ends_on: Mapped[str | None] = mapped_column(String(10), default=None)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    created_at: Mapped[int] = mapped_column(BigInteger, default=0)
    changed_at: Mapped[int] = mapped_column(BigInteger, default=0)

    @property
    def consent(self) -> bool:
        """Whether there is a reason why they may be known here."""
        return self.consent_basis is not None

    def is_current(self, today: str) -> bool:
        """Whether they are to be looked after on a day."""
        return self.active and (self.ends_on is None or today <= self.ends_on)


def find(session: Session, site: int, customer: str) -> Customer | None:
    """Load one customer, ended or not."""
    return session.get(Customer, (site, customer))


def everyone(session: Session, site: int) -> Sequence[Customer]:
    """Load all special customers, ended or not, by id."""
    query = select(Customer).where(Customer.site == site).order_by(Customer.id)
    return session.scalars(query).all()


def at(session: Session, site: int, area: str | None, place: str) -> Sequence[Customer]:
    """Load the active customers of one place."""
    here = func.coalesce(Customer.area, "") == (area or "")
    query = select(Customer).where(Customer.site == site, Customer.active, here, Customer.place == place)
    return session.scalars(query).all()


def count_by_area(session: Session, site: int) -> dict[str, int]:
    """Count those who are helped at each area where there are any."""
    here = (Customer.site == site, Customer.active, Customer.area.is_not(None))
    query = select(Customer.area, func.count()).where(*here).group_by(Customer.area)
    return {area: count for area, count in session.execute(query) if area is not None}
