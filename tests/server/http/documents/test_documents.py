"""Documents over HTTP: a body of data in, a file out; what is wrong is named, and nothing is kept."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from tests.server.services.documents.samples import HOSTILE, document, hostile
from werkzeug.http import parse_options_header

from stormlamp.services.documents import documents as service
from stormlamp.services.turns import Asker

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

PATH = "/api/v1/documents"


@pytest.fixture
def reader(world: World) -> Browser:
    """Somebody of the staff."""
    return world.enrolled()


def test_whoever_reads_may_have_a_document_made_in_each_format(reader: Browser) -> None:
    for kind, type_, begins in (
        ("pdf", "application/pdf", b"%PDF"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
        ("csv", "text/csv; charset=utf-8", b"\xef\xbb\xbf"),
    ):
        answer = reader.post(PATH, document(format=kind))
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, type_)
        assert answer.data.startswith(begins)
        assert answer.headers["Cache-Control"] == "no-store"
        assert f".{kind}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Outage\r\nSet-Cookie: x=1", "Outage Set-Cookie x=1.pdf"),
        ("../../etc/passwd", ".. .. etc passwd.pdf"),
        ('a"; filename="b\\c', "a ; filename= b c.pdf"),
        ("a\u202efdp.exe", "afdp.exe.pdf"),
        (" / ", "document.pdf"),
    ],
)
def test_a_title_that_is_no_name_of_a_file_becomes_one(reader: Browser, title: str, named: str) -> None:
    answer = reader.post(PATH, document(title=title))
    assert (answer.status_code, answer.headers.get("Set-Cookie")) == (200, None)
    _, options = parse_options_header(answer.headers["Content-Disposition"])
    assert options["filename"] == named


def test_nobody_else_may(world: World) -> None:
    assert world.enrolled("wallboard").post(PATH, document()).status_code == 403
    assert world.client().post(PATH, json=document()).status_code == 401


def test_texts_that_no_paper_can_show_are_no_mistake(reader: Browser) -> None:
    answer = reader.post(PATH, hostile())
    assert answer.status_code == 200
    assert len(PdfReader(io.BytesIO(answer.data)).pages) > len(HOSTILE) // 10


WRONG_BLOCKS: list[object] = [
    1,
    {},
    {"type": []},
    {"type": "script"},
    {"type": "break", "x": 1},
    {"type": "heading", "level": 4, "text": "x"},
    {"type": "paragraph", "text": "x" * 20_001},
    {"type": "facts", "rows": [["one"]]},
    {"type": "table", "head": [], "rows": []},
    {"type": "table", "head": ["a"], "rows": [["1", "2"]]},
    {"type": "table", "head": ["a"], "rows": [[1]]},
    {"type": "table", "head": ["a"], "rows": [["1"]] * 6001},
    {"type": "table", "head": ["a"], "rows": [["1"]], "widths": [1, 2]},
    {"type": "list", "items": []},
    {"type": "photo", "sha256": "../../etc/passwd", "caption": ""},
    {"type": "lines", "count": 10_000},
    {"type": "bars", "rows": [{"label": "x", "value": 1e300}]},
]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"layout": "a3"}, "layout"),
        ({"format": "exe"}, "format"),
        ({"date": "2026-02-30"}, "date"),
        ({"title": ""}, "title"),
        ({"footer": {}}, "footer"),
        ({"blocks": []}, "blocks"),
        ({"blocks": "x"}, "blocks"),
        ({"blocks": [{"type": "break"}] * 2001}, "blocks"),
        ({"attach": "x"}, "attach"),
        *(({"blocks": [block]}, "blocks") for block in WRONG_BLOCKS),
    ],
)
def test_what_is_wrong_with_a_body_is_named(shared: World, change: dict[str, Any], wrong: str) -> None:
    answer = shared.enrolled().post(PATH, {**document(), **change})
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")
    assert list(answer.json["errors"]["json"]) == [wrong]


@pytest.mark.parametrize(
    ("language", "says"), [("zh-CN", "没有表格"), ("zh-TW", "沒有表格"), ("en", "There is no table")]
)
def test_a_document_that_cannot_be_made_is_refused_in_the_readers_language(
    shared: World, language: str, says: str
) -> None:
    asked = document(format="xlsx", blocks=[{"type": "break"}])
    answer = shared.enrolled().post(PATH, asked, headers={"Accept-Language": language})
    assert (answer.status_code, answer.json["code"], answer.json["reason"]) == (
        422,
        "bad_document",
        "no_table",
    )
    assert says in answer.json["words"]


def test_one_at_a_time_and_whoever_has_waited_long_enough_is_told_when_to_come_again(
    reader: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service.MAKER, "patience_s", 0.01)
    with service.MAKER.turns.turn(Asker("other"), 1):
        answer = reader.post(PATH, document())
    assert (answer.status_code, answer.json["code"], answer.headers["Retry-After"]) == (429, "too_much", "1")


def test_sheets_take_turns_by_person_and_a_report_comes_before_them(
    shared: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Asker] = []

    def made(_: bytes, asker: Asker) -> bytes:
        asked.append(asker)
        return b"{}\n%PDF"

    monkeypatch.setattr(service.MAKER, "ask", made)
    staff, other, supervisor = shared.enrolled(), shared.enrolled(), shared.enrolled("supervisor")
    assert [each.post(PATH, document()).status_code for each in (staff, staff, other)] == [200] * 3
    assert supervisor.post("/api/v1/reports", document()).status_code == 201
    assert [each.first for each in asked] == [False, False, False, True]
    whose = [each.who for each in asked]
    assert whose[0] == whose[1]
    assert len(set(whose)) == len(whose) - 1


def test_a_body_of_more_than_four_mebibytes_is_too_big(reader: Browser) -> None:
    rows = [["x" * 1000] * 5] * 1000
    answer = reader.post(PATH, document(blocks=[{"type": "table", "head": ["a"] * 5, "rows": rows}]))
    assert (answer.status_code, answer.json["code"]) == (413, "too_big")
