"""Pictures as small as a reader of their outline needs: nobody could draw them."""

import struct
from zlib import crc32

EXIF = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0"


def segment(marker: int, data: bytes) -> bytes:
    """Give a JPEG segment."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def jpeg(salt: bytes = b"", *segments: bytes, width: int = 4, height: int = 3, frame: int = 0xC0) -> bytes:
    """Give a JPEG: the segments, then the frame and the scan; `salt` makes it another one."""
    sides = segment(frame, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + salt.replace(b"\xff", b"\xff\0")
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
        + b"".join(segments)
        + sides
        + scan
        + b"\xff\xd9"
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """Give a PNG chunk."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))


def png(salt: bytes = b"", *chunks: bytes, width: int = 4, height: int = 3) -> bytes:
    """Give a PNG: the chunks stand before its data."""
    sides = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + sides + b"".join(chunks) + chunk(b"IDAT", salt or b"x") + chunk(b"IEND", b"")
    )


def part(kind: bytes, data: bytes) -> bytes:
    """Give a chunk of a WebP."""
    return kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def riff(*parts: bytes) -> bytes:
    """Give a WebP of these chunks."""
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp(salt: bytes = b"", *parts: bytes, width: int = 4, height: int = 3) -> bytes:
    """Give a lossy WebP, the chunks behind its data; with chunks it is of the extended kind."""
    data = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height) + salt
    sides = struct.pack("<i", width - 1)[:3] + struct.pack("<i", height - 1)[:3]
    head = [part(b"VP8X", b"\0\0\0\0" + sides)] if parts else []
    return riff(*head, part(b"VP8 ", data), *parts)
