"""Parts of a Word document that python-docx has no words for: long tables, fields, fonts of two scripts."""

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

_STYLES: Final = (
    "Normal",
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "Caption",
    "List Bullet",
)
_FONTS: Final = {"zh-Hans": "Microsoft YaHei", "zh-Hant": "Microsoft JhengHei", "en": "Microsoft YaHei"}
_LATIN: Final = "Calibri"
_TONGUES: Final = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "zh-CN"}
_JUSTIFIED: Final = {"left": "left", "right": "right", "center": "center"}
_TWIPS: Final = 20  # in a point


def element(name: str, *children: Any, text: str | None = None, **attributes: str) -> Any:  # noqa: ANN401 - lxml's elements
    """Make an element of WordprocessingML; `w_val="1"` is its attribute `w:val`."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(key.replace("_", ":", 1)), value)
    for child in children:
        made.append(child)
    if text is not None:
        made.text = text
    return made


def run_of(text: str, *, strong: bool = False) -> Any:  # noqa: ANN401 - likewise
    """Make a run of a text; where it has line ends, the lines break there."""
    run = element("r", *([element("rPr", element("b"))] if strong else []))
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(element("br"))
        run.append(element("t", text=line, xml_space="preserve"))
    return run


def field(name: str) -> Any:  # noqa: ANN401 - likewise
    """Make a field that Word fills in, such as `PAGE`."""
    return element("fldSimple", element("r", element("t", text="1")), w_instr=name)


def long_table(
    head: Sequence[str] | None,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    align: Sequence[str],
    *,
    row_height: float | None = None,
) -> Any:  # noqa: ANN401 - likewise
    """Make a table element by element: python-docx looks through the whole table for each cell.

    Args:
        head: repeated on each page.
        rows: by row and column.
        widths: of the columns, points.
        align: of the columns.
        row_height: points, at least.
    """
    line = {"w_val": "single", "w_sz": "4", "w_space": "0", "w_color": "808080"}
    borders = element("tblBorders", *(element(side, **line) for side in ("top", "bottom", "insideH")))
    table = element(
        "tbl",
        element(
            "tblPr", element("tblW", w_w="0", w_type="auto"), borders, element("tblLayout", w_type="fixed")
        ),
        element("tblGrid", *(element("gridCol", w_w=_twips(each)) for each in widths)),
    )
    if head is not None:
        table.append(_row(head, widths, align, [element("cantSplit"), element("tblHeader")], strong=True))
    height = [] if row_height is None else [element("trHeight", w_val=_twips(row_height), w_hRule="atLeast")]
    for row in rows:
        table.append(_row(row, widths, align, height))
    return table


def _row(
    cells: Sequence[str],
    widths: Sequence[float],
    align: Sequence[str],
    of: Sequence[Any],
    *,
    strong: bool = False,
) -> Any:  # noqa: ANN401 - likewise
    row = element("tr", *([element("trPr", *(element_copy(each) for each in of))] if of else []))
    for cell, width, side in zip(cells, widths, align, strict=True):
        spacing = element("spacing", w_before="20", w_after="20", w_line="240", w_lineRule="auto")
        paragraph = element("p", element("pPr", spacing, element("jc", w_val=_JUSTIFIED[side])))
        if cell:
            paragraph.append(run_of(cell, strong=strong))
        row.append(element("tc", element("tcPr", element("tcW", w_w=_twips(width), w_type="dxa")), paragraph))
    return row


def element_copy(of: Any) -> Any:  # noqa: ANN401 - likewise
    """Copy an element: one can stand in one place only."""
    return of.__copy__()


def _twips(points: float) -> str:
    return str(round(points * _TWIPS))


def set_fonts(word: WordDocument, language: str, size: float) -> None:
    """Give all styles fonts for both scripts, in black: the template names none for Chinese."""
    for name in _STYLES:
        style: Any = word.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{script}"), _LATIN)
        fonts.set(qn("w:eastAsia"), _FONTS[language])
        style.font.color.rgb = RGBColor(0, 0, 0)
    normal: Any = word.styles["Normal"]
    normal.font.size = round(size * 12_700)
    tongue = element("lang", w_val="en-GB", w_eastAsia=_TONGUES[language])
    normal.element.get_or_add_rPr().append(tongue)
