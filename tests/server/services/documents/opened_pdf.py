"""A document set as a PDF and opened again: its words, and the elements of its structure."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from stormlamp.services.documents.pdf_files import write_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable


def opened(
    asked: dict[str, Any], photos: dict[str, bytes] | None = None, attachment: bytes | None = None
) -> PdfReader:
    """Set a document and open it again."""
    return PdfReader(io.BytesIO(write_pdf(asked, photos or {}, attachment)))


def text_of(pdf: PdfReader) -> str:
    """All that stands in it, without what parts words and lines."""
    return plain("".join(page.extract_text() for page in pdf.pages))


def plain(text: str) -> str:
    return "".join(each for each in text if not each.isspace() and each not in "\u200b\u200d")


def types_of(node: Any) -> Iterable[str]:  # noqa: ANN401 - pypdf's objects
    """The kinds of all elements below one of the structure tree."""
    node = node.get_object()
    if not isinstance(node, dict):
        return
    if "/S" in node:
        yield node["/S"]
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        yield from types_of(child)
