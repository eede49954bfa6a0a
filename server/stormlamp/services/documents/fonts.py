"""The fonts that documents are set in, and which characters they have."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

_CJK: Final = Path(str(files("noto_cjk_sans_otc")))
_LATIN: Final = Path(str(files("fontpkg_noto_sans") / "files"))
FOLDERS: Final = (str(_CJK), str(_LATIN))
_FILES: Final = (_CJK / "NotoSansCJK-Regular.ttc", _LATIN / "NotoSans[wdth,wght].ttf")
# One font for nearly all: text that changes fonts in each line takes a third more memory.
FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "zh-Hans": ("Noto Sans CJK SC", "Noto Sans"),
    "zh-Hant": ("Noto Sans CJK TC", "Noto Sans"),
    "en": ("Noto Sans", "Noto Sans CJK SC"),
}
MISSING: Final = "□"
_NOT_DRAWN: Final = frozenset("\n\u200b\u200c\u200d\u00ad\u2060")
_HIGHEST_PILE: Final = 8
# Marks that stand on letters, and what is not seen.
_PILE: Final = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0489\u0900-\u0903\u093a-\u0957\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060\u20d0-\u20ff"
    "\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ua69e\ua69f\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
    f"{{{_HIGHEST_PILE},}}"
)
_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def drawable(text: str) -> str:
    """Put a box in place of each character that no font has: the typesetter refuses the whole page for it.

    Of marks that pile up on one letter it keeps eight: the time that they take grows with their square.
    """
    if text.isascii():
        return text
    few = _PILE.sub(lambda found: found[0][:_HIGHEST_PILE], text)
    return "".join(each if each < "\x7f" or _is_drawn(each) else MISSING for each in few)


@cache
def _is_drawn(each: str) -> bool:
    code = ord(each)
    if each in _NOT_DRAWN or any(code in selectors for selectors in _SELECTORS):
        return True
    return any(_holds(starts, ends, code) for starts, ends in _covered())


def _holds(starts: list[int], ends: list[int], code: int) -> bool:
    place = bisect_right(starts, code) - 1
    return place >= 0 and code <= ends[place]


@cache
def _covered() -> tuple[tuple[list[int], list[int]], ...]:
    return tuple(_ranges(path.read_bytes()) for path in _FILES)


def _ranges(font: bytes) -> tuple[list[int], list[int]]:
    """Read where the runs of characters begin and end that a font has glyphs for."""
    groups = sorted(_groups(font, _character_map(font)))
    return [start for start, _ in groups], [end for _, end in groups]


def _character_map(font: bytes) -> int:
    """Find the table of all of Unicode (format 12) in a font, or in the first one of a collection."""
    (begin,) = struct.unpack_from(">I", font, 12) if font.startswith(b"ttcf") else (0,)
    (tables,) = struct.unpack_from(">H", font, begin + 4)
    for place in range(begin + 12, begin + 12 + 16 * tables, 16):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, place)
        if tag == b"cmap":
            (count,) = struct.unpack_from(">H", font, offset + 2)
            for record in range(offset + 4, offset + 4 + 8 * count, 8):
                (at,) = struct.unpack_from(">I", font, record + 4)
                if struct.unpack_from(">H", font, offset + at) == (12,):
                    return int(offset + at)
    raise LookupError("the font has no table of all of Unicode")


def _groups(font: bytes, place: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", font, place + 12)
    for group in range(place + 16, place + 16 + 12 * count, 12):
        start, end, _ = struct.unpack_from(">III", font, group)
        yield start, end
