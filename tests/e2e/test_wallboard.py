"""A screen on a wall: let in by a link, read from afar, on without a network, shut out at the desk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.opened_desk import wait_for_desk
from tests.e2e.phone import Look
from tests.e2e.screen_checks import LOOKING, go
from tests.support.browser import VAR
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

LEAST_PX = 32
SHOTS = VAR / "shots" / "wallboard"
# What lies outside the window, or is scrolled to.
OUTSIDE = """() => [...document.querySelectorAll("#app *")]
  .filter((each) => each.checkVisibility() && each.closest("svg, .quiet") === null)
  .filter((each) => { const box = each.getBoundingClientRect();
    return box.bottom > innerHeight + 1 || box.right > innerWidth + 1; })
  .map((each) => `${each.tagName}.${each.className}`)"""
CUT = """() => [...document.querySelectorAll("main section, main > div, .foot")]
  .filter((each) => each.scrollHeight > each.clientHeight + 2)
  .map((each) => `${each.className}: ${each.scrollHeight} in ${each.clientHeight}`)"""

SHUT = """async (id) => (await fetch(`/api/v1/devices/${id}/revoke`, { method: "POST",
  headers: { "content-type": "application/json" }, body: JSON.stringify({ reason: "gone" }) })).status"""


def enrolled(server: Server, phones: Phones, look: Look) -> Phone:
    """A wallboard that is let in by a link, as one made at the desk."""
    phone = phones(f"wall-{look.size}", look, scripts=LOOKING)
    phone.open(server.code("wallboard"))
    page = phone.page
    if page.locator("input[autocomplete=name]").count():
        page.locator("input[autocomplete=name]").fill("大堂大屏")
    phone.press("enrol-redeem")
    page.get_by_text(words("wall-sound")).wait_for()
    return phone


@pytest.mark.parametrize("size", daily((1440, 900), ((1920, 1080),)), ids=str)
def test_all_of_it_is_large_and_on_one_screen(size: tuple[int, int], idle: Server, phones: Phones) -> None:
    idle.demonstrate()
    phone = enrolled(idle, phones, Look(*size))
    page = phone.page
    assert "#" not in page.url
    assert page.url.endswith("/desk/wallboard")
    found: list[str] = []
    for theme, locale in (("dark", "zh-Hans"), ("light", "en"), ("light", "zh-Hans"), ("dark", "en")):
        phone.prefer(theme, locale)
        go(page, idle.url)
        page.get_by_role("region", name=words("now-clocks", locale)).wait_for()
        page.screenshot(path=SHOTS / f"{size[0]}-{theme}-{locale}.png")
        found += page.evaluate("(least) => looking.tiny(least, least)", LEAST_PX)
        found += [*page.evaluate(OUTSIDE), *page.evaluate(CUT), *page.evaluate("() => looking.sideways()")]
    assert found == []


@pytest.mark.faults
def test_it_goes_on_without_a_network_and_ends_when_it_is_revoked(idle: Server, phones: Phones) -> None:
    idle.demonstrate()
    wall = enrolled(idle, phones, Look(1440, 900))
    page = wall.page
    page.get_by_role("region", name=words("matter-title")).wait_for()
    wall.wait_for_worker()
    wait_for_desk(page)
    wall.offline()
    page.reload()
    page.get_by_role("region", name=words("matter-title")).wait_for()
    expect(page.get_by_text(re.compile(r"连不上服务器，这是 \d\d:\d\d 的情况"))).to_be_visible()
    wall.online()
    told = page.evaluate("async () => (await fetch('/api/v1/session')).json()")
    desk = phones("desk", Look(1440, 900))
    desk.enrol(idle.code("admin"), name="王建国")
    go(desk.page, f"{idle.url}/desk/devices")
    desk.press("wall-add")
    expect(desk.page.get_by_role("dialog")).to_be_visible()
    desk.page.locator("dialog input").fill("值班室大屏")
    desk.press("wall-add-go")
    expect(desk.page.locator("dialog code")).to_contain_text("/enrol#")
    desk.page.keyboard.press("Escape")
    assert desk.page.evaluate(SHUT, told["device"]) == 200
    expect(page.get_by_role("heading", level=1)).to_contain_text("停用")
