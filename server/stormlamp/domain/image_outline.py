"""The outline of a picture, read without drawing it: its sides, and what it tells beside the picture itself.

The twin of web/src/core/record/picture-metadata.ts; `fixtures/vectors/pictures.json` holds them together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from struct import error as TooShort  # noqa: N812 - it says what it means
from struct import unpack_from

MOST_PIXELS = 16_000_000
MOST_SIDE = 10_000
MOST_PARTS = 10_000  # segments or chunks: a photo has some dozens
_ONLY_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")  # in a scan: neither a stuffed byte nor a restart

# JPEG: APP0 with no thumbnail, a colour profile, and Adobe's word on colours.
_JFIF, _ICC, _ADOBE = b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"
_PLAIN_JFIF = 14  # bytes of the segment
_PLAIN_ADOBE = 12
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xCC, 0xDB, 0xDD})
_SCAN, _END = 0xDA, 0xD9
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset(b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split())
_WEBP_PARTS = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"))


class NoPicture(ValueError):
    """The bytes are no whole JPEG, PNG or WebP."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's media type and sides, and whether it holds what no drawing needs: camera, place, words."""

    type: str
    width: int
    height: int
    tells: bool

    @property
    def is_huge(self) -> bool:
        """Whether drawing it would take more memory than a phone has."""
        return max(self.width, self.height) > MOST_SIDE or self.width * self.height > MOST_PIXELS


def read_picture(data: bytes) -> Picture:
    """Read a picture's outline.

    Raises:
        NoPicture: it is none of the three kinds, broken off, or in parts that no encoder writes.
    """
    try:
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data.startswith(_PNG):
            return _png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
    except (TooShort, IndexError) as error:
        raise NoPicture from error
    raise NoPicture


def _picture(kind: str, sides: tuple[int, int] | None, *, drawn: bool, tells: bool) -> Picture:
    if sides is None or not drawn or not all(sides):
        raise NoPicture
    return Picture(kind, *sides, tells)


def _jpeg(data: bytes) -> Picture:
    sides, drawn, tells = None, False, False
    for marker, start, end in _segments(data):
        if marker in _FRAMES:
            if sides is not None:
                raise NoPicture
            height, width = unpack_from(">HH", data, start + 1)
            sides = (width, height)
        elif marker == _SCAN:
            drawn = True
        elif marker == _END:
            return _picture("image/jpeg", sides, drawn=drawn, tells=tells or end < len(data))
        elif marker not in _TABLES:
            tells = tells or not _is_plain(marker, data[start:end])
    raise NoPicture


def _is_plain(marker: int, content: bytes) -> bool:
    """Whether a segment helps drawing and tells nothing else."""
    if marker == 0xE0:  # noqa: PLR2004 - APP0
        return content.startswith(_JFIF) and len(content) == _PLAIN_JFIF
    if marker == 0xE2:  # noqa: PLR2004 - APP2
        return content.startswith(_ICC)
    return marker == 0xEE and content.startswith(_ADOBE) and len(content) == _PLAIN_ADOBE  # noqa: PLR2004 - APP14


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Give marker, start and end of each segment's content, up to the end of the picture."""
    at = 2
    for _ in range(MOST_PARTS):
        if data[at] != 0xFF:  # noqa: PLR2004 - each marker begins so
            raise NoPicture
        while data[at] == 0xFF:  # noqa: PLR2004 - fill bytes
            at += 1
        marker, at = data[at], at + 1
        if marker == _END:
            yield marker, at, at
            return
        if marker < 0xC0 or 0xD0 <= marker <= 0xD8:  # noqa: PLR2004 - none of these stands here
            raise NoPicture
        (length,) = unpack_from(">H", data, at)
        start, at = at + 2, at + length
        if length < 2 or at > len(data):  # noqa: PLR2004 - it counts itself
            raise NoPicture
        yield marker, start, at
        if marker == _SCAN:
            found = _ONLY_MARKER.search(data, at)
            if found is None:
                raise NoPicture
            at = found.start()
    raise NoPicture


def _png(data: bytes) -> Picture:
    at, sides, drawn, tells = len(_PNG), None, False, False
    for _ in range(MOST_PARTS):
        length, kind = unpack_from(">I4s", data, at)
        start, at = at + 8, at + 12 + length
        if at > len(data) or (kind == b"IHDR") != (sides is None):
            raise NoPicture
        if sides is None:
            sides = unpack_from(">II", data, start)
        drawn = drawn or kind == b"IDAT"
        tells = tells or kind not in _PNG_PARTS
        if kind == b"IEND":
            return _picture("image/png", sides, drawn=drawn, tells=tells or at < len(data))
    raise NoPicture


def _webp(data: bytes) -> Picture:
    (length,) = unpack_from("<I", data, 4)
    end, at = length + 8, 12
    widths, heights, drawn, tells = [0], [0], False, end < len(data)
    if end > len(data):
        raise NoPicture
    for _ in range(MOST_PARTS):
        if at == end:
            return _picture("image/webp", (max(widths), max(heights)), drawn=drawn, tells=tells)
        kind, size = unpack_from("<4sI", data, at)
        start, at = at + 8, at + 8 + size + size % 2
        if at > end:
            raise NoPicture
        width, height = _webp_sides(kind, data[start:at])
        widths.append(width)
        heights.append(height)
        drawn = drawn or kind in (b"VP8 ", b"VP8L")
        tells = tells or kind not in _WEBP_PARTS
    raise NoPicture


def _webp_sides(kind: bytes, content: bytes) -> tuple[int, int]:
    """Read the sides that a chunk of a WebP says; 0 where it says none."""
    if kind == b"VP8X":
        low, high = unpack_from("<HB", content, 4), unpack_from("<HB", content, 7)
        return 1 + low[0] + (low[1] << 16), 1 + high[0] + (high[1] << 16)
    if kind == b"VP8 ":
        start, width, height = unpack_from("<3sHH", content, 3)
        if start != b"\x9d\x01\x2a":
            raise NoPicture
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        mark, bits = unpack_from("<BI", content)
        if mark != 0x2F:  # noqa: PLR2004 - the first byte of each
            raise NoPicture
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return 0, 0
