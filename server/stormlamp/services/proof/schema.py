"""The database's own shape: what is there besides the rows that the product writes."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from stormlamp.services.proof.findings import Problem
from stormlamp.storage.database import tampering


def problems(session: Session) -> Iterator[Problem]:
    """What makes the database do more than it is told."""
    for table, what in tampering.surprises(session):
        yield Problem(f"the table {table}", what, "what this version's migrations make")
