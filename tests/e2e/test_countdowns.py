"""A limit counts right after a sleep, a kill, hours without network, and on a clock that was set."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.phone_acts import report_outage
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

CLOCK = re.compile(r"(\d\d):(\d\d)")
# The row is drawn anew each second, and a busy machine is late with that.
TOLERANCE_S, LOOKS = 3, 40
MINUTE_MS, HOUR_S = 60_000, 3600


def seconds_left(page: Page) -> int:
    """What counts down for the stage in hand; below 0 once it is over."""
    row = page.locator("main [aria-current=step] [role=timer]")
    said = row.inner_text()
    found = CLOCK.search(said)
    assert found, f"no time to the second: {said!r}"
    left = int(found[1]) * 60 + int(found[2])
    return -left if words("limit-passed") in said else left


def comes_to(page: Page, wanted: float) -> None:
    """Waits until the countdown stands where it should; `wanted`: when it is over, seconds of the epoch."""
    off = 0.0
    for _ in range(LOOKS):
        off = seconds_left(page) - (wanted - time.time())
        if abs(off) <= TOLERANCE_S:
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"the countdown is {off:.0f} s off")


@pytest.mark.faults
def test_a_stage_s_limit_is_right_whatever_the_phone_was_through(server: Server, phones: Phones) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="毛云亭")
    report_outage(phone)
    page = phone.page
    page.get_by_role("button", name="定为一级").click()
    expect(page.locator(styled("incident-strip.strip"))).to_contain_text("一级")
    page.goto(f"{server.url}/stages")
    expect(page.locator("main [aria-current=step] [role=timer]")).to_contain_text(words("limit-left"))
    over = time.time() + seconds_left(page)

    # A sleep: the clock on the wall has gone on, the one that counts stood still.
    phone.offline()
    page.clock.set_system_time(time.time() + 2 * 60)
    comes_to(page, over - 2 * 60)

    # The battery dies; it starts again with no network, two minutes later.
    phone.kill()
    page = phone.restart(offline=True, clock_ms=2 * MINUTE_MS)
    page.goto(f"{server.url}/stages")
    comes_to(page, over - 2 * 60)

    # Hours without a network.
    phone.close()
    page = phone.restart(offline=True, clock_ms=4 * HOUR_S * 1000)
    page.goto(f"{server.url}/stages")
    expect(page.locator("main [aria-current=step] [role=timer]")).to_contain_text(words("limit-passed"))

    # Somebody set the clock an hour wrong: once the server is heard it counts right again.
    phone.close()
    page = phone.restart(clock_ms=-HOUR_S * 1000)
    page.goto(f"{server.url}/stages")
    expect(page.locator(".status")).to_contain_text(words("status-online"))
    comes_to(page, over)
    assert phone.errors == []
