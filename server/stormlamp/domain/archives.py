"""ZIP archives in one form: nothing packed, one date, names in order. The same files are the same bytes."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION: Final = 20
_UNIX: Final = 3 << 8
_UTF8: Final = 0x0800
_DATE: Final = (1 << 5) | 1  # 1980-01-01, the first day that a ZIP can say
_MODE: Final = 0o100644 << 16
MOST_FILES: Final = 0xFFFF
MOST_BYTES: Final = 0xFFFFFFFF


class BadArchive(ValueError):
    """It is no archive of this form; the message says where not."""


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """Pack files by name.

    Raises:
        BadArchive: they are more than this form holds.
    """
    parts, central, at = list[bytes](), list[bytes](), 0
    for name in sorted(files):
        data, path = files[name], name.encode()
        sizes = (zlib.crc32(data), len(data), len(data))
        local = _LOCAL.pack(_LOCAL_MARK, _VERSION, _UTF8, 0, 0, _DATE, *sizes, len(path), 0)
        entry = (_VERSION | _UNIX, _VERSION, _UTF8, 0, 0, _DATE, *sizes, len(path), 0, 0, 0, 0, _MODE, at)
        parts += (local, path, data)
        central += (_CENTRAL.pack(_CENTRAL_MARK, *entry), path)
        at += len(local) + len(path) + len(data)
    directory = b"".join(central)
    if len(files) > MOST_FILES or at + len(directory) > MOST_BYTES:
        raise BadArchive("the files are more than an archive of this form holds")
    end = _END.pack(_END_MARK, 0, 0, len(files), len(files), len(directory), at, 0)
    return b"".join((*parts, directory, end))


def unpack_files(data: bytes) -> dict[str, bytes]:
    """Read the files one behind the other; whether all other bytes are right, `pack_files` tells.

    Raises:
        BadArchive: where no file can be read.
    """
    files: dict[str, bytes] = {}
    at = 0
    while data[at : at + 4] == _LOCAL_MARK:
        if len(data) < at + _LOCAL.size:
            raise BadArchive(f"it ends in the middle of the file that begins at byte {at}")
        head = _LOCAL.unpack_from(data, at)
        start = at + _LOCAL.size
        path, content = data[start : start + head[9]], start + head[9] + head[10]
        name = path.decode("utf-8", "replace")
        if head[3] or head[7] != head[8] or content + head[8] > len(data):
            raise BadArchive(f"the file that begins at byte {at} ({name[:80]!r}) cannot be read")
        if name in files:
            raise BadArchive(f"{name[:80]!r} is in it twice")
        files[name] = data[content : content + head[8]]
        at = content + head[8]
    if data[at : at + 4] not in {_CENTRAL_MARK, _END_MARK}:
        raise BadArchive(f"at byte {at} neither a file begins nor the list of files")
    return files
