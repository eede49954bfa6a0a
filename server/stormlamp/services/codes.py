"""One-use codes: how a device and a person get in. The code itself is in a link's fragment only."""

from dataclasses import dataclass

from stormlamp.services.people import refuse_above
from stormlamp.services.refusals import UnknownPerson
from stormlamp.services.tokens import SECOND, hashed, new_token
from stormlamp.storage import codes, people
from stormlamp.storage.codes import Code
from stormlamp.storage.database import Store

LIFE = 10 * 60 * SECOND
TOP_ROLE = "admin"


@dataclass(frozen=True, slots=True)
class Invitation:
    """For whom a code is: the person `person`, or a new one with `name`, `role` and `duties`."""

    person: str | None = None
    name: str | None = None
    role: str = "staff"
    duties: tuple[str, ...] = ()

    @property
    def nameless(self) -> bool:
        """True where nobody has said who it will be."""
        return not (self.person or self.name)


def make_code(
    store: Store, site: int, invitation: Invitation, now: int, *, own_role: str = TOP_ROLE
) -> tuple[str, int]:
    """Make a code; return it and when it ends. It cannot be read again.

    Args:
        store: the database.
        site: the site's number.
        invitation: for whom.
        now: server time, microseconds.
        own_role: the role of who invites; the command line's own is the highest.

    Raises:
        UnknownPerson: nobody active has this id.
        RoleTooHigh: the role given, or that of the person named, is above `own_role`.
    """
    code = new_token()
    with store.writing() as session:
        role = invitation.role
        if invitation.person is not None:
            found = people.find(session, site, invitation.person)
            if found is None or not found.active:
                raise UnknownPerson
            role = found.role
        refuse_above(own_role, role)
        codes.forget_expired(session, site, now)
        session.add(
            Code(
                site=site,
                hash=hashed(code),
                person=invitation.person,
                name=invitation.name,
                role=role,
                duties=list(invitation.duties),
                expires_at=now + LIFE,
            )
        )
    return code, now + LIFE


def link(public_url: str, code: str, *, nameless: bool = False) -> str:
    """Make the address that a QR code carries; no server ever sees what stands after #.

    `nameless`: the code names nobody, so the page must ask for a name before it uses the code up.
    """
    return f"{public_url}/enrol{'?new' if nameless else ''}#{code}"
