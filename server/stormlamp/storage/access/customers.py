"""Special customers, who need a look in an outage: personal data, current state only, erasable."""

from collections.abc import Sequence

from sqlalchemy import JSON, Boolean, Float, Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


class Customer(Base):
    """A special customer. `check_every` is in minutes, `battery_hours` of a medical device at home."""

    __tablename__ = "customers"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    area: Mapped[str | None] = mapped_column(String(80))
    need: Mapped[str] = mapped_column(String(500))
    numbers: Mapped[list[str]] = mapped_column(JSON, default=list)
    agreed_help: Mapped[str] = mapped_column(String(500), default="")
    helper: Mapped[str | None] = mapped_column(String(10))
    check_every: Mapped[int | None] = mapped_column(Integer)
    battery_hours: Mapped[float | None] = mapped_column(Float)
    consent: Mapped[bool] = mapped_column(Boolean, default=False)


def everyone(session: Session, site: int) -> Sequence[Customer]:
    """Load all special customers, by id."""
    query = select(Customer).where(Customer.site == site).order_by(Customer.id)
    return session.scalars(query).all()
