"""One thing comes next and is amber; a step begins at its title; a call is asked after where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone_acts import in_the_dark, power_returns, report_outage
from tests.e2e.screen_checks import LOOKING, walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

AMBERS = "() => looking.ambers()"
ENTER = "进入“恢复”"
HUGE = "() => { document.documentElement.dataset.text = 'huge'; }"
# Both boxes scroll: in large text the whole screen, else what is read.
SCROLLED = "() => [...document.querySelectorAll('.screen, main')].some((box) => box.scrollTop > 0)"
DOWN = "() => { for (const box of document.querySelectorAll('.screen, main')) box.scrollTop = 1e6; }"


def in_an_outage(server: Server, phones: Phones) -> Phone:
    """A supervisor's phone without a network, in an outage that it reported, with the technical duty."""
    phone = in_the_dark(server, phones, scripts=(*LOOKING, STAY))
    report_outage(phone)
    phone.page.get_by_role("button", name="当班 3 个人").click()
    phone.page.get_by_role("button", name="第三人：管现场").click()
    return phone


def ambers(page: Page) -> list[str]:
    """The words on the amber buttons."""
    found: list[str] = page.evaluate(AMBERS)
    return found


def test_once_power_is_back_restoring_leads_and_what_is_overtaken_is_grey(
    server: Server, phones: Phones
) -> None:
    phone = in_an_outage(server, phones)
    page = phone.page
    walk(page, "/lists/generator-start?area=plant&asset=generator-1")
    title = page.get_by_role("heading", level=2)
    before = title.inner_text()
    phone.press("answer-done")
    # Where it leads on Now once it is recorded.
    expect(title).not_to_have_text(before)
    walk(page, "/")
    step = page.get_by_role("region", name=words("now-next"))
    overtaken = step.get_by_role("heading").inner_text()
    assert len(ambers(page)) == 1
    power_returns(phone)
    walk(page, "/")
    expect(page.get_by_role("button", name=ENTER)).to_be_visible()
    assert ambers(page) == [ENTER]
    expect(step.get_by_role("heading")).to_have_text(overtaken)
    expect(step).to_contain_text(words("now-overtaken"))
    walk(page, "/lists")
    assert ambers(page) == [ENTER]
    page.get_by_role("button", name=ENTER).click()
    expect(page.get_by_role("button", name=ENTER)).to_have_count(0)
    walk(page, "/")
    expect(step.get_by_role("heading")).not_to_have_text(overtaken)
    assert len(ambers(page)) == 1
    assert phone.errors == []


def test_a_new_step_begins_at_its_title(server: Server, phones: Phones) -> None:
    phone = in_an_outage(server, phones)
    page = phone.page
    page.evaluate(HUGE)
    walk(page, "/lists/lift-people?area=tower-a&asset=lift-a2")
    title = page.get_by_role("heading", level=2)
    for _ in range(3):
        before = title.inner_text()
        page.evaluate(DOWN)
        assert page.evaluate(SCROLLED)
        phone.press("answer-done")
        expect(title).not_to_have_text(before)
        assert not page.evaluate(SCROLLED)
        expect(title).to_be_in_viewport()
    walk(page, "/")
    heading = page.get_by_role("region", name=words("now-next")).get_by_role("heading")
    before = heading.inner_text()
    page.get_by_role("region", name=words("now-next")).get_by_role("button").last.scroll_into_view_if_needed()
    page.get_by_role("region", name=words("now-next")).get_by_role(
        "button", name=words("answer-done"), exact=True
    ).click()
    expect(heading).not_to_have_text(before)
    expect(heading).to_be_in_viewport(ratio=1)
    assert phone.errors == []


def test_a_calls_card_stands_in_the_step_that_asked_for_it_and_in_no_other_list(
    server: Server, phones: Phones
) -> None:
    phone = in_an_outage(server, phones)
    page = phone.page
    walk(page, "/lists/person-hurt?at=call")
    page.locator("main a[href='tel:120']").first.click()
    asked = page.get_by_role("region", name="急救 120")
    expect(asked).to_be_visible()
    for other in (
        "/lists/fire-smoke?at=call",
        "/lists/person-hurt?at=bleed",
        "/lists/generator-start?asset=generator-1",
    ):
        walk(page, other)
        expect(asked).to_have_count(0)
    walk(page, "/lists/person-hurt?at=call")
    asked.get_by_role("button", name=words("outcome-no_answer"), exact=True).click()
    expect(asked).to_contain_text(words("outcome-no_answer"))
    assert len(ambers(page)) <= 1
    walk(page, "/lists/fire-smoke?at=call")
    expect(asked).to_have_count(0)
    walk(page, "/")
    expect(asked).to_be_visible()
    assert len(ambers(page)) <= 1
    assert phone.errors == []
