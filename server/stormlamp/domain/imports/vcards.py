"""Reads address cards (vCard 2.1, 3.0, 4.0), as phones write them, as rows of a table."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from stormlamp.domain.imports.cells import written
from stormlamp.domain.imports.unclear import Unclear

HEAD: Final = ["姓名", "电话", "地址", "备注"]
_MORE: Final = {"ORG": "单位", "TITLE": "职务"}  # where some card says it
_LINE = re.compile(r'^((?:[^":]|"[^"]*")+):(.*)$', re.DOTALL)
_QUOTED = re.compile(r"ENCODING=(QUOTED-PRINTABLE|Q)\b|;QUOTED-PRINTABLE\b", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_FAX = re.compile(r"\b(FAX|PAGER|MODEM)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A property: its name, what stands between that and the colon, its value as text."""

    name: str
    params: str
    value: str


def cells_of(text: str) -> list[list[str]]:
    """Give a head, and a row a card.

    Raises:
        Unclear: `broken_file`: there is no card, or one does not end.
    """
    cards, card, is_open = list[list[_Line]](), list[_Line](), False
    for line in _lines(text):
        begins = line.name == "BEGIN" and line.value.strip().upper() == "VCARD"
        if begins and is_open:
            raise Unclear("broken_file")
        if begins:
            card, is_open = [], True
        elif line.name == "END" and line.value.strip().upper() == "VCARD":
            cards.append(card)
            is_open = False
        else:
            card.append(line)
    if is_open or not cards:
        raise Unclear("broken_file")
    more = [name for name in _MORE if any(line.name == name for card in cards for line in card)]
    rows = ([*_row(card), *(" ".join(filter(None, _parts(card, name))) for name in more)] for card in cards)
    return [[*HEAD, *(_MORE[name] for name in more)], *([written(cell) for cell in row] for row in rows)]


def _lines(text: str) -> Iterator[_Line]:
    """Give the properties; a line that is none, such as the rest of a photo, is passed over."""
    whole = ""
    for raw in [*text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), ""]:
        if whole and _QUOTED.search(whole.split(":", 1)[0]) and whole.endswith("="):
            whole = whole[:-1] + raw.removeprefix(" ")
        elif raw.startswith((" ", "\t")):
            whole += raw[1:]
        else:
            if line := _line(whole):
                yield line
            whole = raw
    if line := _line(whole):
        yield line


def _line(whole: str) -> _Line | None:
    found = _LINE.match(whole)
    if not found:
        return None
    head, value = found[1], found[2]
    name = head.split(";", 1)[0].rsplit(".", 1)[-1].strip().upper()
    return _Line(name, head, _unquoted(head, value) if _QUOTED.search(head) else value)


def _unquoted(head: str, value: str) -> str:
    data = quopri.decodestring(value.encode("ascii", "ignore"))
    said = _CHARSET.search(head)
    for charset in (said[1] if said else "utf-8", "utf-8", "gb18030"):
        try:
            return data.decode(charset)
        except (UnicodeError, LookupError):
            continue
    raise Unclear("no_text")


def _row(card: list[_Line]) -> list[str]:
    numbers = [_number(line.value) for line in card if line.name == "TEL" and not _FAX.search(line.params)]
    return [
        _name(card),
        "、".join(dict.fromkeys(number for number in numbers if number)),
        " ".join(part for part in _parts(card, "ADR") if part),
        " ".join(_parts(card, "NOTE")),
    ]


def _name(card: list[_Line]) -> str:
    """The name as it is shown; where that is missing, or turned round, it is made of its parts."""
    shown = "".join(_parts(card, "FN")[:1]).strip()
    family, given, middle = [*(part.strip() for part in _parts(card, "N")), "", "", ""][:3]
    if _HAN.search(family + given):
        whole = family + given
        return whole if not shown or shown.replace(" ", "") == given + family else shown
    return shown or " ".join(part for part in (given, middle, family) if part)


def _parts(card: list[_Line], name: str) -> list[str]:
    """The parts of a property's first value, which semicolons part."""
    value = next((line.value for line in card if line.name == name), "")
    pieces = re.split(r"(?<!\\);", value) if name in {"N", "ADR", "ORG"} else [value]
    return [re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], piece) for piece in pieces]


def _number(value: str) -> str:
    """A number, out of a `tel:` address too."""
    plain = re.sub(r"^tel:", "", value.strip(), flags=re.IGNORECASE)
    number, _, rest = plain.partition(";")
    inner = re.search(r"ext=(\d+)", rest, re.IGNORECASE)
    return f"{number}转{inner[1]}" if inner else number
