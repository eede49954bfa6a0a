"""Each character that is said to be drawable can be set; all others are shown as a box."""

from __future__ import annotations

import io
import sys

from pypdf import PdfReader
from tests.server.services.documents.samples import document

from stormlamp.domain.documents.texts import printable
from stormlamp.services.documents.fonts import MISSING, drawable
from stormlamp.services.documents.pdf_files import write_pdf


def test_names_with_rare_characters_are_drawable_and_emoji_are_boxes() -> None:
    assert drawable("䶮㛃𬭁 Łukasz Ünal Жанна ①㎡€") == "䶮㛃𬭁 Łukasz Ünal Жанна ①㎡€"
    assert drawable("🔥عร") == MISSING * 3


def test_marks_that_pile_up_on_one_letter_are_few() -> None:
    assert drawable("e\u0301 a" + "\u0301" * 16_384 + "b") == "e\u0301 a" + "\u0301" * 8 + "b"
    assert drawable("\u200d" * 9 + "c") == "\u200d" * 8 + "c"


def test_no_character_keeps_a_document_from_being_made() -> None:
    # The typesetter refuses a page for a single character that no font has.
    every = "".join(
        map(chr, (*range(0x3400), *range(0xA000, 0xAC00), *range(0xD7A0, 0x12000), *range(0x1F000, 0x20000)))
    )
    rest = "".join(map(chr, range(0x20000, sys.maxunicode, 257)))
    parts = [part[at : at + 9000] for part in (every, rest) for at in range(0, len(part), 9000)]
    blocks = [{"type": "paragraph", "text": part} for part in parts]
    for language in ("zh-Hans", "zh-Hant", "en"):
        assert len(PdfReader(io.BytesIO(write_pdf(document(language, blocks=blocks), {}, None))).pages) > 1
    assert printable("\ud800") == ""
