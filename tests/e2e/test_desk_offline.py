"""Whoever opened the desk once has all of it without a network; who never did is told so in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.opened_desk import open_desk
from tests.e2e.phone import Look
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

# Each has words that the phone has not, and is drawn from what the device holds.
PLACES = {
    "/desk": "desk-place-now",
    "/desk/incidents": "desk-place-incidents",
    "/desk/devices": "desk-place-devices",
    "/desk/people": "desk-place-people",
    "/desk/customers": "desk-place-customers",
    "/desk/paper": "desk-place-paper",
}


def test_a_phone_that_never_opened_the_desk_says_so_and_opens_it_once_it_can(
    server: Server, phones: Phones
) -> None:
    phone = phones("first", Look(820, 1180))
    phone.enrol(server.code("plan_keeper"), name="王建国")
    page = phone.page
    phone.offline()
    for path in ("/desk", "/desk/paper", "/desk/wallboard"):
        page.goto(f"{server.url}{path}")
        expect(page.get_by_text(words("unfetched-desk"), exact=True)).to_be_visible()
    page.goto(f"{server.url}/desk/plan")
    expect(page.get_by_text(words("unfetched-plan"), exact=True)).to_be_visible()
    page.goto(f"{server.url}/desk/incidents")
    expect(page.get_by_text(words("unfetched-desk"), exact=True)).to_be_visible()
    phone.online()
    phone.press("shell-reload")
    expect(page.get_by_role("navigation", name=words("desk-places"), exact=True)).to_be_visible()
    assert phone.errors == []


@pytest.mark.parametrize("opened", daily("/desk", "/desk/people"))
def test_a_desk_that_was_opened_once_works_whole_without_a_network(
    opened: str, server: Server, phones: Phones
) -> None:
    phone = phones("desk", Look(1440, 900))
    phone.enrol(server.code("plan_keeper"), name="王建国")
    # Let in at this size, one is at the desk already: another visit, as of any later day.
    open_desk(phone.page, server.url, opened)
    phone.loses(server)
    phone.close()
    page = phone.restart(offline=True)
    for path, place in PLACES.items():
        page.goto(f"{server.url}{path}")
        link = page.get_by_role("navigation").get_by_role("link", name=words(place), exact=True)
        expect(link).to_have_attribute("aria-current", "page")
    page.goto(f"{server.url}/desk/wallboard")
    expect(page.get_by_text(words("wall-quiet"), exact=True)).to_be_visible()
    phone.prefer("light", "en")
    page.goto(f"{server.url}/desk/incidents")
    places = page.get_by_role("navigation", name=words("desk-places", "en"), exact=True)
    expect(places).to_be_visible()
    assert phone.errors == []
