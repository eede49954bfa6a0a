"""Duties that are given with no network or taken over: who had them or gets them is told, and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

LIAISON = words("duty-liaison")


def liaison(page: Page, url: str) -> Locator:
    """The liaison's row in the list of duties."""
    page.goto(f"{url}/duties")
    return page.get_by_role("listitem").filter(has=page.locator("a[href='/cards/liaison']"))


def goes_offline(phone: Phone, server: Server, *, knowing: str) -> None:
    """Without a network once the directory with this colleague is here, which comes after the plan."""
    expect(phone.open(f"{server.url}/contacts").get_by_text(knowing).first).to_be_attached()
    phone.offline()
    phone.open(server.url)


def test_a_duty_given_offline_is_told_on_the_other_phone_and_handed_back(
    server: Server, phones: Phones
) -> None:
    leader, other = phones("leader"), phones("other")
    other.enrol(server.code("staff"), name="毛云亭")
    leader.enrol(server.code("supervisor"), name="林建宇")
    goes_offline(leader, server, knowing="毛云亭")
    report_outage(leader)
    row = liaison(leader.page, server.url)
    row.get_by_role("button", name=words("assign-open")).click()
    leader.page.get_by_role("dialog").get_by_role("button", name="毛云亭").click()
    expect(row).to_contain_text("毛云亭")
    leader.online()
    told = other.open(server.url).get_by_role("region", name=f"林建宇让你当{LIAISON}")
    told.wait_for()
    other.page.reload()
    told.get_by_role("button", name=words("now-given-back")).click()
    expect(told).to_have_count(0)
    leader.page.goto(server.url)
    back = f"毛云亭把{LIAISON}交给你了"
    leader.page.get_by_role("region", name=back).get_by_role("button", name=words("now-handed-take")).click()
    expect(liaison(leader.page, server.url)).to_contain_text("林建宇")
    assert (leader.errors, other.errors) == ([], [])


@pytest.mark.faults
def test_a_duty_that_somebody_has_is_taken_over_and_they_are_told_and_keep_it(
    server: Server, phones: Phones
) -> None:
    first, other = phones("first"), phones("other")
    first.enrol(server.code("staff"), name="周丽敏")
    other.enrol(server.code("staff"), name="徐青青")
    report_outage(first)
    take = liaison(first.page, server.url).get_by_role("button", name=words("matter-take"), exact=True)
    take.click()
    row = liaison(other.page, server.url)
    over = row.get_by_role("button", name=words("duties-take-over"), exact=True)
    over.click()
    took = other.page.get_by_text(f"周丽敏的{LIAISON}你接过来了", exact=False).first
    expect(took).to_be_visible()
    other.press("shell-undo")
    expect(row).to_contain_text("周丽敏")
    over.click()
    expect(row).to_contain_text("徐青青")
    first.page.goto(server.url)
    told = first.page.get_by_role("region", name=f"徐青青接过了你的{LIAISON}")
    told.get_by_role("button", name=words("now-taken-keep")).click()
    expect(told).to_have_count(0)
    expect(row).to_contain_text("周丽敏")
    assert (first.errors, other.errors) == ([], [])


def test_whoever_has_a_duty_gives_it_to_a_colleague_and_hands_over_two_taps_from_now(
    server: Server, phones: Phones
) -> None:
    mine, other = phones("mine"), phones("other")
    other.enrol(server.code("staff"), name="徐青青")
    mine.enrol(server.code("staff"), name="周丽敏")
    goes_offline(mine, server, knowing="徐青青")
    report_outage(mine)
    row = liaison(mine.page, server.url)
    expect(row.get_by_role("button", name=words("assign-open"))).to_have_count(0)
    row.get_by_role("button", name=words("matter-take"), exact=True).click()
    row.get_by_role("button", name=words("assign-open")).click()
    mine.page.get_by_role("dialog").get_by_role("button", name="徐青青").click()
    expect(row).to_contain_text("徐青青")
    mine.press("shell-undo")
    expect(row).to_contain_text("周丽敏")
    mine.page.goto(server.url)
    mine.page.get_by_role("link", name=words("now-hand-over")).click()
    mine.page.get_by_role("contentinfo").get_by_role("button", name="交给徐青青").click()
    expect(mine.page.get_by_role("heading", name="你的职责交给徐青青了")).to_be_visible()
    mine.online()
    told = other.open(server.url).get_by_role("region", name=f"周丽敏把{LIAISON}交给你了")
    told.get_by_role("button", name=words("now-handed-take")).click()
    expect(told).to_have_count(0)
    assert (mine.errors, other.errors) == ([], [])
