"""PDF files: what is in them; nothing in the data is markup."""

from __future__ import annotations

import struct
import time

import pytest
from tests.server.services.documents.opened_pdf import opened, plain, text_of
from tests.server.services.documents.samples import (
    HOSTILE,
    PHOTO,
    PICTURES,
    UNBROKEN,
    WORDS,
    document,
    hostile,
    unbroken,
)
from tests.support import tiny_pictures
from tests.support.fault_rounds import daily
from tests.support.waiting import until

from stormlamp.domain.documents.texts import printable
from stormlamp.services.documents.fonts import drawable
from stormlamp.services.documents.layouts import LAYOUTS
from stormlamp.services.documents.pdf_files import draw_pages, write_pdf


@pytest.mark.parametrize(
    ("language", "layout"), [("zh-Hant", "a4"), ("en", "a4"), *(("zh-Hans", layout) for layout in LAYOUTS)]
)
def test_all_that_a_document_says_stands_in_it(language: str, layout: str) -> None:
    pdf = opened(document(language, layout))
    said = text_of(pdf)
    title, says, edition = WORDS[language]
    for each in (
        title,
        says,
        edition,
        "+86 21 5555 0100",
        "=1+1",
        "item-one",
        "item-two",
        "item-three",
        "the-last",
    ):
        assert plain(each) in said, each
    box = pdf.pages[0].mediabox
    assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == (
        LAYOUTS[layout].width,
        LAYOUTS[layout].height,
    )


def test_every_page_says_which_it_is_of_how_many() -> None:
    pages = opened(document("en")).pages
    assert [f"Page {n} of {len(pages)}" in page.extract_text() for n, page in enumerate(pages, 1)] == [
        True
    ] * 2
    assert "第1页，共2页" in plain(opened(document()).pages[0].extract_text())


def test_the_same_data_give_the_same_bytes() -> None:
    first = write_pdf(document(), {}, b"{}")
    began = int(time.time())
    until(lambda: int(time.time()) > began)  # a clock in the file would show
    assert write_pdf(document(), {}, b"{}") == first


def test_a_photo_is_drawn_and_a_missing_one_is_said_to_be_missing() -> None:
    for kind, picture in PICTURES.items():
        pdf = opened(document("en"), {PHOTO: picture})
        assert len(pdf.pages[0].images) == 1, kind
        assert "caption-one" in text_of(pdf)
        assert "photohasnotreached" not in text_of(pdf)
    for photos in ({}, {PHOTO: tiny_pictures.jpeg()}, {PHOTO: tiny_pictures.png()}):
        assert "photohasnotreached" in text_of(opened(document("en"), photos))


@pytest.mark.parametrize("layout", daily(*LAYOUTS))
def test_hostile_texts_are_texts(layout: str) -> None:
    said = text_of(opened(hostile(layout)))
    for each in HOSTILE:
        assert plain(drawable(printable(each)))[:100] in said, each[:40]
    assert "root:" not in said


@pytest.mark.parametrize("layout", daily("cards", "a4", "pocket"))
def test_no_word_leaves_its_page(layout: str) -> None:
    # Long words are cut into lines: all of their letters are there, and no line is longer than the sheet.
    edges: list[float] = []

    def seen(text: str, matrix: list[float], moved: list[float], *_: object) -> None:
        if said := text.strip("\u200b\n "):
            edges.append(moved[4] * matrix[0] + matrix[4])
            longest = max(map(len, said.split("\n")))
            assert longest < LAYOUTS[layout].width, said[:20]

    words = ["Z" * 16_384, "\u0301" * 16_384, *map(unbroken, UNBROKEN)]
    table = {"type": "table", "head": ["a", "b"], "rows": [[each, "x"] for each in words]}
    pdf = opened(document(layout=layout, blocks=[table, {"type": "paragraph", "text": "W" * 16_384}]))
    for page in pdf.pages:
        page.extract_text(visitor_text=seen)
    said = text_of(pdf)
    assert (said.count("Z"), said.count("W")) == (17_384, 16_384)
    assert min(edges) > 0
    assert max(edges) < LAYOUTS[layout].width / 25.4 * 72


def test_a_booklet_has_eight_pages_on_a_sheet_the_upper_ones_upside_down() -> None:
    asked = document(
        layout="pocket",
        blocks=[
            {"type": "paragraph", "text": f"page-{n}"} if n else {"type": "break"}
            for n in (1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9)
        ],
    )
    places: dict[str, tuple[float, float, bool]] = {}

    def seen(text: str, matrix: list[float], moved: list[float], *_: object) -> None:
        if text.strip().startswith("page-"):
            places[text.strip()] = (matrix[4], matrix[5], moved[0] * matrix[0] < 0)

    pdf = opened(asked)
    pdf.pages[0].extract_text(visitor_text=seen)
    assert len(pdf.pages) == 2
    lower = [places[f"page-{n}"][2] for n in (8, 1, 2, 3)]
    upper = [places[f"page-{n}"][2] for n in (7, 6, 5, 4)]
    assert (lower, upper) == ([False] * 4, [True] * 4)
    assert [each for each in ("page-9",) if each in pdf.pages[1].extract_text()] == ["page-9"]


@pytest.mark.parametrize(("people", "size"), [(10, 10.0), (100, 9.0)])
def test_a_booklet_is_set_in_the_largest_letters_that_need_no_sheet_more(people: int, size: float) -> None:
    sizes: set[float] = set()

    def seen(text: str, _matrix: object, _moved: object, _font: object, points: float) -> None:
        if "028" in text:
            sizes.add(points)

    rows = [[f"联系人{n}", "028-5550-0100"] for n in range(people)]
    pdf = opened(document(layout="pocket", blocks=[{"type": "facts", "rows": rows}]))
    pdf.pages[0].extract_text(visitor_text=seen)
    assert (len(pdf.pages), sizes) == (1, {size})


def test_pages_are_drawn_in_black_and_white() -> None:
    [first, *_] = draw_pages(document(), {})
    assert first.startswith(b"\x89PNG")
    width, height = struct.unpack_from(">II", first, 16)
    assert height > width > 1000
