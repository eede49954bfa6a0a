"""Takes the record out of a report in PDF, as the server writes one: no other program may show another."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ATTACHMENT: Final = "record.json"
MOST_RECORD: Final = 512 * 1024 * 1024
_ROW: Final = 20  # bytes of each object in the table of places
_LONGEST: Final = 64 * 1024  # bytes of the trailer, and of the objects that lead to the attachment
_CLOSED: Final = b"endobj\n"
_STREAM_CLOSED: Final = b"\nendstream\nendobj\n"
_END: Final = re.compile(rb"startxref\n(\d{1,10})\n%%EOF\Z")
_TABLE: Final = re.compile(rb"xref\n0 (\d{1,7})\n0000000000 65535 f\r\n")
_PLACE: Final = re.compile(rb"(\d{10}) 00000 n\r\n")
_TRAILER: Final = re.compile(
    rb"trailer\n<</Size (\d+)/Root (\d+) 0 R/Info \d+ 0 R/ID\[\([\w+/=]*\)\([\w+/=]*\)\]>>\n"
)
_CATALOG: Final = re.compile(
    rb"<</Type/Catalog(?:[/\w \[\]]|<<|>>|\([A-Za-z-]*\))*"
    rb"/Names<</EmbeddedFiles<</Names\[\(record\.json\)(\d+) 0 R\]>>>>/AF\[\1 0 R\]>>\n"
)
_FILE: Final = re.compile(
    rb"<</Type/Filespec/F\(record\.json\)/UF\(record\.json\)/EF<</F (\d+) 0 R/UF \1 0 R>>"
    rb"/AFRelationship/Source/Desc(?:\([^()\\]*\)|<[0-9A-F]*>)>>\n"
)
_STREAM: Final = re.compile(
    rb"<</Length (\d{1,10})/Type/EmbeddedFile(/Filter/FlateDecode)?/Subtype/application#2Fjson"
    rb"/Params<</Size (\d{1,10})/ModDate\(D:\d{14}Z\)>>>>\nstream\n"
)


class NoRecord(ValueError):
    """There is no record in the file; the message says why."""


def attached_record(data: bytes) -> bytes:
    """The record that is attached to a PDF.

    Every program finds one attachment in such a file, and it is this one: all of it stands in one table of
    places, nothing was put behind it, and nothing stands between its objects.

    Raises:
        NoRecord: another program has written the file, or it holds no record.
    """
    places, root = _objects(data)
    catalog = _object(data, places, root)
    if b"/EmbeddedFiles" not in catalog:
        raise NoRecord(f"{ATTACHMENT} is not attached to it")
    if catalog.count(b"/Names") != 2 or catalog.count(b"/AF") != 1:  # noqa: PLR2004 - each name once more inside
        raise _other_writer()
    file = _object(data, places, _number(_CATALOG.fullmatch(catalog)))
    return _content(data, places, _number(_FILE.fullmatch(file)))


def _other_writer() -> NoRecord:
    return NoRecord("it is not as a server writes it: another program has saved it, or somebody changed it")


def _number(found: re.Match[bytes] | None) -> int:
    if found is None:
        raise _other_writer()
    return int(found[1])


def _objects(data: bytes) -> tuple[Sequence[int], int]:
    """Where each object begins, and the last ends, and the number of the first; object 0 is none."""
    end = _END.search(data, max(0, len(data) - 40))
    table = None if end is None else _TABLE.match(data, int(end[1]))
    if end is None or table is None:
        raise _other_writer()
    count, at, places = int(table[1]), table.end(), [0]
    for number in range(1, count):
        row = _PLACE.match(data, at)
        if row is None:
            raise _other_writer()
        begins = b"%d 0 obj\n" % number
        before = _CLOSED if number > 1 else b"\n"
        place = int(row[1])
        if place <= places[-1] or not data.startswith(before + begins, max(0, place - len(before))):
            raise _other_writer()
        places.append(place)
        at += _ROW
    trailer = _TRAILER.match(data, at, at + _LONGEST)
    if trailer is None or trailer.end() != end.start() or int(trailer[1]) != count:
        raise _other_writer()
    if not data.startswith(_CLOSED, max(0, table.start() - len(_CLOSED))):
        raise _other_writer()
    return [*places, table.start()], int(trailer[2])


def _within(places: Sequence[int], number: int) -> tuple[int, int]:
    """What an object holds, from where to where."""
    if not 0 < number < len(places) - 1:
        raise _other_writer()
    return places[number] + len(b"%d 0 obj\n" % number), places[number + 1]


def _object(data: bytes, places: Sequence[int], number: int) -> bytes:
    """What a small object holds."""
    begins, ends = _within(places, number)
    closes = data.find(_CLOSED, begins, min(ends, begins + _LONGEST))
    if closes + len(_CLOSED) != ends:
        raise _other_writer()
    return data[begins:closes]


def _content(data: bytes, places: Sequence[int], number: int) -> bytes:
    begins, ends = _within(places, number)
    head = _STREAM.match(data, begins, ends)
    if head is None:
        raise _other_writer()
    length, size = int(head[1]), int(head[3])
    to = head.end() + length
    if to + len(_STREAM_CLOSED) != ends or not data.startswith(_STREAM_CLOSED, to):
        raise _other_writer()
    if size > MOST_RECORD:
        raise NoRecord("what is attached to it is larger than a record can be")
    packed = data[head.end() : to]
    held = packed if head[2] is None else _unpacked(packed, size)
    if len(held) != size:
        raise _other_writer()
    return held


def _unpacked(packed: bytes, size: int) -> bytes:
    """Unpack no more than it says that there is."""
    unpacking = zlib.decompressobj()
    try:
        held = unpacking.decompress(packed, size + 1)
    except zlib.error:
        raise _other_writer() from None
    if not unpacking.eof:
        raise _other_writer()
    return held
