"""Keeps references to people to those who are here."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from stormlamp.services.refusals import UnknownPerson
from stormlamp.storage.access import people


def refuse_unknown(session: Session, site: int, named: Iterable[str], before: Iterable[str] = ()) -> None:
    """Refuse who is not here, or no longer; who was named before may have left since.

    Raises:
        UnknownPerson: somebody new among them is nobody of this site.
    """
    new = set(named) - set(before)
    if new and new - {person for person, _ in people.names_of(session, site)}:
        raise UnknownPerson
