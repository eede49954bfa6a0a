"""PDF files for archives and for readers who do not see: standards, tags, what is attached."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.server.services.documents.opened_pdf import opened, text_of, types_of
from tests.server.services.documents.samples import PHOTO, PICTURES, WORDS, document

from stormlamp.services.documents.layouts import LAYOUTS


def test_it_is_for_archives_tagged_and_holds_what_is_attached() -> None:
    record = json.dumps({"entries": ["配电室"]}).encode()
    pdf = opened(document(), attachment=record)
    root: Any = pdf.trailer["/Root"]
    about = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in about
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in about
    assert WORDS["zh-Hans"][0] in about
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    kinds = set(types_of(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Figure"} <= kinds
    assert pdf.attachments == {"record.json": [record]}
    assert [each.get_object()["/AFRelationship"] for each in root["/AF"]] == ["/Source"]
    assert opened(document()).attachments == {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_is_for_those_who_do_not_see_whatever_its_headings(layout: str) -> None:
    made = document(layout=layout)
    levels = (3, 2, 1, 3, 1, 2, 3)
    heads = [{"type": "heading", "level": level, "text": f"head-{at}"} for at, level in enumerate(levels)]
    made["blocks"] = [*heads, {"type": "paragraph", "text": "says"}]
    pdf = opened(made)
    root: Any = pdf.trailer["/Root"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    found = [each for each in types_of(root["/StructTreeRoot"]) if each in {"/H1", "/H2", "/H3"}]
    assert found == ["/H1", "/H1", "/H1", "/H2", "/H1", "/H2", "/H3"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_called_a_table_has_heads_of_its_columns(layout: str) -> None:
    root: Any = opened(document(layout=layout)).trailer["/Root"]
    kinds = list(types_of(root["/StructTreeRoot"]))
    assert (kinds.count("/Table"), kinds.count("/TH")) == (1, 3)


@pytest.mark.parametrize("nothing", ["\u202e", "\x00"])
def test_what_says_nothing_is_named_all_the_same(nothing: str) -> None:
    made = document() | {"title": nothing, "qr": nothing}
    made["blocks"] = [
        {"type": "heading", "level": 1, "text": nothing},
        {"type": "photo", "sha256": PHOTO, "caption": nothing},
        {"type": "paragraph", "text": "says"},
    ]
    assert "says" in text_of(opened(made, {PHOTO: PICTURES["png"]}))
