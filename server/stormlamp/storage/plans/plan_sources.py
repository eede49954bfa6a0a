"""The plans that editions were built from, with figures and marks that an edition's texts have lost."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


class PlanSource(Base):
    """The plan of an edition; one that was handed in as a file has none."""

    __tablename__ = "plan_sources"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    plan: Mapped[str] = mapped_column(Text)  # JSON, as `read_plan` takes it


def source_text(session: Session, site: int, number: int) -> str | None:
    """Load the plan of an edition, as JSON."""
    found = session.get(PlanSource, (site, number))
    return None if found is None else found.plan
