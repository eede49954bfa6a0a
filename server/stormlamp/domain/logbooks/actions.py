"""Reads an action's text. The text itself is the record; what is read here only serves judgement."""

from dataclasses import dataclass
from typing import NamedTuple

from stormlamp.domain.encodings import read_digest
from stormlamp.domain.instants import read_at
from stormlamp.domain.strict_json import LARGEST, Read, Unreadable, read_object

MOST_BYTES = 32 * 1024  # of UTF-8; a phone stops at half of it


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file that an action names: SHA-256 in base64url, size in bytes."""

    sha256: str
    size: int


class Action(NamedTuple):
    """A readable action. `at` in microseconds; a field of a wrong type is null or empty.

    A named tuple, because a storm makes thousands: a frozen dataclass takes thrice the time.
    """

    n: int
    type: str | None
    at: int
    epoch: int
    actor: str | None
    incident: str | None
    drill: bool
    refs: tuple[str, ...]
    files: tuple[FileRef, ...]
    body: dict[str, object]
    private: bytes | None  # digest of the private part
    stated_at: int | None


def read_action(text: bytes, n: int, read: Read = read_object) -> Action | None:
    """The action that `text` holds, None where it is unreadable.

    Args:
        text: as sealed, UTF-8.
        n: the number that its place on the page gives it.
        read: the strict reading of JSON.
    """
    if len(text) > MOST_BYTES:
        return None
    try:
        raw = read(text)
    except Unreadable:
        return None
    at = read_at(raw.get("at"))
    if at is None or whole(raw.get("n")) != n:
        return None
    return _action(raw, n, at)


def _action(raw: dict[str, object], n: int, at: int) -> Action:
    body = raw.get("body")
    body = body if isinstance(body, dict) else {}
    return Action(
        n=n,
        type=_string(raw.get("type")),
        at=at,
        epoch=whole(raw.get("epoch")) or 0,
        actor=_string(raw.get("actor")),
        incident=_string(raw.get("incident")),
        drill=raw.get("drill") is True,
        refs=_strings(raw.get("refs")),
        files=_files(raw.get("files")),
        body=body,
        private=read_digest(raw.get("private")),
        stated_at=read_at(body.get("stated_at")) if body else None,
    )


def whole(value: object) -> int | None:
    """An integer within ±(2^53 - 1), also when written as 1.0; None for all else."""
    if type(value) is float and value.is_integer():
        value = int(value)
    return value if type(value) is int and -LARGEST <= value <= LARGEST else None


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        return ()
    return tuple(each for each in value if isinstance(each, str))


def _files(value: object) -> tuple[FileRef, ...]:
    if not isinstance(value, list) or not value:
        return ()
    found = []
    for each in value:
        if not isinstance(each, dict):
            continue
        sha256, size = each.get("sha256"), whole(each.get("size"))
        if isinstance(sha256, str) and read_digest(sha256) and size is not None and size >= 0:
            found.append(FileRef(sha256, size))
    return tuple(found)
