"""What stands there when the app's own script does not come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

APP = "**/assets/main-*.js"
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
# Width, the system's theme, the one that was chosen, and what the page then lies on.
GROUNDS: tuple[tuple[int, Literal["dark", "light"], str | None, str], ...] = (
    (1440, "light", None, WHITE),
    (1440, "light", "dark", BLACK),
    (1440, "dark", "light", WHITE),
    (1440, "dark", "auto", BLACK),
    (360, "light", None, BLACK),
    (360, "light", "auto", WHITE),
)
CHOOSE = """(theme) => theme === null
  ? localStorage.removeItem('stormlamp:preferences')
  : localStorage.setItem('stormlamp:preferences', JSON.stringify({ theme }))"""


def test_a_page_whose_app_does_not_come_says_so_and_opens_again_with_its_code(
    server: Server, phones: Phones
) -> None:
    phone = phones("late", fresh=True)
    phone.context.route(APP, lambda route: route.abort())
    link = server.code("staff")
    phone.page.goto(link)
    late = phone.page.get_by_text("还没打开", exact=False)
    expect(late).to_be_hidden()
    expect(late).to_be_visible()
    expect(phone.page.get_by_role("link", name="119")).to_have_attribute("href", "tel:119")
    phone.context.unroute(APP)
    phone.page.get_by_role("link", name="重新打开").click()
    phone.page.locator("input[autocomplete=name]").wait_for()
    expect(phone.page).to_have_url(link)
    expect(late).to_be_hidden()


def test_the_opening_lamp_stands_in_the_theme_that_the_screen_will_have(
    server: Server, phones: Phones
) -> None:
    page = phones("first", fresh=True).page
    page.context.route(APP, lambda route: route.abort())
    for width, system, chosen, ground in GROUNDS:
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=system)
        page.goto(f"{server.url}/healthz")
        page.evaluate(CHOOSE, chosen)
        page.goto(f"{server.url}/desk")
        page.wait_for_selector("#opening svg")
        expect(page.locator("html")).to_have_css("background-color", ground)
