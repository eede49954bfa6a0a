"""A duty that a leader gives with no network: the other phone is told when it can be, and hands it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

SOON = 30_000
LIAISON = words("duty-liaison")


def liaison(page: Page, url: str) -> Locator:
    """The liaison's row in the list of duties."""
    page.goto(f"{url}/duties")
    return page.get_by_role("listitem").filter(has=page.locator("a[href='/cards/liaison']"))


def test_a_duty_given_offline_is_told_on_the_other_phone_and_handed_back(
    server: Server, phones: Phones
) -> None:
    leader, other = phones("leader"), phones("other")
    other.enrol(server.code("staff"), name="毛云亭")
    leader.enrol(server.code("supervisor"), name="林建宇")
    leader.offline()
    report_outage(leader)
    row = liaison(leader.page, server.url)
    row.get_by_role("button", name=words("assign-open")).click()
    leader.page.get_by_role("dialog").get_by_role("button", name="毛云亭").click()
    expect(row).to_contain_text("毛云亭")
    leader.online()
    told = other.open(server.url).get_by_role("region", name=f"林建宇让你当{LIAISON}")
    told.wait_for(timeout=SOON)
    other.page.reload()
    told.get_by_role("button", name=words("now-given-back")).click()
    expect(told).to_have_count(0)
    leader.page.goto(server.url)
    back = f"毛云亭把{LIAISON}交给你了"
    leader.page.get_by_role("region", name=back).get_by_role("button", name=words("now-handed-take")).click(
        timeout=SOON
    )
    expect(liaison(leader.page, server.url)).to_contain_text("林建宇")
    assert (leader.errors, other.errors) == ([], [])
