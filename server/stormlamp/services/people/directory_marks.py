"""Vouches for a row of the directory in the entry that tells of its change, by a mark that says nothing.

Who has the secret sees by it whether a row is still as it was told. The journal holds no word of the row.
"""

import hmac
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.services.signatures import derived_key
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.access.people import Person

# A later version with other columns marks by another list, and still knows this one.
VERSION: Final = "1"
_PERSON = ("name", "pinyin", "initials", "deputy_of", "numbers", "languages", "shifts", "away_until")
_CUSTOMER = (
    *(
        "name",
        "pinyin",
        "initials",
        "area",
        "place",
        "need",
        "device",
        "battery_hours",
        "numbers",
        "languages",
    ),
    *("agreed_help", "agreed_by", "helper", "check_every", "consent_basis", "consent_by", "consent_at"),
    *("reviewed_on", "ends_on", "active", "changed_at"),
)


class Marked(NamedTuple):
    """A table of the directory: the field by which actions name its rows, and the columns of a mark."""

    field: str
    table: type[Person | Customer]
    columns: tuple[str, ...]


PEOPLE: Final = Marked("person", Person, (*_PERSON, "created_at"))
CUSTOMERS: Final = Marked("customer", Customer, (*_CUSTOMER, "created_at"))
OF_TYPE: Final[Mapping[str, Marked]] = {
    "role.changed": PEOPLE,
    "person.changed": PEOPLE,
    "customer.changed": CUSTOMERS,
}


def with_mark(
    secret: bytes, session: Session, site: int, type_: str, body: Mapping[str, object]
) -> dict[str, object]:
    """The body of one of the server's actions, with the mark of the row of whose change it tells."""
    kind = OF_TYPE.get(type_)
    if kind is None:
        return dict(body)
    found = [mark for _, mark in marks(secret, session, site, kind, str(body[kind.field]))]
    return {**body, "mark": found[0]} if found else dict(body)


def marks(
    secret: bytes, session: Session, site: int, kind: Marked, only: str | None = None
) -> Iterator[tuple[str, str]]:
    """The ids of the rows of a table, each with the mark of what stands there now; or of one row alone."""
    columns = [getattr(kind.table, name) for name in ("id", *kind.columns)]
    # As the database has them: 3 hours are 3.0 there.
    rows = select(*columns).where(kind.table.site == site)
    key = derived_key(secret, "directory")
    for id_, *values in session.execute(rows if only is None else rows.where(kind.table.id == only)):
        yield id_, _mark(key, kind, id_, values)


def _mark(key: bytes, kind: Marked, id_: str, values: list[Any]) -> str:
    text = json.dumps([kind.field, id_, *values], ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return f"{VERSION}.{base64url(hmac.digest(key, text.encode(), 'sha256'))}"
