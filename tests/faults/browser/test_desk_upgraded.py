"""Row 13, the desk: it comes along to a new version where it was opened once, and not where it never was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.opened_desk import open_desk
from tests.e2e.phone import Look
from tests.faults.browser.builds import Build
from tests.faults.browser.person_names import new_name
from tests.faults.browser.test_new_version import STAY, consent, upgrade, wait_for_version
from tests.support.fault_rounds import tally
from tests.support.screen_words import words

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server


@pytest.mark.faults  # each day test_new_version, and what keeps the desk by itself
def test_a_desk_that_was_opened_once_comes_along_to_a_new_version(
    own_server: Server, phones: Phones, tmp_path: Path
) -> None:
    server = own_server
    build, words_of_desk = Build(tmp_path / "later"), "web/locales/zh-Hans/desk-board.ftl"
    build.change(words_of_desk, "\ndesk-place-now = ", "\ndesk-place-now = 更新后的").make()
    phone, other = phones("desk", Look(1440, 900)), phones("phone", Look(820, 1180))
    for each in (phone, other):
        each.enrol(server.code("supervisor"), name=new_name())
    open_desk(phone.page, server.url)
    upgrade(server, build)
    for each in (phone, other):
        each.open(server.url)
        each.page.evaluate(STAY)
        wait_for_version(each.page)
        consent(each.page)
    other.wait_until_ready()
    phone.loses(server)
    for each in (phone, other):
        each.close()
    page = phone.restart(offline=True)
    page.goto(f"{server.url}/desk/incidents")
    expect(page.get_by_role("link", name=f"更新后的{words('desk-place-now')}", exact=True)).to_be_visible()
    page = other.restart(offline=True)
    page.goto(f"{server.url}/desk/incidents")
    expect(page.get_by_text(words("unfetched-desk"), exact=True)).to_be_visible()
    assert phone.errors == other.errors == []
    tally(13, rounds=1, lost=0)
