"""Reading sessions: found by the cookie's token, started by a code or a proof, ended at will."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.services.access import key_proofs
from stormlamp.services.access.access_deeds import session_begun
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.tokens import SECOND, hashed, new_token, nonce_end
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.refusals import BadNonce, DeviceRevoked, NotSignedIn, PersonInactive, UnknownDevice
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


def find_reader(store: Store, site: int, token: str | None, now: int) -> SessionReader:
    """Find who reads with this token.

    Raises:
        NotSignedIn: no such session, an expired one, or a person no longer active.
        DeviceRevoked: the session's device was revoked.
    """
    if token is None:
        raise NotSignedIn
    with store.reading() as session:
        found = sessions.reader(session, site, hashed(token))
    if found is None or found.expires_at <= now:
        raise NotSignedIn
    if found.device is not None and not found.device_stands:
        raise DeviceRevoked(found.revoked_at)
    return SessionReader(
        found.id,
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
    session: Session, site: int, person: str, device: str, now: int, how: str
) -> tuple[StartedSession, list[Deed]]:
    """Start a session on a device inside a transaction, which ends every other one there.

    Returns:
        The session, and what the logbook is to be told of it: of a renewal by the device's key nothing where
        it was told of one within a day.
    """
    last = sessions.last_reader(session, site, device)
    told = how == "device" and last is not None and last.person == person and now - last.told_at < TOLD_EVERY
    sessions.end_all_on_device(session, site, device)
    if not told:
        sessions.remember_reader(session, site, device, person, now)
    return _begin(session, site, person, device, device, now), [] if told else [
        session_begun(person, device, how)
    ]


def _begin(
    session: Session, site: int, person: str, device: str | None, origin: str | None, now: int
) -> StartedSession:
    sessions.forget_expired(session, site, now)
    token, life = new_token(), ON_DEVICE if device else AT_DESK
    session.add(
        ReadingSession(
            site=site,
            hash=hashed(token),
            person=person,
            device=device,
            origin=origin,
            created_at=now,
            expires_at=now + life,
        )
    )
    return StartedSession(token, life // SECOND, person)


def begin_at_desk(context: RecordContext, actor: Actor, now: int) -> StartedSession:
    """Start a session without a device, on a computer that is not the person's own, by their password."""
    person = str(actor.person)
    with context.store.writing() as session:
        sites.lock(session, context.site)  # first, as the writer does
        started = _begin(session, context.site, person, None, actor.origin, now)
        logbook.append(context, session, session_begun(person, None, "password"))
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
        NotSignedIn: nobody is signed in on this device; a new code signs somebody in.
        PersonInactive: who is signed in on it works here no more.
    """
    site = context.site
    with context.store.writing() as session:
        sites.lock(session, site)  # first, as the writer does
        found = devices.find(session, site, device)
        if found is None or found.kind == "server":
            raise UnknownDevice
        if found.revoked_at is not None:
            raise DeviceRevoked(found.revoked_at)
        nonce = key_proofs.claim(proof, key_proofs.stored_key(found.key), "nonce")
        if not sessions.use_nonce(session, site, hashed(nonce), nonce_end(key, nonce, now)):
            raise BadNonce
        last = sessions.last_reader(session, site, device)
        on = devices.people_on(session, site, [found.number]).get(found.number, set())
        if last is None or last.person not in on:
            raise NotSignedIn
        person = people.find(session, site, last.person)
        if person is None or not person.active:
            raise PersonInactive
        started, begun = begin_on_device(session, site, person.id, device, now, "device")
        logbook.append_all(context, session, begun)
        return started


def leave_desks(store: Store, site: int, person: str, token: str | None) -> None:
    """End a person's sessions at desks, but for the one with this token: their password is another now."""
    with store.writing() as session:
        sessions.end_at_desk(session, site, person, hashed(token) if token else None)


def sign_out(store: Store, site: int, token: str) -> None:
    """End this session; the logbook on the device stays."""
    with store.writing() as session:
        sessions.end(session, site, hashed(token))
