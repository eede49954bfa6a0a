"""The languages of the server's own pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from stormlamp.domain.languages import LANGUAGES
from stormlamp.http.site.words import catalogue

if TYPE_CHECKING:
    from tests.support.server_in_process import World

SECURE = "https://localhost"


@pytest.mark.parametrize(
    ("asked", "cookie", "shown"),
    [
        ("en-GB,en;q=0.9", "", "en"),
        ("zh-CN,zh;q=0.9", "", "zh-Hans"),
        ("zh-TW", "", "zh-Hant"),
        ("zh-Hant-HK", "", "zh-Hant"),
        ("fr", "", "zh-Hans"),
        ("", "", "zh-Hans"),
        ("en", "zh-Hant", "zh-Hant"),
        ("en", "nonsense", "en"),
    ],
)
def test_the_language_is_the_chosen_one_else_the_browsers(
    shared: World, asked: str, cookie: str, shown: str
) -> None:
    client = shared.client()
    if cookie:
        client.set_cookie("lang", cookie)
    page = client.get("/sign-in", headers={"Accept-Language": asked})
    assert f'<html lang="{shown}">' in page.text
    assert catalogue(shown)["account"] in page.text


def test_choosing_a_language_is_remembered_and_leads_only_to_our_own_pages(shared: World) -> None:
    client = shared.client()
    answer = client.post("/language", data={"lang": "en", "back": "https://evil.example/"}, base_url=SECURE)
    assert answer.headers["Location"] == "/sign-in"
    assert 'lang="en"' in client.get("/sign-in", base_url=SECURE).text


def test_the_catalogues_say_the_same_things_with_the_same_blanks() -> None:
    catalogues = [catalogue(language) for language in LANGUAGES]
    assert len({frozenset(each) for each in catalogues}) == 1
    for key in catalogues[0]:
        blanks = {frozenset(re.findall(r"\{\w+\}", each[key])) for each in catalogues}
        assert len(blanks) == 1, key
    assert catalogue("zh-Hant")["password"] == "密碼"
