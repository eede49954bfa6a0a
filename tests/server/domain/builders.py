"""Builds devices, journals and pages in memory, as the domain takes them."""

from __future__ import annotations

import hashlib
import re

from tests.support.signed_pages import DEVICE, PERSON, SITE, action_text, page, signer

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.acceptance import Manner, NewEntry, accept
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.domain.journal.states import DeviceState, JournalState
from stormlamp.domain.logbooks.pages import Page, read_page

AT = 1_795_564_800_000_000  # 2026-11-25T08:00 in Shanghai, as `shapes.AT` says it
NOW = AT + 60_000_000
SECOND = 1_000_000
DIRECT = Manner(via=None, fork=False)
OTHER = "aaaaaaaaaa.3"


def a_device(**fields: object) -> DeviceState:
    """A phone on which one member of staff signed in; `fields` replace."""
    plain: dict[str, object] = {
        "id": DEVICE,
        "number": 7,
        "is_server": False,
        "revoked": False,
        "roles": {PERSON: "staff"},
    }
    return DeviceState(**{**plain, **fields})  # type: ignore[arg-type]


def a_journal(**fields: object) -> JournalState:
    """A journal of ten entries; `fields` replace."""
    plain: dict[str, object] = {"seq": 10, "hash": first_hash(SITE), "last_received_at": AT}
    return JournalState(**{**plain, **fields})  # type: ignore[arg-type]


def a_page(
    *texts: str, privates: list[str | None] | None = None, withheld: tuple[int, ...] = (), **fields: object
) -> Page:
    """A page as read; `withheld`: places whose text is not handed in; `fields` go into the seal."""
    made = page(signer(1), list(texts), privates, **fields)
    actions = made["actions"]
    assert isinstance(actions, list)
    for place in withheld:
        actions[place] = None
    read = read_page(made, SITE)
    assert isinstance(read, Page), read
    return read


def taken(
    *texts: str, device: DeviceState | None = None, journal: JournalState | None = None, first: int = 1
) -> list[NewEntry]:
    """What a page of these texts becomes that the device itself brings."""
    page = a_page(*texts, first=first)
    return accept(journal or a_journal(), device or a_device(), page, DIRECT, NOW)


def notes(first: int, last: int) -> list[str]:
    """The texts of notes with these numbers, both included."""
    return [action_text(n) for n in range(first, last + 1)]


def named(value: object) -> str:
    """A case's name by what it holds, in letters by which pytest finds it again."""
    return re.sub(r"[^ -Z^-~]", "_", str(value))[:60]


def hashed(*parts: bytes) -> bytes:
    """SHA-256 of the parts, one after the other."""
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_of(ref: str, digest: bytes, happened_at: int, received_at: int) -> bytes:
    """A leaf by the bytes that docs/protocol.md gives."""
    lines = ("stormlamp-leaf-1", ref, base64url(digest), str(happened_at), str(received_at))
    return hashed("\n".join(lines).encode())
