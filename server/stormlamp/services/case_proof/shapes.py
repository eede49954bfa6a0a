"""Reads a record that was handed out, and says where it has not the shape that one must have."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from stormlamp.domain.encodings import DEVICE, read_digest, read_ref
from stormlamp.domain.journal.flags import QUALITIES
from stormlamp.domain.logbooks.actions import whole
from stormlamp.domain.strict_json import Unreadable, read_object

if TYPE_CHECKING:
    from stormlamp.services.case_proof.findings import Proved

RECORD: Final = "stormlamp-record-1"
LEAF: Final = 32  # bytes
_Fits = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record as read: its shape is right, and nothing else is known of it yet."""

    site: str
    generation: str
    incidents: list[str]
    devices: Mapping[str, Mapping[str, object]]
    pages: list[str]
    entries: list[dict[str, Any]]
    leaves: bytes
    checkpoint: dict[str, Any]
    token: bytes | None


def _text(value: object) -> bool:
    return isinstance(value, str)


def _text_or_null(value: object) -> bool:
    return value is None or isinstance(value, str)


def _number(value: object) -> bool:
    return whole(value) is not None and not isinstance(value, bool)


def _list_of(fits: _Fits) -> _Fits:
    return lambda value: isinstance(value, list) and all(map(fits, value))


def _by_id(value: object) -> bool:
    return isinstance(value, dict) and all(map(_text, value.values()))


def _keys(value: object) -> bool:
    return isinstance(value, dict) and all(
        DEVICE.fullmatch(device) and isinstance(key, dict) for device, key in value.items()
    )


def _base64(value: object) -> bytes | None:
    if not isinstance(value, str):
        return None
    try:
        read = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return None
    return read if base64.b64encode(read).decode() == value else None


def _ref(value: object) -> bool:
    return read_ref(value) is not None


_OBJECT: Final[_Fits] = lambda value: isinstance(value, dict)  # noqa: E731 - a row of the tables below
_ENTRY: Final[Mapping[str, _Fits]] = {
    "seq": _number,
    "ref": _ref,
    "action": _text_or_null,
    "happened_at": _number,
    "received_at": _number,
    "quality": lambda value: value in QUALITIES,
    "flags": _list_of(_text),
    "via": lambda value: value is None or (_text(value) and DEVICE.fullmatch(value) is not None),
}
_ENTRY_PERHAPS: Final[Mapping[str, _Fits]] = {
    "gone": lambda value: value in ("redacted", "withheld"),
    "private": _text,
}
_CHECKPOINT: Final[Mapping[str, _Fits]] = {
    "size": _number,
    "hash": lambda value: read_digest(value) is not None,
    "at": _text,
    "action": _text,
    "seal": _text,
}
_RECORD: Final[Mapping[str, _Fits]] = {
    "format": lambda value: value == RECORD,
    "site": _text,
    "generation": _text,
    "incidents": _list_of(_ref),
    "personal": lambda value: isinstance(value, bool),
    "names": _by_id,
    "devices": _keys,
    "pages": _list_of(_text),
    "entries": _list_of(_OBJECT),
    "leaves": lambda value: len(_base64(value) or b"x") % LEAF == 0,
    "checkpoint": _OBJECT,
    "signature": _text,
}
_RECORD_PERHAPS: Final[Mapping[str, _Fits]] = {"token": lambda value: _base64(value) is not None}


def read_record(data: bytes, proved: Proved) -> RecordFile | None:
    """Read a record; None where its shape is not one, which is told to `proved`."""
    try:
        read = read_object(data)
    except Unreadable:
        proved.wrong("file", f"it cannot be read as JSON{_from_where(data)}")
        return None
    before = len(proved.findings)
    _check("file", read, _RECORD, _RECORD_PERHAPS, proved)
    if len(proved.findings) > before:
        return None
    entries: Any = read["entries"]
    for place, entry in enumerate(entries, 1):
        _check(f"entry {place} in the file", entry, _ENTRY, _ENTRY_PERHAPS, proved)
        if ("gone" in entry) != (entry.get("action") is None):
            proved.wrong(f"entry {place} in the file", "`gone` stands exactly where there is no text")
    checkpoint: Any = read["checkpoint"]
    _check("checkpoint", checkpoint, _CHECKPOINT, {}, proved)
    if len(proved.findings) > before:
        return None
    return _record(read)


def _from_where(data: bytes) -> str:
    try:
        json.loads(data)
    except json.JSONDecodeError as wrong:
        return f", from line {wrong.lineno}, character {wrong.colno} on"
    except UnicodeDecodeError as wrong:
        return f", from byte {wrong.start} on"
    except (ValueError, RecursionError):
        return ""
    return " in one way only"


def _record(read: dict[str, Any]) -> RecordFile:
    return RecordFile(
        site=read["site"],
        generation=read["generation"],
        incidents=read["incidents"],
        devices=read["devices"],
        pages=read["pages"],
        entries=read["entries"],
        leaves=_base64(read["leaves"]) or b"",
        checkpoint=read["checkpoint"],
        token=_base64(read.get("token")),
    )


def _check(
    place: str,
    found: Mapping[str, object],
    must: Mapping[str, _Fits],
    may: Mapping[str, _Fits],
    proved: Proved,
) -> None:
    for name, fits in must.items():
        if name not in found:
            proved.wrong(place, f"`{name}` is missing")
        elif not fits(found[name]):
            proved.wrong(place, f"`{name}` is not what stands there")
    for name, value in found.items():
        if name in must:
            continue
        if name not in may:
            proved.wrong(place, f"nothing is called {name[:40]!r} there")
        elif not may[name](value):
            proved.wrong(place, f"`{name}` is not what stands there")
