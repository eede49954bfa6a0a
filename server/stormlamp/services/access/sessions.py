"""Reading sessions: found by the cookie's token, started by a code or a proof, ended at will."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.services import signatures
from stormlamp.services.access import key_proofs
from stormlamp.services.access.access_deeds import session_begun
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import SECOND, hashed, new_token, nonce_end
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import (
    BadNonce,
    BadProof,
    DeviceRevoked,
    NotSignedIn,
    PersonInactive,
    UnknownDevice,
)
from stormlamp.storage.access import devices, people, sessions
from stormlamp.storage.access.sessions import ReadingSession
from stormlamp.storage.database.store import Store
from stormlamp.storage.journal import sites

ON_DEVICE = 72 * 3600 * SECOND  # the lease of personal data on a phone; renewed by proof
AT_DESK = 12 * 3600 * SECOND  # a computer that is not the person's own
TOLD_EVERY = 24 * 3600 * SECOND  # so often the logbook tells that a device renewed its own session


@dataclass(frozen=True, slots=True)
class SessionReader:
    """Who reads: a person as they stand now, the device if any, and until when (microseconds).

    `origin`: the device by which they got in, as of an `Actor`. `heard_at`: when the device was heard before.
    """

    person: str
    name: str
    role: str
    duties: tuple[str, ...]
    languages: tuple[str, ...]
    device: str | None
    expires_at: int
    origin: str | None = None
    heard_at: int | None = None

    @property
    def actor(self) -> Actor:
        """The same person, as one who does something."""
        return Actor(self.person, self.role, self.device, self.origin)


@dataclass(frozen=True, slots=True)
class StartedSession:
    """A session's token, for the cookie alone, and how long it lasts in seconds."""

    token: str
    seconds: int
    person: str


def find_reader(context: RecordContext, token: str | None, now: int) -> SessionReader:
    """Find who reads with this token.

    Raises:
        NotSignedIn: no such session, an expired one, one that the server did not begin, or a person no
            longer active.
        DeviceRevoked: the session's device was revoked.
    """
    if token is None:
        raise NotSignedIn
    digest = hashed(token)
    with context.store.reading() as session:
        found = sessions.reader(session, context.site, digest)
    if found is None or found.expires_at <= now:
        raise NotSignedIn
    if not sessions.vouched(context.rights_key, context.site, digest, found):
        raise NotSignedIn
    if found.revoked_at is not None:
        raise DeviceRevoked(found.revoked_at)
    return SessionReader(
        found.person,
        found.name,
        found.role,
        tuple(found.duties),
        tuple(found.languages),
        found.device,
        found.expires_at,
        found.origin,
        found.last_heard_at,
    )


def begin_on_device(
    context: RecordContext, session: Session, person: str, device: str, now: int, how: str
) -> tuple[StartedSession, list[Deed]]:
    """Start a session on a device inside a transaction, which ends every other one there.

    Returns:
        The session, and what the logbook is to be told of it: of a renewal by the device's key nothing where
        it was told of one within a day.
    """
    site = context.site
    last = sessions.last_reader(session, site, device)
    told = how == "device" and last is not None and last.person == person and now - last.told_at < TOLD_EVERY
    sessions.end_all_on_device(session, site, device)
    if not told:
        sessions.remember_reader(session, context.rights_key, site, device, person, now)
    started = _begin(context, session, person, device, device, now)
    return started, [] if told else [session_begun(person, device, how, hashed(started.token))]


def _begin(
    context: RecordContext, session: Session, person: str, device: str | None, origin: str | None, now: int
) -> StartedSession:
    sessions.forget_expired(session, context.site, now)
    token, life = new_token(), ON_DEVICE if device else AT_DESK
    begun = ReadingSession(
        site=context.site,
        hash=hashed(token),
        person=person,
        device=device,
        origin=origin,
        created_at=now,
        expires_at=now + life,
    )
    begun.vouch(context.rights_key)
    session.add(begun)
    return StartedSession(token, life // SECOND, person)


def begin_at_desk(context: RecordContext, actor: Actor, now: int) -> StartedSession:
    """Start a session without a device, on a computer that is not the person's own, by their password."""
    person = str(actor.person)
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        started = _begin(context, session, person, None, actor.origin, now)
        logbook.append(context, session, session_begun(person, None, "password", hashed(started.token)))
        return started


def renew(context: RecordContext, key: bytes, device: str, proof: str, now: int) -> StartedSession:
    """Renew the session of who signed in last on a device, by the device's key alone.

    Args:
        context: the journal.
        key: the secret that nonces are made with.
        device: the device's id.
        proof: its JWS over a nonce, which is good once.
        now: server time, microseconds.

    Raises:
        UnknownDevice, DeviceRevoked, BadProof, BadNonce: as they say.
        NotSignedIn: nobody is known to be signed in on this device; a new code signs somebody in.
        PersonInactive: who is signed in on it works here no more.
    """
    site = context.site
    with context.store.writing() as session:
        sites.lock(session, site)  # first, as the writer does
        found = devices.find(session, site, device)
        if found is None or found.kind == "server":
            raise UnknownDevice
        if not found.stands(context.rights_key):
            raise NotSignedIn
        if found.revoked_at is not None:
            raise DeviceRevoked(found.revoked_at)
        # The row may be another's work: a device is who has the key that its id comes from.
        if not signatures.is_named_by(device, found.key):
            raise BadProof
        nonce = key_proofs.claim(proof, key_proofs.stored_key(found.key), "nonce")
        if not sessions.use_nonce(session, site, hashed(nonce), nonce_end(key, nonce, now)):
            raise BadNonce
        last = sessions.last_reader(session, site, device)
        on = devices.people_on(session, site, [found.number]).get(found.number, set())
        if last is None or last.person not in on or not last.stands(context.rights_key):
            raise NotSignedIn
        person = people.find(session, site, last.person)
        if person is not None and not person.stands(context.rights_key):
            raise NotSignedIn  # nobody knows whether they still work here: nothing is wiped for it
        if person is None or not person.active:
            raise PersonInactive
        started, begun = begin_on_device(context, session, person.id, device, now, "device")
        logbook.append_all(context, session, begun)
        return started


def leave_desks(store: Store, site: int, person: str, token: str | None) -> None:
    """End a person's sessions at desks, but for the one with this token: their password is another now."""
    with store.writing(urgent=True) as session:
        sessions.end_at_desk(session, site, person, hashed(token) if token else None)


def sign_out(store: Store, site: int, token: str) -> None:
    """End this session; the logbook on the device stays."""
    with store.writing(urgent=True) as session:
        sessions.end(session, site, hashed(token))
