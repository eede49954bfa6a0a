"""What is reported is what was meant: where it is dark, what the danger is, and who knows of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone_acts import WHOLE_SITE, in_the_dark
from tests.e2e.screen_checks import LOOKING, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

JOURNAL = """async () => {
  const answer = await (await fetch("/api/v1/entries?after=0&limit=500")).json();
  return answer.entries.filter(({ action }) => action).map(({ action }) => JSON.parse(action));
}"""
# Each danger: whom to call first to last, its list, and what to say.
DANGERS = {
    "着火、冒烟": (["119"], "着火冒烟", "打 119：着火冒烟"),
    "闻到燃气": (["119", "02855500145"], "闻到燃气", "到楼外打 119：燃气漏了"),
    "有人受伤、倒下": (["120"], "有人受伤、倒下", "打 120：要救护车"),
}


def arrived(phone: Phone, kind: str) -> list[dict[str, Any]]:
    """The actions of a type in the journal, once nothing waits any more."""
    phone.online()
    expect(phone.page.get_by_text(words("status-online"), exact=True)).to_be_visible()
    actions: list[dict[str, Any]] = phone.page.evaluate(JOURNAL)
    return [action for action in actions if action["type"] == kind]


def numbers(page: Page) -> list[str]:
    """What the danger screen dials, in order."""
    calls = page.get_by_role("region", name=words("danger-call")).get_by_role("link")
    calls.first.wait_for()
    return [(link.get_attribute("href") or "").removeprefix("tel:") for link in calls.all()]


def test_a_report_without_a_place_asks_and_the_whole_site_is_said_by_a_tap(
    server: Server, phones: Phones
) -> None:
    phone = in_the_dark(server, phones, "staff", (*LOOKING, STAY))
    page = phone.page
    walk(page, "/report")
    phone.press("report-confirm")
    asked = page.get_by_role("dialog", name=words("report-where-ask-offline"))
    expect(asked).to_be_visible()
    asked.get_by_role("button", name=words("answer-never-mind"), exact=True).click()
    tower = page.get_by_role("group", name="A 座", exact=True)
    expect(tower.get_by_text("A 座（全部）", exact=True)).to_be_visible()
    inner, outer = (tower.get_by_text(each).bounding_box() for each in ("A 座低区", "A 座（全部）"))
    assert inner is not None
    assert outer is not None
    assert inner["x"] > outer["x"] + 8, "a part is set in under its whole"
    page.get_by_text(WHOLE_SITE, exact=True).click()
    tower.get_by_text("A 座低区").click()
    expect(page.get_by_role("checkbox", name=WHOLE_SITE)).not_to_be_checked()
    phone.press("report-confirm")
    page.locator(styled("incident-strip.strip")).wait_for()
    assert page.evaluate("() => looking.sideways()") == []
    (opening,) = arrived(phone, "incident.opened")
    assert opening["body"]["areas"] == ["a-low"]
    assert phone.errors == []


def test_a_slip_is_taken_back_within_ten_seconds_and_nobody_sees_an_outage(
    server: Server, phones: Phones
) -> None:
    phone = in_the_dark(server, phones, "staff", (*LOOKING, STAY))
    page = phone.page
    phone.press("now-report")
    page.get_by_text(WHOLE_SITE, exact=True).click()
    phone.press("report-confirm")
    page.locator(styled("incident-strip.strip")).wait_for()
    phone.press("shell-undo")
    expect(page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()
    expect(page.locator(styled("incident-strip.strip"))).to_have_count(0)
    opening, taken = arrived(phone, "incident.opened"), arrived(phone, "incident.withdrawn")
    assert [action["refs"][0].split(".")[1] for action in taken] == [str(opening[0]["n"])]
    other = phones("other")
    other.enrol(server.code("supervisor"), name="李敏")
    expect(other.page.get_by_role("heading", name=words("now-quiet"))).to_be_visible()
    assert (phone.errors, other.errors) == ([], [])


def test_each_danger_has_its_own_numbers_list_and_words_and_says_that_nobody_sees_it_yet(
    server: Server, phones: Phones
) -> None:
    phone = in_the_dark(server, phones, "staff", (*LOOKING, STAY))
    page = phone.page
    for name, (called, title, said) in DANGERS.items():
        walk(page, "/danger")
        expect(page.get_by_text(words("danger-unseen"))).to_be_visible()
        page.get_by_text(name, exact=True).click()
        assert numbers(page)[: len(called)] == called
        expect(page.get_by_role("heading", name=said)).to_be_visible()
        phone.press("danger-confirm-nowhere")
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        expect(page.get_by_text(words("danger-recorded-offline")).first).to_be_visible()
    walk(page, "/")
    page.get_by_role("navigation", name="3 起有人遇险").get_by_role("button", name="有人受伤、倒下").click()
    card = page.get_by_role("region", name="有人遇险：有人受伤、倒下")
    expect(card).to_contain_text(words("danger-unseen"))
    expect(card).to_contain_text("现在打给：急救 120")
    card.get_by_role("link", name="急救 120").first.click()
    page.get_by_role("region", name="急救 120").get_by_role(
        "button", name=words("outcome-reached"), exact=True
    ).click()
    expect(card).to_contain_text("打通了：急救 120")
    assert len(page.evaluate("() => looking.ambers()")) <= 1
    told = [each["body"]["people_in_danger"]["danger"] for each in arrived(phone, "incident.opened")]
    assert told == ["fire", "gas", "hurt"]
    expect(card).not_to_contain_text(words("danger-unseen"))
    assert phone.errors == []
