"""Everything comes back: a breaker trips, power fails again, and services open in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone_acts import drawn, end_outage, report_outage
from tests.e2e.recovery_acts import check_before
from tests.e2e.screen_checks import walk
from tests.support.plans.gated_plan import gated_plan
from tests.support.screen_words import words
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones

POWER_UP, LOBBY, HOTLINE = "按顺序送电", "大堂和前台", "热线和报修"
STEPS = 5
ENTER = "进入“恢复”"


@pytest.fixture
def gated(tmp_path: Path) -> Iterator[Server]:
    """A running server whose plan has a short power-up."""
    made = Server(tmp_path / "gated")
    made.adopt(gated_plan(1))
    yield made.start()
    made.stop()


def button(page: Page, name: str) -> Locator:
    """By the words on it."""
    return page.get_by_role("button", name=drawn(name))


def far(page: Page, of: str) -> Locator:
    """How far a list is."""
    return page.get_by_role("link", name=drawn(of)).locator(".far").first


def tick(page: Page, path: str) -> None:
    """Ticks all of a list off."""
    walk(page, path)
    for box in page.locator("main li button[data-verdict]").all():
        box.click()


def returned(page: Page) -> None:
    """Power is back everywhere."""
    walk(page, "/facts")
    button(page, words("facts-returned")).click()
    button(page, words("facts-returned-yes")).click()


def leave_out(page: Page, count: int) -> None:
    """So many steps of the power-up are left out, with their reason."""
    walk(page, "/lists/power-up")
    for _ in range(count):
        title = page.get_by_role("heading", level=2).inner_text()
        button(page, words("answer-skipped")).click()
        page.get_by_role("dialog").get_by_role("button", name=words("reason-already")).click()
        expect(page.get_by_role("heading", level=2)).not_to_have_text(title)


def go_on_all_the_same(page: Page) -> None:
    """Says why power comes although one person alone left steps for two out."""
    walk(page, "/recovery")
    expect(button(page, f"照样恢复：{LOBBY}")).to_be_visible()
    walk(page, "/lists/power-up")
    button(page, words("gate-skipped-alone")).click()
    button(page, words("gate-alone-nobody")).click()
    walk(page, "/recovery")
    # Its words hold those of the button that opens it in turn.
    expect(button(page, f"照样恢复：{LOBBY}")).to_have_count(0)


def check_systems(page: Page) -> None:
    """Looks at all of them; one is faulty and has lost data."""
    tick(page, "/lists/system-check")
    walk(page, "/recovery")
    check = page.get_by_role("region", name=words("recovery-checks"))
    check.get_by_role("button", name=words("recovery-faulty")).first.click()
    button(page, words("recovery-data-lost")).click()
    expect(check).to_contain_text(words("system-say-lost"))


def review(page: Page) -> None:
    """Ends the outage and opens its review: it tells of what began anew, too."""
    walk(page, "/close")
    end_outage(page, early=True)
    page.wait_for_url(lambda url: url.endswith("/"))
    after = str(page.locator("a[href^='/after/']").first.get_attribute("href"))
    walk(page, after.replace("/after/", "/desk/review/"))
    expect(page.get_by_role("region", name=words("review-figures"))).to_contain_text("报组长")


def test_power_is_brought_back_fails_again_and_services_open_in_order(gated: Server, phones: Phones) -> None:
    first, second = phones("first"), phones("second")
    first.enrol(gated.code("supervisor"), name="王建国")
    second.enrol(gated.code("staff"), name="李敏")
    report_outage(first)
    one, other = first.page, second.page
    returned(one)
    walk(one, "/")
    button(one, ENTER).click()
    check_before(one)

    # One does a step, the other watches it; the breaker trips, and for both it is to be done again.
    walk(one, "/lists/power-up")
    button(one, words("answer-done")).click()
    walk(other, "/lists/power-up?at=meters")
    button(other, words("gate-confirm")).click()
    walk(one, "/recovery")
    expect(far(one, POWER_UP)).to_have_text(f"1/{STEPS}")
    button(other, words("gate-tripped")).click()
    expect(far(one, POWER_UP)).to_have_text(f"0/{STEPS}")
    walk(other, "/recovery")
    for page in (one, other):
        power_up = page.get_by_role("region", name=words("recovery-power-up"), exact=True)
        expect(power_up).to_contain_text(f"0/{STEPS}")
        expect(power_up).to_contain_text("1 步上次没做成")

    # The last step stays: what waits for this list waits.
    leave_out(one, STEPS - 1)
    walk(one, "/recovery")
    # What was left out is not counted as done.
    expect(far(one, POWER_UP)).to_have_text(f"0/{STEPS}跳过 {STEPS - 1} 步")
    expect(button(one, f"照样恢复：{LOBBY}")).to_be_visible()
    walk(one, "/lists/power-up")
    button(one, words("answer-skipped")).click()
    one.get_by_role("dialog").get_by_role("button", name=words("reason-already")).click()
    go_on_all_the_same(one)
    button(one, f"恢复：{LOBBY}").click()
    expect(button(one, f"照样恢复：{HOTLINE}")).to_be_visible()
    check_systems(one)
    expect(button(one, f"照样恢复：{HOTLINE}")).to_have_count(0)
    walk(other, "/recovery")
    button(other, f"已通知员工：{LOBBY}").click()
    button(other, f"已通知客户：{LOBBY}").click()
    expect(one.get_by_role("region", name=words("recovery-services"))).to_contain_text("李敏")

    # Out again: all of it begins anew, on both phones, and the stage before goes on.
    walk(one, "/facts")
    button(one, words("far-lost-now")).click()
    for page in (one, other):
        walk(page, "/recovery")
        expect(far(page, POWER_UP)).to_have_text(f"0/{STEPS}")
        expect(page.get_by_role("region", name=words("recovery-services"))).to_contain_text(
            words("recovery-service-power")
        )
        # A fault that a check found stays until somebody finds it gone.
        expect(page.get_by_role("region", name=words("recovery-checks"))).to_contain_text(
            words("system-say-lost")
        )
    returned(other)
    walk(one, "/")
    expect(button(one, ENTER)).to_be_visible()

    review(one)
    assert [first.errors, second.errors] == [[], []]
