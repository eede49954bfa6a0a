"""Two keepers of one plan at once, a network that fails while one types, a browser that dies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look
from tests.support.screen_words import words

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
DRAFT = "async () => (await (await fetch('/api/v1/plan/draft')).json()).plan"


def draft(page: Page) -> dict[str, Any]:
    """The draft as the server has it."""
    plan: dict[str, Any] = page.evaluate(DRAFT)
    return plan


def field(page: Page, ending: str) -> Locator:
    """The control of the field whose path ends so."""
    return page.locator(f"[name$='.{ending}']").first


def saved(page: Page) -> None:
    """Waits until the server has all of it."""
    expect(page.get_by_text(words("plan-saving-saved"), exact=True)).to_be_visible()


def at(desk: Phone, server: Server, thing: str) -> Page:
    """Opens a thing of the draft."""
    page = desk.open(f"{server.url}/desk/plan/{thing}")
    expect(field(page, "name.zh-Hans")).to_be_visible()
    return page


@pytest.mark.faults  # each day by what merges drafts, and by the desk's components
def test_two_keepers_lose_nothing_to_each_other_nor_to_a_dead_network_and_a_dead_browser(
    server: Server, phones: Phones
) -> None:
    one, two = phones("one", DESK), phones("two", DESK)
    one.enrol(server.code("plan_keeper"), name="周敏")
    two.enrol(server.code("plan_keeper"), name="吴强")
    page = one.open(f"{server.url}/desk/plan")
    page.get_by_role("button", name="改现行的预案").click()
    expect(page.get_by_role("link", name=words("plan-part-contacts"))).to_be_visible()
    first, second = (each["id"] for each in draft(page)["contacts"][:2])

    # Different things, and different languages of one text.
    mine, theirs = at(one, server, f"contacts/{first}"), at(two, server, f"contacts/{first}")
    field(mine, "name.zh-Hans").fill("供电服务热线")
    saved(mine)
    field(theirs, "name.en").fill("Power hotline")
    saved(theirs)
    assert draft(mine)["contacts"][0]["name"] == {"zh-Hans": "供电服务热线", "en": "Power hotline"}

    # The same text: both stand side by side.
    field(mine, "for.zh-Hans").fill("甲写的")
    saved(mine)
    field(theirs, "for.zh-Hans").fill("乙写的")
    both = theirs.get_by_role("region", name=words("plan-conflicts"))
    expect(both.get_by_text("甲写的")).to_be_visible()
    expect(both.get_by_text("乙写的")).to_be_visible()
    both.get_by_role("button", name=words("plan-conflict-take-mine")).click()
    saved(theirs)
    assert draft(mine)["contacts"][0]["for"]["zh-Hans"] == "乙写的"

    # The network goes while one types, the browser dies, another one changes something meanwhile.
    mine = at(one, server, f"contacts/{second}")
    one.offline()
    field(mine, "name.zh-Hans").fill("断网时写下的名字")
    expect(mine.get_by_text(words("plan-saving-kept"), exact=True)).to_be_visible()
    one.kill()
    field(at(two, server, f"contacts/{second}"), "name.en").fill("Meanwhile")
    saved(two.page)
    one.restart(offline=True)
    one.online()
    mine = at(one, server, f"contacts/{second}")
    expect(field(mine, "name.zh-Hans")).to_have_value("断网时写下的名字")
    saved(mine)
    assert draft(mine)["contacts"][1]["name"] == {"zh-Hans": "断网时写下的名字", "en": "Meanwhile"}

    # The server dies while one types: it is kept, and handed in when it is back.
    one.loses(server)
    field(mine, "for.zh-Hans").fill("服务器死掉时写的")
    expect(mine.get_by_text(words("plan-saving-kept"), exact=True)).to_be_visible()
    server.start()
    expect(mine.get_by_text(words("plan-saving-saved"), exact=True)).to_be_visible()
    assert draft(mine)["contacts"][1]["for"]["zh-Hans"] == "服务器死掉时写的"
    assert (one.errors, two.errors) == ([], [])
