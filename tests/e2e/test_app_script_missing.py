"""What stands there when the app's own script does not come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

APP = "**/assets/main-*.js"
LATE_MS = 20_000


def test_a_page_whose_app_does_not_come_says_so_and_opens_again_with_its_code(
    server: Server, phones: Phones
) -> None:
    phone = phones("late")
    phone.context.route(APP, lambda route: route.abort())
    link = server.code("staff")
    phone.page.goto(link)
    late = phone.page.get_by_text("还没打开", exact=False)
    expect(late).to_be_hidden()
    expect(late).to_be_visible(timeout=LATE_MS)
    expect(phone.page.get_by_role("link", name="119")).to_have_attribute("href", "tel:119")
    phone.context.unroute(APP)
    phone.page.get_by_role("link", name="重新打开").click()
    phone.page.locator("input[autocomplete=name]").wait_for()
    expect(phone.page).to_have_url(link)
    expect(late).to_be_hidden()
