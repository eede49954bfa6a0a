"""Takes blocks apart into such as fit on a booklet's small page: rows, items, parts of long texts."""

from collections.abc import Iterator, Sequence
from typing import Final

from stormlamp.services.documents.blocks import Block, Drawing

_LONGEST_PIECE: Final = 100  # characters in a booklet's row: it must fit on one of its small pages


def small_pieces(blocks: Sequence[Block], drawing: Drawing) -> Iterator[Block]:
    """Take blocks apart; what goes on from the piece before says so."""
    for block in blocks:
        for place, piece in enumerate(_pieces(block, drawing)):
            yield {**block, **piece, "goes_on": place > 0}


def _pieces(block: Block, drawing: Drawing) -> Iterator[Block]:
    match block["type"]:
        case "table":  # all rows have the columns of the whole
            shares = drawing.shares(block)
            yield from ({"rows": [row], "shares": shares} for row in _short_rows(block["rows"]))
        case "facts":
            label = drawing.labels(block["rows"])
            yield from ({"rows": [row], "label": label} for row in _short_rows(block["rows"]))
        case "list":
            yield from ({"items": [item], "start": at} for at, item in enumerate(block["items"], 1))
        case "paragraph":
            yield from ({"text": part} for part in _parts(block["text"]))
        case "lines":
            yield from ({"count": 1} for _ in range(block["count"]))
        case _:
            yield {}


def _short_rows(rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    for row in rows:
        parts = [_parts(cell) for cell in row]
        for place in range(max(map(len, parts))):
            yield [part[place] if place < len(part) else "" for part in parts]


def _parts(text: str) -> list[str]:
    return [text[at : at + _LONGEST_PIECE] for at in range(0, len(text), _LONGEST_PIECE)] or [""]
