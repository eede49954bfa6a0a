"""A department makes the example its own: from an empty server to an edition in which nothing is made up."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.setting_up import GAS, NAME, STEP, publish, set_up
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone

DESK = Look(width=1440, height=900)
EDITION = """async () => {
  const { sha256 } = await (await fetch("/api/v1/plan")).json();
  return (await fetch(`/api/v1/files/${sha256}`)).json();
}"""
WORKBOOK = """async (kind) => {
  const answer = await fetch(`/api/v1/exports/${kind}.xlsx`);
  return [...new Uint8Array(await answer.arrayBuffer())];
}"""
# As a link does it, without loading the whole page anew.
GO = """(path) => {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
}"""
# Folded sections too, without the marks that keep "A 座" on one line.
SEEN = """() => {
  for (const fold of document.querySelectorAll("#app details")) fold.open = true;
  return document.querySelector("#app").innerText.replaceAll("\\u2060", "").replaceAll("\\u00a0", " ");
}"""
MADE_UP = re.compile(r"凤鸣|Fengming|5550|[AB] 座|Tower [AB]")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Server]:
    """A server as it is started for the first time: nobody is there, and the plan is the example."""
    made = Server(tmp_path / "empty").start()
    yield made
    made.stop()


def made_up(example: dict[str, Any], begun: str) -> list[str]:
    """What the example alone says of its site: names, numbers, places, firms."""
    said: set[str] = set()
    for part in ("site", "areas", "assets", "contacts"):
        things = example[part] if isinstance(example[part], list) else [example[part]]
        for thing in things:
            texts = [
                thing.get(field) for field in ("name", "address", "hotline", "hotline_mobile", "account")
            ]
            texts += [route["value"] for route in thing.get("routes", [])]
            for text in filter(None, texts):
                # zh-Hant is derived, and stands in no draft.
                said |= {text} if isinstance(text, str) else {text[each] for each in ("zh-Hans", "en")}
    return sorted(word for word in said if len(word) > 1 and word not in begun)


def places_of(edition: dict[str, Any]) -> list[str]:
    """Every address of the phone on which the plan's words stand."""
    plain = (
        "/",
        "/report",
        "/expected",
        "/danger",
        "/level",
        "/duties",
        "/clocks",
        "/reports",
        "/tally",
        "/lists",
    )
    more = (
        "/contacts",
        "/scripts",
        "/facts",
        "/guides",
        "/glossary",
        "/settings",
        "/phone",
        "/about",
        "/log",
    )
    kinds = {
        "lists": edition["lists"],
        "contacts": edition["contacts"],
        "scripts": edition["scripts"],
        "guides": edition["guides"],
        "cards": edition["duties"],
    }
    things = [f"/{kind}/{each['id']}" for kind, all_of_it in kinds.items() for each in all_of_it]
    scripts = [f"/scripts/{s['id']}?channel={t['channel']}" for s in edition["scripts"] for t in s["texts"]]
    # Each day every twelfth thing, in the long run all: the edition itself was looked through already.
    return [*plain, *more, *[*things, *scripts][:: 12 // rounds(1, 12)]]


def nothing_is_made_up(phone: Phone, url: str, edition: dict[str, Any], words_of_example: list[str]) -> None:
    """Walks every screen of the phone: no name, number or mark of the example is left on any."""
    page = phone.page
    page.goto(f"{url}/")
    page.get_by_text("预案第 2 版", exact=False).first.wait_for()
    for path in places_of(edition):
        page.evaluate(GO, path)
        page.wait_for_function("(path) => location.pathname + location.search === path", arg=path)
        page.locator("h1").first.wait_for()
        seen = page.evaluate(SEEN)
        found = [each for each in words_of_example if each in seen]
        assert found == [], path
        assert not MADE_UP.search(seen), f"{path}: {seen}"
        assert words("example-mark") not in seen, path


def exported(page: Page, kind: str) -> str:
    """All that stands in a workbook that goes out."""
    data = bytes(page.evaluate(WORKBOOK, kind))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))


@pytest.mark.faults
def test_a_department_makes_the_example_its_own(empty: Server, phones: Phones) -> None:
    stranger = phones("stranger")
    stranger.open(f"{empty.url}/")
    expect(stranger.page.get_by_text(words("now-first-title"))).to_be_visible()
    desk = phones("desk", DESK)
    desk.enrol(empty.code("admin"), name="王建国")
    before = phones("before")
    before.enrol(empty.code("staff"), name="罗敏")
    expect(before.page.get_by_text(words("example-mark"), exact=True).first).to_be_visible()

    example = desk.page.evaluate(EDITION)
    changed, begun = set_up(desk, empty.url)
    publish(desk.page, empty.url)

    edition = desk.page.evaluate(EDITION)
    assert (edition["number"], edition["site"]["name"]["zh-Hans"]) == (2, NAME)
    assert edition["site"]["id"] == example["site"]["id"]
    assert {"东楼", "西楼"} <= {area["name"]["zh-Hans"] for area in edition["areas"]}
    text = json.dumps(edition, ensure_ascii=False)
    gone = made_up(example, begun)
    assert len(gone) > 40, gone
    assert [each for each in gone if each in text] == []
    assert not MADE_UP.search(text)

    after = phones("after")
    after.enrol(empty.code("staff"), name="郭凯")
    for phone in (before, after):
        nothing_is_made_up(phone, empty.url, edition, gone)
        phone.page.evaluate(GO, "/contacts/gas")
        expect(phone.page.locator(f"a[href='tel:{GAS.replace('-', '')}']").first).to_be_visible()
        phone.page.evaluate(GO, f"/lists/{changed}")
        expect(phone.page.get_by_text(STEP, exact=False).first).to_be_visible()
        assert phone.errors == []
    for kind in ("people", "customers"):
        assert not MADE_UP.search(exported(desk.page, kind))
        assert words("example-mark") not in exported(desk.page, kind)
    assert desk.errors == []
