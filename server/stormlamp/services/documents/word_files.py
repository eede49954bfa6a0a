"""Writes a document for Word: the same blocks as on paper, charts as tables."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, Final

import docx
import segno
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt

from stormlamp.domain.documents.columns import column_shares
from stormlamp.domain.documents.texts import printable
from stormlamp.services.documents.blocks import Block, bar_says, photo_size
from stormlamp.services.documents.layouts import LAYOUTS, Layout
from stormlamp.services.documents.packed_again import packed_again
from stormlamp.services.documents.pdf_files import as_png, foot_of, is_drawable
from stormlamp.services.documents.word_parts import element, field, long_table, run_of, set_fonts
from stormlamp.services.documents.words import document_words

_TO_TICK: Final = "☐"
_LINE_HIGH: Final = 24.0  # points
_QR_MM: Final = 13
_RULED: Final = frozenset({"cards", "pocket"})  # where a break is no new page


class _Writing:
    """A document that is being written.

    Args:
        document: as it came in.
        photos: by digest.
    """

    def __init__(self, document: Mapping[str, Any], photos: Mapping[str, bytes]) -> None:
        self.document, self.photos = document, photos
        self.words = document_words(document["language"])
        self.folds = document["layout"] in _RULED
        # Cards and booklets are made by hand of what a printer gives: in Word they are plain sheets.
        self.layout: Layout = LAYOUTS["a4"] if self.folds else LAYOUTS[document["layout"]]
        self.word = docx.Document()
        set_fonts(self.word, document["language"], self.layout.size)

    def write(self) -> bytes:
        """Write it all."""
        self._set_page()
        self._set_properties()
        self.word.add_paragraph(printable(self.document["title"]), style="Title")
        if self.document.get("subtitle"):
            self.word.add_paragraph(printable(self.document["subtitle"]), style="Subtitle")
        for block in self.document["blocks"]:
            _WRITTEN[block["type"]](self, block)
        out = io.BytesIO()
        self.word.save(out)
        return packed_again(out.getvalue())

    def paragraph(self, text: str, style: str = "Normal", *, strong: bool = False) -> None:
        """Add a paragraph."""
        self.word.add_paragraph(style=style)._p.append(run_of(printable(text), strong=strong))  # noqa: SLF001 - python-docx's way to the element

    def table(
        self,
        head: Sequence[str] | None,
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
        align: Sequence[str] = (),
    ) -> None:
        """Add a table, and a gap below: tables that touch become one."""
        said = [[printable(cell) for cell in row] for row in rows]
        titles = None if head is None else [printable(cell) for cell in head]
        widths = [self.layout.room * share for share in shares]
        self.put(long_table(titles, said, widths, align or ["left"] * len(shares)))

    def put(self, table: Any) -> None:  # noqa: ANN401 - lxml's element
        """Put an element behind what is there, and an empty paragraph behind it."""
        self.word.add_paragraph()._p.addprevious(table)  # noqa: SLF001 - likewise

    def _set_page(self) -> None:
        section, layout = self.word.sections[0], self.layout
        section.page_width, section.page_height = Mm(layout.width), Mm(layout.height)
        section.left_margin = section.right_margin = Mm(layout.side)
        section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
        section.footer_distance = Mm(6)
        line = section.footer.paragraphs[0]._p  # noqa: SLF001 - likewise
        for each in foot_of(self.document):
            line.append(run_of(each))
            line.append(element("r", element("br")))
        before, rest = self.words["page"].split("{n}")
        between, after = rest.split("{m}")
        for part in (run_of(before), field("PAGE"), run_of(between), field("NUMPAGES"), run_of(after)):
            line.append(part)
        if self.document.get("qr"):
            picture = io.BytesIO()
            said = printable(self.document["qr"])
            segno.make(said, error="m", micro=False).save(picture, kind="png", scale=8, border=1)
            line.append(run_of("  "))
            drawn = section.footer.paragraphs[0].add_run().add_picture(picture, width=Mm(_QR_MM))
            drawn._inline.docPr.set("descr", said)  # noqa: SLF001 - likewise

    def _set_properties(self) -> None:
        core = self.word.core_properties
        core.title, core.author, core.comments = printable(self.document["title"]), "Stormlamp", ""
        core.created = core.modified = datetime.combine(
            date.fromisoformat(self.document["date"]), time(), UTC
        ).replace(tzinfo=None)
        core.language = self.document["language"]


def write_word(document: Mapping[str, Any], photos: Mapping[str, bytes]) -> bytes:
    """Write a document."""
    return _Writing(document, photos).write()


def _heading(to: _Writing, block: Block) -> None:
    to.paragraph(block["text"], f"Heading {block['level']}")


def _paragraph(to: _Writing, block: Block) -> None:
    to.paragraph(block["text"], strong=block.get("strong", False))


def _facts(to: _Writing, block: Block) -> None:
    to.table(None, block["rows"], (0.35, 0.65))


def _table(to: _Writing, block: Block) -> None:
    shares = column_shares(block, to.layout.room / to.layout.size)
    to.table(block["head"], block["rows"], shares, block.get("align") or ())


def _list(to: _Writing, block: Block) -> None:
    for number, item in enumerate(block["items"], 1):
        if block.get("boxes"):
            to.paragraph(f"{_TO_TICK} {item}")
        elif block.get("ordered"):
            to.paragraph(f"{number}. {item}")
        else:
            to.paragraph(item, "List Bullet")


def _course(to: _Writing, block: Block) -> None:
    rows = [(lane["name"], "\n".join(span["label"] for span in lane["spans"])) for lane in block["lanes"]]
    to.table(None, rows, (0.25, 0.75))


def _bars(to: _Writing, block: Block) -> None:
    to.table(None, [(row["label"], bar_says(row)) for row in block["rows"]], (0.6, 0.4))


def _photo(to: _Writing, block: Block) -> None:
    data = to.photos.get(block["sha256"])
    if data is None or not is_drawable(data):
        to.paragraph(f"{to.words['photo_missing']} {block['caption']}")
        return
    width, height = photo_size(data, to.layout)
    drawn = to.word.add_paragraph().add_run().add_picture(io.BytesIO(as_png(data)), Pt(width), Pt(height))
    drawn._inline.docPr.set("descr", printable(block["caption"]))  # noqa: SLF001 - python-docx's way to the element
    if block["caption"]:
        to.paragraph(block["caption"], "Caption")


def _lines(to: _Writing, block: Block) -> None:
    rows = [[""]] * block["count"]
    to.put(long_table(None, rows, [to.layout.room], ["left"], row_height=_LINE_HIGH))


def _break(to: _Writing, _: Block) -> None:
    if to.folds:
        to.paragraph("— — —")
    else:
        to.word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


_WRITTEN: Final[Mapping[str, Callable[[_Writing, Block], None]]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "facts": _facts,
    "table": _table,
    "list": _list,
    "course": _course,
    "bars": _bars,
    "photo": _photo,
    "lines": _lines,
    "break": _break,
}
