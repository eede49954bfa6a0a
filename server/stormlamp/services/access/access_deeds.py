"""Builds the server logbook's entries on access: who got in, by what, with which rights, what they read.

Ids and roles alone: names and numbers can be erased, the journal cannot.
"""

import hashlib
import hmac
from collections.abc import Sequence

from stormlamp.domain.encodings import base64url
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.signatures import derived_key
from stormlamp.storage.access.people import Person


def code_made(code: bytes, role: str, person: str | None, actor: str | None) -> Deed:
    """A code was made: its hash, the role it gives, for whom if it names somebody."""
    return Deed("code.made", {"code": base64url(code), "role": role, "person": person}, actor)


def device_enrolled(device: str, person: str, role: str, code: bytes | None) -> Deed:
    """A person may act on a device from now on; `code` is None where that was so before this was recorded."""
    used = None if code is None else base64url(code)
    return Deed("device.enrolled", {"device": device, "person": person, "role": role, "code": used}, person)


def device_revoked(device: str, reason: str, actor: str | None) -> Deed:
    """A device was shut out."""
    return Deed("device.revoked", {"device": device, "reason": reason}, actor)


def session_begun(person: str, device: str | None, how: str, session: bytes) -> Deed:
    """Somebody signed in, by `enrolment`, by the `device`'s key or by `password`: a session of this hash.

    `kept`: it had begun under an earlier version.
    """
    body = {"person": person, "device": device, "how": how, "session": base64url(session)}
    return Deed("session.begun", body, person)


def role_changed(person: Person, actor: str | None) -> Deed:
    """All that decides what a person may do, as it stands now."""
    body = {"person": person.id, "role": person.role, "active": person.active, "duties": list(person.duties)}
    return Deed("role.changed", body, actor)


def person_changed(person: str, fields: Sequence[str], actor: str | None) -> Deed:
    """What is known of a person changed: which fields, never what is in them."""
    return Deed("person.changed", {"person": person, "fields": list(fields)}, actor)


def customer_changed(
    customer: str, fields: Sequence[str], actor: str | None, reported: str | None = None
) -> Deed:
    """What is known of a special customer changed, or began to be known: which fields, never what is in them.

    `reported`: the ref of the entry by which somebody told of them, where that was taken in.
    """
    told = {} if reported is None else {"reported": reported}
    return Deed("customer.changed", {"customer": customer, "fields": list(fields), **told}, actor)


def password_mark(secret: bytes, person: str, stored: str) -> str:
    """What tells a stored password of this person from another one, to whoever has the secret."""
    key = derived_key(secret, "passwords")
    return base64url(hmac.digest(key, f"{person}\n{stored}".encode(), hashlib.sha256))


def password_changed(person: str, device: str | None, mark: str, actor: str | None) -> Deed:
    """A password was set, in a session of this device; None: at a desk, or on the command line."""
    return Deed("password.changed", {"person": person, "device": device, "mark": mark}, actor)


def password_gone(person: str, actor: str | None) -> Deed:
    """There is no password any more: whoever set it was shut out."""
    return Deed("password.changed", {"person": person, "device": None, "gone": True}, actor)


def private_read(person: str, device: str | None, what: str, count: int) -> Deed:
    """Personal data was read: rows of `directory`, `people`, `customers`, or private parts of `entries`."""
    body = {"person": person, "device": device, "what": what, "count": count}
    return Deed("private.read", body, person)
