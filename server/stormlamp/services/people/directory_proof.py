"""Compares people and special customers with what the server's own logbook vouches for."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from stormlamp.services.people.directory_marks import CUSTOMERS, PEOPLE, Marked, marks
from stormlamp.services.proof.deeds import LogbookStory
from stormlamp.services.proof.findings import Problem

_NAMED = {"person": "people", "customer": "customers"}


def problems(session: Session, site: int, secret: bytes, told: LogbookStory) -> Iterator[Problem]:
    """Rows that are not as they were told of, customers of whom nobody told, and customers that are gone.

    What an earlier version wrote, and nobody has changed since, is taken as it stands.
    """
    for kind in (PEOPLE, CUSTOMERS):
        yield from _problems(session, site, secret, kind, told)


def _problems(
    session: Session, site: int, secret: bytes, kind: Marked, told: LogbookStory
) -> Iterator[Problem]:
    expected = {name: mark for (field, name), mark in told.directory.items() if field == kind.field}
    # Of people their roles tell who is there and who is gone (services/proof/tables.py).
    whole = kind is CUSTOMERS and bool(expected)
    for name, mark in marks(secret, session, site, kind):
        if name not in expected and whole:
            yield _problem(kind, name, "is there, and nobody told of it")
        elif expected.pop(name, None) not in {None, mark}:
            yield _problem(kind, name, "is not as it was told of last")
    for name in sorted(expected) if whole else ():
        yield _problem(kind, name, "is missing")


def _problem(kind: Marked, name: str, what: str) -> Problem:
    return Problem(f"{_NAMED[kind.field]}, {name}", what, "the server's own logbook")
