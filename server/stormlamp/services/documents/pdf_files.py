"""Sets a document, out of plain data, as a PDF for archives and who does not see (PDF/A-3a, PDF/UA-1)."""

import io
import json
import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from math import inf
from pathlib import Path
from typing import Any, Final, Literal

import segno
import typst

from stormlamp.domain.documents.texts import clipped, printable, width
from stormlamp.domain.image_outline import read_picture
from stormlamp.services.documents.blocks import NAMELESS, Drawing, PhotoFile, ready
from stormlamp.services.documents.fonts import FAMILIES, FOLDERS, drawable
from stormlamp.services.documents.layouts import CARD_INSET, LAYOUTS, POCKET_SIZES, Layout
from stormlamp.services.documents.small_pages import small_pieces
from stormlamp.services.documents.words import document_words

Document = Mapping[str, Any]
_TEMPLATES: Final = Path(__file__).parent / "templates"
_TONGUES: Final = {"zh-Hans": ("zh", "cn"), "zh-Hant": ("zh", "tw"), "en": ("en", "gb")}
_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


def write_pdf(document: Document, photos: Mapping[str, bytes], attachment: bytes | None) -> bytes:
    """Set a document.

    Args:
        document: as it came in.
        photos: their bytes by digest.
        attachment: JSON that goes along inside the file.
    """
    [whole] = _set(document, photos, attachment, "pdf")
    return whole


def draw_pages(document: Document, photos: Mapping[str, bytes]) -> list[bytes]:
    """Draw each page as a picture (PNG)."""
    return _set(document, photos, None, "png")


def _set(
    document: Document, photos: Mapping[str, bytes], attachment: bytes | None, kind: Literal["pdf", "png"]
) -> list[bytes]:
    try:
        return _compiled(document, photos, attachment, kind)
    except typst.TypstError:
        # Whoever handed a photo in may have called anything one: what cannot be drawn counts as missing.
        whole = {sha256: data for sha256, data in photos.items() if is_drawable(data)}
        if len(whole) == len(photos):
            raise
        return _compiled(document, whole, attachment, kind)


def _compiled(
    document: Document, photos: Mapping[str, bytes], attachment: bytes | None, kind: Literal["pdf", "png"]
) -> list[bytes]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for template in _TEMPLATES.iterdir():
            shutil.copy(template, folder)
        laid = {sha256: _laid(folder, place, data) for place, (sha256, data) in enumerate(photos.items())}
        told = _told(document, laid, attached=attachment is not None)
        inputs = {"document": json.dumps(told, ensure_ascii=False)}
        found = typst.compile(
            folder / "document.typ",
            root=folder,
            font_paths=_fonts(),
            sys_inputs=inputs | ({} if attachment is None else {"attachment": attachment.decode()}),
            format=kind,
            pdf_standards=["a-3a", "ua-1"] if kind == "pdf" else [],
            timestamp=datetime.combine(date.fromisoformat(document["date"]), time(), UTC),
        )
    return _pages(found)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(FOLDERS))


def is_drawable(data: bytes) -> bool:
    """Whether a picture can be drawn."""
    try:
        _drawn(data)
    except typst.TypstError:
        return False
    return True


def as_png(data: bytes) -> bytes:
    """Draw a picture as PNG, as large as it is; what every program reads stays as it is."""
    if data.startswith(b"\x89PNG") or data[6:10] == b"JFIF":
        return data
    return _drawn(data)


def _drawn(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as made:
        photo = _laid(Path(made), 0, data)
        source = Path(made) / "picture.typ"
        source.write_text(
            f"#set page(width: {photo.width}pt, height: {photo.height}pt, margin: 0pt)\n"
            f'#image("{photo.name}", width: 100%, height: 100%)'
        )
        [page] = _pages(typst.compile(source, root=Path(made), format="png", ppi=72))
        return page


def _pages(found: bytes | list[bytes] | None) -> list[bytes]:
    return found if isinstance(found, list) else [found or b""]


def _laid(folder: Path, place: int, data: bytes) -> PhotoFile:
    outline = read_picture(data)
    name = f"photo-{place}.{_ENDINGS[outline.type]}"
    (folder / name).write_bytes(data)
    return PhotoFile(name, outline.width, outline.height)


def _told(document: Document, photos: Mapping[str, PhotoFile], *, attached: bool) -> dict[str, Any]:
    """All that the templates ask for."""
    layout, words = LAYOUTS[document["layout"]], document_words(document["language"])
    drawing = Drawing(layout, words, photos, latin=document["language"] == "en")
    tongue, region = _TONGUES[document["language"]]
    day = date.fromisoformat(document["date"])
    blocks = (
        small_pieces(document["blocks"], drawing) if document["layout"] == "pocket" else document["blocks"]
    )
    return {
        "title": drawing.name(document["title"], 0.8, layout.title / layout.size),
        "subtitle": drawing.say(document["subtitle"], 0.8) if document.get("subtitle") else None,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "foot": [drawable(each) for each in foot_of(document, layout.foot_room)],
        "qr": _qr(document.get("qr")),
        "words": dict(words),
        "fonts": list(FAMILIES[document["language"]]),
        "chinese_fonts": list(FAMILIES["zh-Hans"]),
        "lang": tongue,
        "region": region,
        "layout": document["layout"],
        "size": layout.size,
        "pocket_sizes": POCKET_SIZES,
        "title_size": layout.title,
        "foot_size": layout.foot,
        "page": _page(layout),
        "card": {"width": layout.room, "height": layout.high - 2 * CARD_INSET, "inset": CARD_INSET},
        "attached": attached,
        "blocks": _nested([ready(block, drawing) for block in blocks]),
    }


def _nested(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How deep each heading stands below the others: none skips a level, whatever it looks like."""
    above: list[int] = []
    for block in blocks:
        if block["type"] == "heading":
            above = [level for level in above if level < block["level"]] + [block["level"]]
            block["depth"] = len(above)
    return blocks


def _page(layout: Layout) -> dict[str, float]:
    return {side: getattr(layout, side) for side in ("width", "height", "side", "top", "bottom")}


def foot_of(document: Document, most: float = inf) -> list[str]:
    """What stands at the foot of each page: what this is, and of when.

    Args:
        document: as it came in.
        most: how wide each of the two may be, in heights of its letters; longer names are cut.
    """
    foot = document["footer"]
    printed = " · ".join((document["date"], printable(foot["printed_at"])))
    edition = clipped(printable(foot.get("edition") or ""), most - width(printed) - 2)
    return [clipped(printable(document["title"]), most), " · ".join(filter(None, (edition, printed)))]


def _qr(says: str | None) -> dict[str, str] | None:
    if not says:
        return None
    out = io.BytesIO()
    segno.make(printable(says), error="m", micro=False).save(
        out, kind="svg", border=1, xmldecl=False, svgns=True
    )
    return {"svg": out.getvalue().decode(), "says": drawable(printable(says)) or NAMELESS}
