"""Keeps names apart that the eye cannot tell apart."""

from itertools import count

from sqlalchemy.orm import Session

from stormlamp.domain.names import skeleton
from stormlamp.services.refusals import NameTaken
from stormlamp.storage.access import customers, people
from stormlamp.storage.access.customers import Customer

LONGEST_NAME = 60
_FOR_A_NUMBER = 6


def refuse_taken(session: Session, site: int, name: str, besides: str | None = None) -> None:
    """Refuse a name that somebody active has, or that looks like theirs.

    Two who really have one name are told apart by an addition: 王伟（夜班）.

    Args:
        session: a transaction that holds the site's lock.
        site: the site's number.
        name: tidied.
        besides: the person whose name it is to be.

    Raises:
        NameTaken: it is taken.
    """
    if skeleton(name) in _taken(session, site, besides):
        raise NameTaken


def refuse_twice(session: Session, customer: Customer) -> None:
    """Refuse a special customer whose name, or one that looks like it, another one at the same place has.

    Two of one name at two places are two: nobody has to write an addition into a neighbour's name.

    Args:
        session: a transaction that holds the site's lock.
        customer: as they are to be.

    Raises:
        NameTaken: it is taken.
    """
    there = customers.at(session, customer.site, customer.area, customer.place)
    if any(each.id != customer.id and skeleton(each.name) == skeleton(customer.name) for each in there):
        raise NameTaken


def numbered(session: Session, site: int, name: str) -> str:
    """Make a name that nobody has chosen one that is not taken: 员工, 员工 2, 员工 3."""
    taken = _taken(session, site, None)
    begins = name[: LONGEST_NAME - _FOR_A_NUMBER]
    tries = (name if number == 1 else f"{begins} {number}" for number in count(1))
    return next(each for each in tries if skeleton(each) not in taken)


def _taken(session: Session, site: int, besides: str | None) -> set[str]:
    return {skeleton(name) for person, name in people.names_of(session, site) if person != besides}
