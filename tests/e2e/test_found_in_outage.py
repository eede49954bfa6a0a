"""Who is found in an outage with no network is looked after at once, and stays one customer at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.e2e.phone_acts import drawn, report_outage
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
NAME, WHERE = "秦桂兰", "9 层 0999"
WELL = "平安"
ROUND = words("round-title")
HERE = drawn(WHERE)


def test_who_is_found_has_a_clock_on_the_phone_and_at_the_desk_and_is_taken_in_as_one(
    server: Server, phones: Phones
) -> None:
    desk, finder = phones("desk", DESK), phones("finder")
    desk.enrol(server.code("supervisor"), name="王建国")
    finder.enrol(server.code("staff"), name="孙凯")
    page = finder.open(server.url)
    finder.offline()
    report_outage(finder)
    walk(page, "/customers/new")
    page.get_by_label(words("customer-new-who")).fill(NAME)
    page.get_by_label(words("customer-new-place")).fill(WHERE)
    page.get_by_label(words("customer-new-need")).fill("家里有制氧机")
    page.get_by_text("2 小时", exact=True).click()
    finder.press("answer-record")
    card = page.get_by_role("region", name=words("customer-check"))
    expect(card).to_contain_text(words("customer-unheard"))
    expect(card.get_by_role("link", name="特殊客户", exact=True)).to_be_visible()

    # On Now with its clock, by where and not by name.
    walk(page, "/")
    mine = page.get_by_role("region", name=words("matter-title")).get_by_role("link", name=HERE)
    expect(mine).to_contain_text(words("limit-left"))
    expect(page.get_by_text(NAME)).to_have_count(0)
    walk(page, "/customers")
    here = page.get_by_role("listitem").filter(has_text=HERE)
    here.get_by_role("button", name=WELL).click()
    expect(here).to_contain_text(f"{WELL} · 孙凯")
    walk(page, "/find")
    page.get_by_role("searchbox").fill("制氧机")
    expect(page.get_by_role("region", name=words("search-customer"))).to_contain_text(HERE)
    expect(page.get_by_role("region", name=words("search-item"))).to_be_visible()

    finder.online()
    at_desk = desk.open(f"{server.url}/desk")
    row = at_desk.get_by_role("region", name=ROUND).get_by_role("link", name=HERE)
    expect(row).to_contain_text(f"{WELL} · 孙凯")
    expect(row).to_contain_text(words("limit-left"))
    expect(at_desk.get_by_role("region", name=ROUND).get_by_text(NAME)).to_have_count(0)
    expect(at_desk.get_by_role("button", name=f"{NAME}：{WELL}")).to_be_visible()
    walk(at_desk, "/desk/customers")
    waiting = at_desk.get_by_role("listitem").filter(has_text=NAME)
    waiting.get_by_role("button", name=words("desk-proposal-take"), exact=True).click()
    desk.press("desk-person-save")
    expect(waiting).to_have_count(0)
    walk(at_desk, "/customers")
    all_here = at_desk.get_by_role("listitem").filter(has_text=HERE)
    expect(all_here).to_have_count(1)
    expect(all_here).to_contain_text(f"{WELL} · 孙凯")
    assert (desk.errors, finder.errors) == ([], [])
