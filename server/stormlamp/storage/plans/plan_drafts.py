"""The draft of a site's next edition; there is one at most."""

from sqlalchemy import JSON, BigInteger, String, Text
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.database.store import Base


class PlanDraft(Base):
    """A plan that is being written. All times are microseconds since 1970."""

    __tablename__ = "plan_drafts"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[int]  # from 1, one more with each change
    plan: Mapped[str] = mapped_column(Text)  # JSON, as `read_plan` takes it
    profile: Mapped[str | None] = mapped_column(String(40))
    based_on: Mapped[int | None]  # the edition that it began as, or was published as last
    later: Mapped[list[str]] = mapped_column(JSON)  # steps of setting up that were put off
    changed_at: Mapped[int] = mapped_column(BigInteger)
    changed_by: Mapped[str | None] = mapped_column(String(16))
    # Who asks a second person to publish this very version: a change makes it void.
    proposed_by: Mapped[str | None] = mapped_column(String(16))
    proposed_at: Mapped[int | None] = mapped_column(BigInteger)
    proposed_version: Mapped[int | None]


def draft_of(session: Session, site: int) -> PlanDraft | None:
    """Load the draft; None where there is none."""
    return session.get(PlanDraft, site)
