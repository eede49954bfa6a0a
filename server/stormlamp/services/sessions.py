"""Reading sessions: found by the cookie's token, started by a code or a proof, ended at will."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.services import proofs
from stormlamp.services.refusals import BadNonce, DeviceRevoked, NotSignedIn, UnknownDevice
from stormlamp.services.tokens import SECOND, hashed, new_token, nonce_end
from stormlamp.storage import devices, people, sessions
from stormlamp.storage.database import Store
from stormlamp.storage.sessions import ReadingSession

ON_DEVICE = 72 * 3600 * SECOND  # the lease of personal data on a phone; renewed by proof
AT_DESK = 12 * 3600 * SECOND  # a computer that is not the person's own


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: a person as they stand now, the device if any, and until when (microseconds)."""

    person: str
    name: str
    role: str
    duties: tuple[str, ...]
    languages: tuple[str, ...]
    device: str | None
    expires_at: int


@dataclass(frozen=True, slots=True)
class Started:
    """A session's token, for the cookie alone, and how long it lasts in seconds."""

    token: str
    seconds: int
    person: str


def find_reader(store: Store, site: int, token: str | None, now: int) -> Reader:
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
        raise DeviceRevoked
    return Reader(
        found.id,
        found.name,
        found.role,
        tuple(found.duties),
        tuple(found.languages),
        found.device,
        found.expires_at,
    )


def begin(session: Session, site: int, person: str, device: str | None, now: int) -> Started:
    """Start a session inside a transaction; on a device it ends every other one there."""
    sessions.forget_expired(session, site, now)
    if device is not None:
        sessions.end_all_on_device(session, site, device)
        sessions.remember_reader(session, site, device, person)
    token, life = new_token(), ON_DEVICE if device else AT_DESK
    session.add(
        ReadingSession(
            site=site,
            hash=hashed(token),
            person=person,
            device=device,
            created_at=now,
            expires_at=now + life,
        )
    )
    return Started(token, life // SECOND, person)


def begin_at_desk(store: Store, site: int, person: str, now: int) -> Started:
    """Start a session without a device, on a computer that is not the person's own."""
    with store.writing() as session:
        return begin(session, site, person, None, now)


def renew(store: Store, site: int, key: bytes, device: str, proof: str, now: int) -> Started:
    """Renew the session of who signed in last on a device, by the device's key alone.

    Args:
        store: the database.
        site: the site's number.
        key: the secret that nonces are made with.
        device: the device's id.
        proof: its JWS over a nonce, which is good once.
        now: server time, microseconds.

    Raises:
        UnknownDevice, DeviceRevoked, BadProof, BadNonce: as they say.
        NotSignedIn: nobody is signed in on this device; a new code signs somebody in.
    """
    with store.writing() as session:
        found = devices.find(session, site, device)
        if found is None or found.kind == "server":
            raise UnknownDevice
        if found.revoked_at is not None:
            raise DeviceRevoked
        nonce = proofs.claim(proof, proofs.stored_key(found.key), "nonce")
        if not sessions.use_nonce(session, site, hashed(nonce), nonce_end(key, nonce, now)):
            raise BadNonce
        last = sessions.last_reader(session, site, device)
        person = people.find(session, site, last) if last else None
        if person is None or not person.active:
            raise NotSignedIn
        return begin(session, site, person.id, device, now)


def leave_desks(store: Store, site: int, person: str, token: str | None) -> None:
    """End a person's sessions at desks, but for the one with this token: their password is another now."""
    with store.writing() as session:
        sessions.end_at_desk(session, site, person, hashed(token) if token else None)


def sign_out(store: Store, site: int, token: str) -> None:
    """End this session; the logbook on the device stays."""
    with store.writing() as session:
        sessions.end(session, site, hashed(token))
