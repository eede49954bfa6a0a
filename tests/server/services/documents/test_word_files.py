"""Word files, opened again: the same blocks, charts as tables; the same data give the same bytes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from tests.server.services.documents.samples import HOSTILE, PHOTO, PICTURES, WORDS, document, hostile
from tests.support import tiny_pictures

from stormlamp.domain.documents.texts import printable
from stormlamp.services.documents.word_files import write_word


@pytest.mark.parametrize("language", WORDS)
def test_all_that_a_document_says_stands_in_it(language: str) -> None:
    word = docx.Document(io.BytesIO(write_word(document(language), {})))
    title, says, edition = WORDS[language]
    styled = [(each.style.name, each.text) for each in word.paragraphs if each.style and each.text]
    assert styled[0] == ("Title", title)
    assert {
        ("Heading 1", title),
        ("Normal", says),
        ("Heading 2", "the-last"),
        ("List Bullet", "item-three"),
    } <= {*styled}
    assert ("Normal", "☐ item-two") in styled
    assert ("Normal", "1. item-one") in styled
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables]
    assert tables[:4] == [
        [["14:02", says], ["14:05", "+86 21 5555 0100"]],
        [[title, f"{says} A\n{says} B"]],
        [[says, "3′"], ["B", "0"]],
        [["#", title, "→"], ["1", says, "x"], ["2", "=1+1", ""]],
    ]
    assert len(tables[4]) == 2
    foot = word.sections[0].footer.paragraphs[0].text
    assert all(each in foot for each in (title, edition, "2026-03-16"))


def test_fonts_for_both_scripts_are_named_and_pages_are_counted() -> None:
    with zipfile.ZipFile(io.BytesIO(write_word(document(), {}))) as packed:
        styles, foot = packed.read("word/styles.xml").decode(), packed.read("word/footer1.xml").decode()
    assert styles.count('w:eastAsia="Microsoft YaHei"') >= 8
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot


def test_photos_of_every_kind_are_in_it_and_such_as_nobody_can_draw_are_missing() -> None:
    for kind, picture in PICTURES.items():
        word = docx.Document(io.BytesIO(write_word(document("en"), {PHOTO: picture})))
        assert len(word.inline_shapes) == 1, kind
    for photos in ({}, {PHOTO: tiny_pictures.png()}):
        word = docx.Document(io.BytesIO(write_word(document("en"), photos)))
        assert len(word.inline_shapes) == 0
        assert any("has not reached the server" in each.text for each in word.paragraphs)


def test_the_same_data_give_the_same_bytes_with_no_clock_in_them() -> None:
    made = write_word(document(), {PHOTO: PICTURES["png"]})
    assert write_word(document(), {PHOTO: PICTURES["png"]}) == made
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert {each.date_time for each in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = docx.Document(io.BytesIO(made)).core_properties
    assert str(core.created) == str(core.modified) == "2026-03-16 00:00:00+00:00"


def test_hostile_texts_are_texts() -> None:
    word = docx.Document(io.BytesIO(write_word(hostile(), {})))
    said = {each.text for each in word.paragraphs}
    for each in HOSTILE:
        assert printable(each) in said, each[:40]
    assert [row.cells[2].text for row in word.tables[0].rows[1:]] == [printable(each) for each in HOSTILE]
