"""A customer is promised a call: when is what was tapped, whither is asked for, and the call ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.phone_acts import report_outage, unfold
from tests.e2e.request_acts import NUMBER
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

WHAT = "等了一小时没人来，要找经理"
# What is left of 30 minutes a few seconds after they were promised.
HALF_AN_HOUR = re.compile(r"(29:[0-5]\d|30:00)")


@pytest.mark.faults
def test_a_customer_is_promised_a_call_leaves_a_number_later_and_is_called(
    server: Server, phones: Phones
) -> None:
    phone = phones("phone")
    phone.enrol(server.code("staff"), name="毛云亭")
    phone.offline()
    report_outage(phone)
    page = phone.page
    page.goto(server.url)
    page.get_by_role("link", name=words("request-title"), exact=True).click()
    phone.press("request-new")
    page.locator("label.chip", has_text="投诉").click()
    page.get_by_role("textbox", name=words("request-what")).fill(WHAT)
    unfold(page, "request-caller")
    page.locator("label.chip", has_text="30 分").click()
    expect(page.get_by_label(words("request-caller-number"), exact=True)).to_be_visible()
    expect(page.get_by_label(words("request-caller-name"), exact=True)).to_be_visible()
    phone.press("answer-record")

    row = page.get_by_role("listitem").filter(has_text=WHAT)
    expect(row.get_by_role("timer")).to_have_text(HALF_AN_HOUR)
    row.get_by_role("link").click()
    lacks = page.get_by_text(words("request-no-number"), exact=True)
    expect(lacks).to_be_visible()
    page.get_by_label(words("request-caller-number"), exact=True).fill(NUMBER)
    phone.press("request-fill-save")
    expect(lacks).to_have_count(0)
    expect(page.get_by_role("link", name=words("request-call"), exact=True)).to_be_visible()
    page.get_by_role("button", name=words("request-act-called"), exact=True).click()
    expect(page.get_by_role("region", name=words("request-course"))).to_contain_text(
        words("request-act-called")
    )
    page.goto(f"{server.url}/requests")
    expect(row).to_have_count(1)
    expect(row.get_by_role("timer")).to_have_count(0)
    assert phone.errors == []
