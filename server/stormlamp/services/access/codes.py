"""One-use codes: how a device and a person get in. The code itself is in a link's fragment only."""

from dataclasses import dataclass

from stormlamp.services.access.access_deeds import code_made
from stormlamp.services.access.actors import COMMAND_LINE, Actor
from stormlamp.services.access.tokens import SECOND, hashed, new_token
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.people.unique_names import refuse_taken
from stormlamp.services.refusals import UnknownPerson
from stormlamp.storage.access import codes, devices, people
from stormlamp.storage.access.codes import Code
from stormlamp.storage.journal import sites

LIFE = 10 * 60 * SECOND


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
    context: RecordContext, invitation: Invitation, now: int, actor: Actor = COMMAND_LINE
) -> tuple[str, int]:
    """Make a code; return it and when it ends. It cannot be read again.

    Args:
        context: the journal, which tells of it.
        invitation: for whom.
        now: server time, microseconds.
        actor: who invites.

    Raises:
        UnknownPerson: nobody active has this id.
        NotAllowed, RoleTooHigh, NeedsAdmin: somebody of this role is not the actor's to let in.
        NameTaken: somebody has the name given, or one that looks like it.
    """
    code, site = new_token(), context.site
    with context.store.writing() as session:
        sites.lock(session, site)  # first, as the writer does
        role = invitation.role
        if invitation.person is not None:
            found = people.find(session, site, invitation.person)
            if found is None or not found.active:
                raise UnknownPerson
            role = found.role
        if invitation.person is None:
            actor.refuse("let_in", role)
        elif invitation.person != actor.person:
            again = devices.all_shut_out(session, context.rights_key, site, invitation.person)
            actor.refuse("let_in_again" if again else "let_in", role)
        if invitation.person is None and invitation.name:
            refuse_taken(session, site, invitation.name)
        codes.forget_expired(session, site, now)
        made = Code(
            site=site,
            hash=hashed(code),
            person=invitation.person,
            name=invitation.name,
            role=role,
            duties=list(invitation.duties),
            expires_at=now + LIFE,
            maker=actor.person,
            origin=actor.origin,
        )
        made.vouch(context.rights_key)
        session.add(made)
        logbook.append(context, session, code_made(hashed(code), role, invitation.person, actor.person))
    return code, now + LIFE


def link(public_url: str, code: str, *, nameless: bool = False) -> str:
    """Make the address that a QR code carries; no server ever sees what stands after #.

    `nameless`: the code names nobody, so the page must ask for a name before it uses the code up.
    """
    return f"{public_url}/enrol{'?new' if nameless else ''}#{code}"
