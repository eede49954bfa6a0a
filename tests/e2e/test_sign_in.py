"""The server's own pages in a real browser: signing in, on the own computer and on another's."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e import axe
from tests.e2e.phone import Look
from tests.support.fault_rounds import daily
from tests.support.screen_words import words
from tests.support.server_process import Server

from stormlamp import config
from stormlamp.app import now
from stormlamp.services.access import passwords
from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.journal.record import open_record
from stormlamp.services.people import people

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.conftest import Phones

NAME, PASSWORD = "王主管", "a lamp in the dark"


@pytest.fixture(scope="module")
def server(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all of these: none of them leaves anything that another would see."""
    running = Server(shutil.copytree(ready, tmp_path_factory.mktemp("sign-in") / "server")).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def supervisor(server: Server) -> str:
    """A supervisor with a password; the id."""
    record = open_record(config.read({"STORMLAMP_DATA": str(server.data)}), now)
    said = {"name": NAME, "role": "supervisor"}
    person = people.add_person(record.context, said, COMMAND_LINE, now()).id
    passwords.set_password(record.context, person, PASSWORD, COMMAND_LINE)
    record.close()
    return person


def test_a_supervisor_signs_in_and_the_browser_is_on_its_way_to_become_a_device(
    server: Server, supervisor: str, phones: Phones
) -> None:
    assert supervisor
    page = phones("desk", Look(1440, 900)).page
    page.goto(f"{server.url}/sign-in")
    page.fill("#account", NAME)
    page.fill("#password", PASSWORD)
    page.click("button.press")
    page.wait_for_url(re.compile("/enrol"))


def test_on_another_persons_computer_the_session_reads_and_is_no_device(
    server: Server, supervisor: str, phones: Phones
) -> None:
    page = phones("desk", Look(1440, 900)).page
    page.goto(f"{server.url}/sign-in")
    page.fill("#account", supervisor)
    page.fill("#password", PASSWORD)
    page.check("input[name=not_mine]")
    page.click("button.press")
    page.wait_for_url(f"{server.url}/**")
    reader = page.request.get(f"{server.url}/api/v1/session").json()
    assert (reader["person"]["id"], reader["device"]) == (supervisor, None)


def test_a_wrong_password_is_said_and_the_language_can_be_changed(server: Server, phones: Phones) -> None:
    page = phones("desk").page
    page.goto(f"{server.url}/sign-in")
    page.fill("#account", "nobody")
    page.fill("#password", "wrong")
    page.click("button.press")
    expect(page.get_by_role("alert")).to_have_text("姓名或密码不对。")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_a_desk_that_nobody_has_let_in_says_how(server: Server, phones: Phones) -> None:
    desk = phones("desk", Look(1440, 900, "light"))
    page = desk.open(f"{server.url}/desk/people")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile(f"{words('now-new-title')}|{words('now-first-title')}")
    )


@pytest.mark.parametrize("theme", daily("dark", "light"))
def test_the_servers_pages_are_sound_for_everyone(server: Server, phones: Phones, theme: str) -> None:
    look = Look(320, 740, "light" if theme == "light" else "dark")
    page = phones("phone", look, scripts=(axe.SCRIPT,)).page
    for path in ("/sign-in", "/api/docs", "/nothing.js"):
        page.goto(f"{server.url}{path}")
        assert axe.violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
