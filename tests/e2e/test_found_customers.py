"""A customer found in the field: from a phone without a network to the desk, and to whom they concern."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.browser_leftovers import plain
from tests.e2e.phone import Look
from tests.e2e.phone_acts import open_customers
from tests.support.screen_words import words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

DESK = Look(width=1440, height=900)
NAME, NEED, NUMBER, WHERE = "秦桂兰", "家里有制氧机", "13800000009", "9 层 0902"
SECRETS = [NAME, NEED, NUMBER, WHERE]
STORED = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title, location.href])"
READ = """async () => {
  const said = [];
  for (const path of ["directory", "entries?after=0&limit=500", "entries/start", "people", "customers"]) {
    said.push(await (await fetch(`/api/v1/${path}`)).text());
  }
  return said.join();
}"""


def in_service(server: Server) -> str:
    """Somebody of the demonstration who looks after customers."""
    with closing(sqlite3.connect(server.data / "stormlamp.db", timeout=10)) as db:
        (found,) = db.execute(
            "SELECT id FROM people WHERE duties LIKE '%service%' AND role = 'staff' LIMIT 1"
        )
        return str(found[0])


@pytest.mark.faults
def test_who_is_found_in_the_field_reaches_the_desk_and_whoever_may_know_and_nobody_else(
    idle: Server, phones: Phones, tmp_path: Path
) -> None:
    idle.demonstrate()
    desk, finder = phones("desk", DESK), phones("finder")
    desk.enrol(idle.code("supervisor"), name="王建国")
    finder.enrol(idle.code("staff"), name="孙凯")
    page = finder.open(f"{idle.url}/contacts")
    finder.offline()
    finder.press("customer-new")
    page.get_by_label(words("customer-new-who")).fill(NAME)
    page.get_by_role("radio").nth(1).check(force=True)
    page.get_by_label(words("customer-new-place")).fill(WHERE)
    page.get_by_label(words("customer-new-need")).fill(NEED)
    page.get_by_label(words("customer-new-number")).fill(NUMBER)
    finder.press("answer-record")
    expect(page.get_by_role("heading", level=1, name=NAME)).to_be_visible()
    expect(
        page.get_by_text(words("customer-waits-here")).or_(page.get_by_text(words("customer-unheard")))
    ).to_be_visible()
    kept = str(page.evaluate(STORED))
    assert [secret for secret in SECRETS if secret in kept] == []

    finder.online()
    at_desk = desk.open(f"{idle.url}/desk/customers")
    waiting = at_desk.get_by_role("listitem").filter(has_text=NAME)
    expect(waiting).to_contain_text("孙凯")
    helper, other = phones("helper"), phones("other")
    helper.enrol(idle.code("staff", in_service(idle)))
    other.enrol(idle.code("staff"), name="何平")
    open_customers(helper, idle)
    mine = helper.page.get_by_role("link", name=NAME).first
    expect(mine).to_contain_text(words("customer-waits"))

    waiting.get_by_role("button", name=words("desk-proposal-take"), exact=True).click()
    expect(at_desk.get_by_role("dialog").get_by_label(words("desk-customer-need"))).to_have_value(NEED)
    desk.press("desk-person-save")
    expect(waiting).to_have_count(0)
    expect(at_desk.get_by_role("row").filter(has_text=NAME)).to_be_visible()
    expect(mine).not_to_contain_text(words("customer-waits"))
    expect(mine).to_contain_text(NEED)
    finder.open(f"{idle.url}/contacts")
    expect(finder.page.get_by_role("link", name=NAME)).to_have_count(0)

    other.open(f"{idle.url}/contacts")
    expect(other.page.get_by_role("link", name=NAME)).to_have_count(0)
    told = str(other.page.evaluate(READ))
    assert "customer.reported" in told
    assert [secret for secret in SECRETS if secret in told] == []
    assert [each.errors for each in (desk, finder, helper, other)] == [[], [], [], []]
    for each in (finder, helper, other):
        each.close()
    # Who may know keeps it, encrypted; who may not has never had it.
    assert plain(tmp_path / "helper", SECRETS) == []
    assert plain(tmp_path / "other", SECRETS) == []
    assert plain(tmp_path / "finder", SECRETS) == []
