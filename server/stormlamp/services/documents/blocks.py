"""Makes blocks ready to be drawn: texts that keep to their place, columns and photos measured."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stormlamp.domain.documents.columns import column_shares
from stormlamp.domain.documents.texts import breakable, printable, width
from stormlamp.domain.image_outline import read_picture
from stormlamp.services.documents.fonts import drawable
from stormlamp.services.documents.layouts import POINTS, Layout

Block = Mapping[str, Any]
_PHOTO_HIGH: Final = 95.0  # millimetres
_CELL_MARGIN: Final = 6.0  # points, both sides of a cell
_FACTS: Final = (0.14, 0.4)  # least and most of the width that labels get
_LANE_NAMES: Final = 0.24
_BAR_LABELS: Final = 0.34
NAMELESS: Final = "–"  # what says nothing that can be seen
_CHINESE: Final = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A photo that lies beside the document while it is set.

    Args:
        name: of its file.
        width: pixels.
        height: pixels.
    """

    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """What blocks are made ready for.

    Args:
        layout: of the sheet.
        words: in the document's language.
        photos: by digest; one that is not here is missing.
        latin: whether its first font is one of Latin letters alone.
    """

    layout: Layout
    words: Mapping[str, str]
    photos: Mapping[str, PhotoFile]
    latin: bool

    def say(self, text: str, share: float = 1.0, size: float = 1.0) -> str:
        """Write a text for a place that has this share of the width, in letters of so many times the size."""
        room = self.layout.room * share - _CELL_MARGIN
        return breakable(drawable(printable(text)), room / (self.layout.size * size))

    def name(self, text: str, share: float = 1.0, size: float = 1.0) -> str:
        """Likewise, but never nothing: whoever has it read out hears that something is there."""
        return self.say(text, share, size) or NAMELESS

    def shares(self, table: Block) -> list[float]:
        """Share the width among a table's columns."""
        return column_shares(table, self.layout.room / self.layout.size)

    def labels(self, facts: Sequence[Sequence[str]]) -> float:
        """The share of the width that the longest label of some facts asks for, within bounds."""
        longest = max((width(label) for label, _ in facts), default=0.0)
        return min(max((longest * self.layout.size + _CELL_MARGIN) / self.layout.room, _FACTS[0]), _FACTS[1])


def ready(block: Block, drawing: Drawing) -> dict[str, Any]:
    """Make one block ready."""
    return {
        "type": block["type"],
        "goes_on": block.get("goes_on", False),
        **_READY[block["type"]](block, drawing),
    }


def _heading(block: Block, drawing: Drawing) -> dict[str, Any]:
    return {"level": block["level"], "text": drawing.name(block["text"], size=1.3)}


def _paragraph(block: Block, drawing: Drawing) -> dict[str, Any]:
    return {"text": drawing.say(block["text"]), "strong": block.get("strong", False)}


def _facts(block: Block, drawing: Drawing) -> dict[str, Any]:
    label = block.get("label") or drawing.labels(block["rows"])
    rows = [[drawing.say(one, label), drawing.say(other, 1 - label)] for one, other in block["rows"]]
    return {"rows": rows, "widths": [drawing.layout.room * share for share in (label, 1 - label)]}


def _table(block: Block, drawing: Drawing) -> dict[str, Any]:
    shares = block.get("shares") or drawing.shares(block)
    return {
        "head": None if block.get("goes_on") else _row(block["head"], shares, drawing),
        "rows": [_row(row, shares, drawing) for row in block["rows"]],
        "widths": [drawing.layout.room * share for share in shares],
        "align": block.get("align") or ["left"] * len(shares),
    }


def _row(cells: Sequence[str], shares: Sequence[float], drawing: Drawing) -> list[str | list[str]]:
    """Write a row; a cell in Chinese, where the document is not, as `[text]`."""
    said = [drawing.say(cell, share) for cell, share in zip(cells, shares, strict=True)]
    return [[cell] if drawing.latin and _CHINESE.search(cell) else cell for cell in said]


def _list(block: Block, drawing: Drawing) -> dict[str, Any]:
    return {
        "items": [drawing.say(item, 0.9) for item in block["items"]],
        "ordered": block.get("ordered", False),
        "boxes": block.get("boxes", False),
        "start": block.get("start", 1),
    }


def _course(block: Block, drawing: Drawing) -> dict[str, Any]:
    lanes: list[dict[str, Any]] = [
        {
            "name": drawing.say(lane["name"], _LANE_NAMES),
            "spans": [{**span, "label": drawing.say(span["label"], 0.3)} for span in lane["spans"]],
        }
        for lane in block["lanes"]
    ]
    ticks = [{**tick, "label": drawing.say(tick["label"], 0.1)} for tick in block["ticks"]]
    says = [(lane["name"], ", ".join(span["label"] for span in lane["spans"])) for lane in lanes]
    return {**_reach(block), "lanes": lanes, "ticks": ticks, "alt": _told(says, drawing.words)}


def _reach(block: Block) -> dict[str, float]:
    return {"from": block["from"], "to": max(block["to"], block["from"] + 1)}


def _bars(block: Block, drawing: Drawing) -> dict[str, Any]:
    rows = [
        {
            "label": drawing.say(row["label"], _BAR_LABELS),
            "value": max(0, row["value"]),
            "says": drawing.say(bar_says(row), 0.12),
        }
        for row in block["rows"]
    ]
    return {"rows": rows, "alt": _told([(row["label"], row["says"]) for row in rows], drawing.words)}


def bar_says(row: Mapping[str, Any]) -> str:
    """What stands beside a bar: its words, else its figure."""
    return str(row.get("says") or f"{row['value']:g}")


def _told(rows: Sequence[tuple[str, str]], words: Mapping[str, str]) -> str:
    """A chart for those who do not see it."""
    return words["joiner"].join(f"{label}{words['colon']}{says}" for label, says in rows) or NAMELESS


def _photo(block: Block, drawing: Drawing) -> dict[str, Any]:
    photo = drawing.photos.get(block["sha256"])
    caption = drawing.say(block["caption"])
    if photo is None:
        return {"file": None, "caption": caption}
    width, height = fitted(photo.width, photo.height, drawing.layout)
    drawn = {"file": photo.name, "width": width, "height": height}
    return {**drawn, "caption": caption, "alt": caption or NAMELESS}


def photo_size(data: bytes, layout: Layout) -> tuple[float, float]:
    """How large a photo is drawn, points."""
    outline = read_picture(data)
    return fitted(outline.width, outline.height, layout)


def fitted(width: int, height: int, layout: Layout) -> tuple[float, float]:
    """Make sides as long as fit on the sheet, points."""
    scale = min(layout.room / width, _PHOTO_HIGH * POINTS / height)
    return width * scale, height * scale


def _plain(block: Block, _: Drawing) -> dict[str, Any]:
    return {key: value for key, value in block.items() if key != "type"}


_READY: Final[Mapping[str, Callable[[Block, Drawing], dict[str, Any]]]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "facts": _facts,
    "table": _table,
    "list": _list,
    "course": _course,
    "bars": _bars,
    "photo": _photo,
    "lines": _plain,
    "break": _plain,
}
