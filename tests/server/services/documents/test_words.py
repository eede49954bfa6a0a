"""Words of documents: the same in both languages, with the same blanks, and one for each refusal."""

from __future__ import annotations

import re

from tests.support.source_tree import ROOT, text

from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.documents.words import document_words

BLANK = re.compile(r"{\w+}")
CODE = re.compile(r"(?:NotMade|BadDocument)\(\"(\w+)\"\)|\"refused\": \"(\w+)\"")


def test_all_languages_say_the_same_things_with_the_same_blanks() -> None:
    said = [{key: BLANK.findall(words) for key, words in document_words(each).items()} for each in LANGUAGES]
    assert said[0]
    assert said[1:] == [said[0]] * 2
    assert document_words("zh-Hant")["page"] == "第 {n} 頁，共 {m} 頁"


def test_each_refusal_has_its_words_and_all_words_are_used() -> None:
    folder = ROOT / "server" / "stormlamp" / "services" / "documents"
    sources = [text(path) for path in folder.rglob("*.*") if path.suffix in {".py", ".typ"}]
    codes = {code for source in sources for found in CODE.findall(source) for code in found if code}
    keys = document_words("en").keys()
    assert {key.split(".", 1)[1] for key in keys if key.startswith("file.")} == codes
    plain = {key for key in keys if not key.startswith("file.")}
    asked = {key for source in sources for key in re.findall(r"words(?:\.|\[[\"'])(\w+)", source)}
    assert plain <= asked
