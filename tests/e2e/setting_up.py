"""Sets a site up at the desk, as a plan keeper does: from the kind of site to the second edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e import messy_tables as tables
from tests.e2e.test_people_and_customers import take
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.phone import Phone

NAME, ADDRESS, ACCOUNT = "江南大厦", "江南路 21 号", "3301 0099 2211"
HOTLINE, MOBILE = "0571-8820-1234", "139 0571 8820"
GAS, LIFT = "0571-8820-0001", "0571-8820-0002"
PLACES = "东楼\n  1 层\n  2 层\n西楼"
STEP = "问清楚停的是哪一路电"
CUSTOMERS = "姓名,需求,电话\n罗秀英,在家吸氧,13900139001\n顾长林,行动不便,13900139002\n".encode()
NOTHING_KEPT = "() => !Object.keys(localStorage).some((key) => key.startsWith('stormlamp:plan-draft:'))"
FETCH = "async (path) => (await fetch(`/api/v1/${path}`)).json()"


def fill(page: Page, path: str, value: str) -> None:
    """Writes into the field of a path of the draft, in the first language."""
    field = page.locator(f'[name="{path}"], [name="{path}.zh-Hans"]').first
    field.fill(value)


def saved(page: Page) -> None:
    """Waits until the server has what was typed."""
    # With each letter the browser keeps what the server has not, and forgets it once the server has it.
    page.wait_for_function(NOTHING_KEPT)
    expect(page.get_by_text(words("plan-saving-saved"), exact=True)).to_be_visible()


def step(page: Page, message: str) -> Locator:
    """A step of setting up, by its heading."""
    return page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name=words(message), exact=True)
    )


def thing_at(page: Page, part: str, key: str) -> int:
    """Where a thing stands in its part of the draft."""
    plan = page.evaluate(FETCH, "plan/draft")["plan"]
    return next(at for at, thing in enumerate(plan[part]) if thing["id"] == key)


def enter_numbers(page: Page, url: str) -> None:
    """The city's own gas company, and whoever looks after the lifts."""
    for key, number in (("gas", GAS), ("lift-maintainer", LIFT)):
        at = thing_at(page, "contacts", key)
        page.goto(f"{url}/desk/plan/contacts/{key}")
        routes = page.locator("details").filter(has=page.locator(f'[name="contacts.{at}.routes.0.value"]'))
        routes.first.evaluate("(each) => { each.open = true; }")
        fill(page, f"contacts.{at}.routes.0.value", number)
        saved(page)


def enter_places(page: Page, url: str) -> None:
    """A tree of places, pasted."""
    page.goto(f"{url}/desk/plan/areas")
    page.get_by_role("treeitem").first.click()
    page.get_by_role("button", name=words("plan-area-paste"), exact=True).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(words("plan-paste-text"), exact=True).fill(PLACES)
    sheet.locator("button[type=submit]").click()
    expect(sheet).to_be_hidden()
    saved(page)


def decide_figures(page: Page, url: str) -> None:
    """Each figure that nobody has decided, as it is."""
    for figure in page.evaluate(FETCH, "plan/draft")["plan"]["figures"]:
        if figure.get("decided") is False:
            page.goto(f"{url}/desk/plan/figures/{figure['id']}")
            page.get_by_label(words("plan-figure-decided"), exact=True).check()
            saved(page)


def change_list(page: Page, url: str) -> str:
    """Writes the first step of the first list anew; the list's id."""
    plan = page.evaluate(FETCH, "plan/draft")["plan"]
    key: str = plan["lists"][0]["id"]
    page.goto(f"{url}/desk/plan/lists/{key}")
    page.locator("main details").first.wait_for()
    page.evaluate("() => { for (const each of document.querySelectorAll('main details')) each.open = true; }")
    fill(page, "lists.0.pages.0.items.0.text", STEP)
    saved(page)
    return key


def set_up(desk: Phone, url: str) -> tuple[str, str]:
    """All that the desk asks for; gives the list that was changed, and the draft as it began."""
    page = desk.page
    expect(page).to_have_url(f"{url}/desk/setup")
    step(page, "setup-step-profile").get_by_role("button").first.click()
    page.locator('[name="site.hotline"]').wait_for()
    begun = json.dumps(page.evaluate(FETCH, "plan/draft")["plan"], ensure_ascii=False)
    fill(page, "site.name", NAME)
    fill(page, "site.hotline", HOTLINE)
    fill(page, "site.hotline_mobile", MOBILE)
    fill(page, "site.address", ADDRESS)
    fill(page, "site.account", ACCOUNT)
    saved(page)
    enter_places(page, url)
    enter_numbers(page, url)
    decide_figures(page, url)
    changed = change_list(page, url)
    page.goto(f"{url}/desk/import/people")
    take(page, "值班表.xlsx", tables.staff(), 8)
    page.goto(f"{url}/desk/import/customers")
    take(page, "客户.csv", CUSTOMERS, 2)
    return changed, begun


def publish(page: Page, url: str) -> None:
    """From the step of setting up to the second edition."""
    page.goto(f"{url}/desk/setup")
    step(page, "setup-step-publish").get_by_role("link").first.click()
    page.get_by_role("button", name="发布第 2 版", exact=True).first.click()
    page.get_by_role("dialog").locator("button").filter(has_text="发布第 2 版").last.click()
    expect(page.get_by_text("已发布第 2 版").first).to_be_visible()
