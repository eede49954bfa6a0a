"""People: who may sign in, with which role and duties, and how to reach them."""

from collections.abc import Collection, Sequence
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Boolean, LargeBinary, String, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from stormlamp.storage.access.vouched_rows import MAC_BYTES, Vouched, gives_right, left_so, word
from stormlamp.storage.database.store import Base


class Person(Vouched, Base):
    """A member of the site's staff; current state only, erasable.

    `numbers`, `duties`, `deputy_of` (ids of people), `languages` are lists of texts. `shifts` are when this
    person works: `{"days": [1..7, 1 is Monday], "from": "HH:MM", "to": "HH:MM"}`, over midnight where `to` is
    not later; none: at no fixed hours. `away_until` is in microseconds. `password` is an Argon2id hash or
    None (most people sign in by a device and never have one).
    """

    RIGHT: ClassVar = ("site", "id", "role", "active", "duties")
    __tablename__ = "people"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(10), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    pinyin: Mapped[str] = mapped_column(String(400), default="")
    initials: Mapped[str] = mapped_column(String(60), default="")
    role: Mapped[str] = mapped_column(String(16))
    duties: Mapped[list[str]] = mapped_column(JSON, default=list)
    deputy_of: Mapped[list[str]] = mapped_column(JSON, default=list)
    numbers: Mapped[list[str]] = mapped_column(JSON, default=list)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    shifts: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    away_until: Mapped[int | None] = mapped_column(BigInteger, default=None)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    password: Mapped[str | None] = mapped_column(String(200), default=None)
    # The device in whose session it was set; None: on the command line; "": by an earlier version, not known.
    password_origin: Mapped[str | None] = mapped_column(String(10), default=None)
    password_mac: Mapped[bytes | None] = mapped_column(LargeBinary(MAC_BYTES), default=None)
    created_at: Mapped[int] = mapped_column(BigInteger)

    def set_password(self, key: bytes, stored: str | None, origin: str | None) -> None:
        """Let the hash of a password, or none, stand there, with the server's word for it."""
        self.password, self.password_origin = stored, origin
        self.vouch_password(key)

    def vouch_password(self, key: bytes) -> None:
        """Give the server's word for the password as it is now."""
        self.password_mac = None if self.password is None else word(key, *self._password())

    def password_stands(self, key: bytes) -> bool:
        """Whether the server left the password so; none always stands."""
        return self._bare or gives_right(key, self.password_mac, *self._password())

    def password_fits(self, key: bytes) -> bool:
        """The same, where it need not be told."""
        return self._bare or left_so(key, self.password_mac, *self._password())

    @property
    def _bare(self) -> bool:
        return self.password is None and self.password_mac is None and self.password_origin is None

    def _password(self) -> tuple[str, int, str, str | None, str | None]:
        return "passwords", self.site, self.id, self.password, self.password_origin


def rights_stand(key: bytes, site: int, row: Any) -> bool:  # noqa: ANN401 - a row with these columns
    """Whether the server left a person's role, duties and whether they are active as they are."""
    said = site, row.person, row.role, row.active, row.duties
    return gives_right(key, row.person_mac, Person.__tablename__, *said)


def find(session: Session, site: int, person: str) -> Person | None:
    """Load one person, active or not."""
    return session.get(Person, (site, person))


def everyone(session: Session, site: int, *, active_only: bool = False) -> Sequence[Person]:
    """Load all people, in the order of their names' sound."""
    query = select(Person).where(Person.site == site).order_by(Person.pinyin, Person.id)
    if active_only:
        query = query.where(Person.active)
    return session.scalars(query).all()


def names_of(session: Session, site: int) -> list[tuple[str, str]]:
    """Id and name of all who are active."""
    found = session.execute(select(Person.id, Person.name).where(Person.site == site, Person.active))
    return [(person, name) for person, name in found]


def with_account(session: Session, site: int, *accounts: str) -> Sequence[Person]:
    """Load the active people whose id or name is one of `accounts`; names need not be unique."""
    # No name holds a NUL, and PostgreSQL refuses to search for one.
    wanted = [each.lower() for each in accounts if "\0" not in each]
    fits = or_(Person.id.in_(wanted), func.lower(Person.name).in_(wanted))
    return session.scalars(select(Person).where(Person.site == site, Person.active, fits)).all()


def any_with_role(session: Session, site: int, roles: Collection[str]) -> bool:
    """Tell whether an active person has one of these roles."""
    fits = (Person.site == site, Person.active, Person.role.in_(roles))
    return session.scalar(select(func.count()).select_from(Person).where(*fits)) != 0
