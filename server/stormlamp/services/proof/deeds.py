"""Reads the server's own logbook: what became of entries later, and who may do what on which device."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.domain.journal.checkpoints import STAMPED
from stormlamp.domain.strict_json import Unreadable
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.people.directory_marks import OF_TYPE
from stormlamp.services.proof.proven_devices import ProvenDevices
from stormlamp.storage.journal import proving


@dataclass(frozen=True, slots=True)
class LogbookEntry:
    """An entry of the server's logbook."""

    seq: int
    device: str
    type: str
    body: Mapping[str, Any]


@dataclass(slots=True)
class Later:
    """What became of an entry after it was accepted, by the seqs of who tells of it."""

    filled: list[int] = field(default_factory=list)
    text_redacted: bool = False
    private_redacted: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of a generation: its logbook, the name of the one before, and why."""

    seq: int
    device: str
    previous: str
    why: str


@dataclass(slots=True)
class LogbookStory:
    """All that the server's logbooks tell that is asked for later.

    Args:
        later: by ref.
        starts: generations, in order.
        revoked: ids of devices.
        editions: number and hash of what was published, in order.
        sources: digest of the plan that an edition was built from, by the edition's number.
        codes: role, person and seq by a code's hash (base64url).
        used: device and person by the hash of the code.
        marks: of passwords, by person (services/access/access_deeds.py).
        directory: marks of people and customers, None where none was told, by the field that names them and
            their id (services/people/directory_marks.py).
        readers: by device who signed in there last.
        begun: person and device of sessions, by their hash (base64url).
        begun_at: by device the seq of the newest beginning there.
        photos: hashes of photos that were redacted with their text.
        checkpoints: what was stamped of the journal, in order.
        authority_since: the seq from which the logbook tells who may do what; 0 where it does not.
    """

    later: dict[str, Later] = field(default_factory=dict)
    starts: list[Start] = field(default_factory=list)
    revoked: set[str] = field(default_factory=set)
    editions: list[tuple[int, str]] = field(default_factory=list)
    sources: dict[int, object] = field(default_factory=dict)
    codes: dict[str, tuple[object, object, int]] = field(default_factory=dict)
    used: dict[str, tuple[object, object]] = field(default_factory=dict)
    marks: dict[str, object] = field(default_factory=dict)
    directory: dict[tuple[str, str], object] = field(default_factory=dict)
    readers: dict[str, object] = field(default_factory=dict)
    begun: dict[str, tuple[object, object]] = field(default_factory=dict)
    begun_at: dict[str, int] = field(default_factory=dict)
    photos: set[str] | None = field(default_factory=set)
    checkpoints: list[LogbookEntry] = field(default_factory=list)
    authority_since: int = 0

    def add(self, deed: LogbookEntry) -> None:
        """Take in what a deed tells. Deeds of one logbook come in order."""
        if (kind := OF_TYPE.get(deed.type)) is not None:
            self.directory[kind.field, str(deed.body.get(kind.field))] = deed.body.get("mark")
        take = _TAKES.get(deed.type)
        if take is not None:
            take(self, deed)


def read_deed(seq: int, device: str, text: bytes) -> LogbookEntry | None:
    """The deed that an entry of a server's logbook holds."""
    try:
        said = read_object_fast(text)
    except Unreadable:
        return None
    type_, body = said.get("type"), said.get("body")
    if not isinstance(type_, str) or not isinstance(body, dict):
        return None
    return LogbookEntry(seq, device, type_, body)


def read_logbooks(session: Session, site: int, devices: ProvenDevices) -> LogbookStory:
    """Read the server's logbooks through."""
    found = LogbookStory()
    own = {number: device.id for number, device in devices.items() if device.is_server}
    for deed in deeds_in_order(session, site, own):
        found.add(deed)
    return found


def deeds_in_order(session: Session, site: int, logbooks: Mapping[int, str]) -> list[LogbookEntry]:
    """What these logbooks of the server tell that is asked for later; ids of devices by inner number."""
    read = (
        read_deed(seq, device, text)
        for number, device in logbooks.items()
        for seq, _, text in proving.texts_of(session, site, number)
    )
    return sorted((each for each in read if each and each.type in _TOLD), key=lambda each: each.seq)


def refs_of(deed: LogbookEntry) -> list[str]:
    """The refs that a deed names."""
    refs = deed.body.get("refs")
    return [ref for ref in refs if isinstance(ref, str)] if isinstance(refs, list) else []


def _filled(told: LogbookStory, deed: LogbookEntry) -> None:
    if deed.body.get("why") in {"told", "given"}:
        return  # more people may read it now: the entry itself stands as it stood
    for ref in refs_of(deed):
        told.later.setdefault(ref, Later()).filled.append(deed.seq)


def _redacted(told: LogbookStory, deed: LogbookEntry) -> None:
    text = deed.body.get("part") == "text"
    for ref in refs_of(deed):
        later = told.later.setdefault(ref, Later())
        later.private_redacted = True
        later.text_redacted |= text
    photos = deed.body.get("photos")
    if text and told.photos is not None:  # redactions of earlier versions did not name the photos that went
        names = {str(each) for each in photos} if isinstance(photos, list) else None
        told.photos = None if names is None else told.photos | names


def _started(told: LogbookStory, deed: LogbookEntry) -> None:
    previous, why = deed.body.get("previous"), deed.body.get("why")
    told.starts.append(Start(deed.seq, deed.device, str(previous or ""), str(why)))


def _published(told: LogbookStory, deed: LogbookEntry) -> None:
    number = deed.body.get("number")
    if isinstance(number, int):
        told.editions.append((number, str(deed.body.get("sha256"))))
        if "source" in deed.body:
            told.sources[number] = deed.body["source"]


def _code(told: LogbookStory, deed: LogbookEntry) -> None:
    told.codes[str(deed.body.get("code"))] = deed.body.get("role"), deed.body.get("person"), deed.seq


def _password(told: LogbookStory, deed: LogbookEntry) -> None:
    gone = deed.body.get("gone") is True
    told.marks[str(deed.body.get("person"))] = "" if gone else deed.body.get("mark")


def _signed_in(told: LogbookStory, deed: LogbookEntry) -> None:
    device = deed.body.get("device")
    if isinstance(device, str):
        told.readers[device], told.begun_at[device] = deed.body.get("person"), deed.seq
    if isinstance(begun := deed.body.get("session"), str):
        told.begun[begun] = deed.body.get("person"), device


def _authority(told: LogbookStory, deed: LogbookEntry) -> None:
    told.authority_since = told.authority_since or deed.seq
    code = deed.body.get("code")
    if isinstance(code, str):
        told.used[code] = deed.body.get("device"), deed.body.get("person")


_TAKES: Mapping[str, Callable[[LogbookStory, LogbookEntry], None]] = {
    "entries.filled": _filled,
    "entries.redacted": _redacted,
    "generation.started": _started,
    "device.revoked": lambda told, deed: told.revoked.add(str(deed.body.get("device"))),
    "edition.published": _published,
    "code.made": _code,
    "password.changed": _password,
    "session.begun": _signed_in,
    "role.changed": _authority,
    "device.enrolled": _authority,
    STAMPED: lambda told, deed: told.checkpoints.append(deed),
}
_TOLD = frozenset({*_TAKES, *OF_TYPE})
