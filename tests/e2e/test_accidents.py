"""A cleaner is hurt: told with no network, the authority's hour runs for all, and who may read what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.browser_leftovers import plain
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone_acts import png, report_outage
from tests.support.screen_words import words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import FilePayload, Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

HURT, NUMBER, INJURY = "钱素珍", "13900000031", "左手腕肿了"
WITNESS, SEEN = "郑树林", "她踩空了两级"
WHAT, FOUND = "保洁在楼梯上摔了", "楼梯灯早就坏了"
PICTURE: FilePayload = {"name": "stairs.png", "mimeType": "image/png", "buffer": png()}
PRIVATE = [HURT, NUMBER, INJURY, WITNESS, SEEN]
READ = """async () => {
  const said = [];
  for (const path of ["entries?after=0&limit=500", "entries/start"]) {
    said.push(await (await fetch(`/api/v1/${path}`)).text());
  }
  return said.join();
}"""


def tell(page: Page) -> None:
    """Who was hurt where, with a picture; to the authority it goes unless somebody says no."""
    page.get_by_role("navigation", name=words("now-standing")).get_by_role(
        "link", name=words("accident-title")
    ).click()
    page.get_by_text("有人受伤", exact=True).click()
    page.get_by_text("裙楼商业（全部）", exact=True).click()
    page.get_by_role("textbox", name=words("accident-text")).fill(WHAT)
    page.locator("input[type=file]").set_input_files(PICTURE)
    page.locator("summary", has_text=words("accident-hurt")).click()
    page.get_by_label(words("accident-name")).fill(HURT)
    page.get_by_label(words("accident-number")).fill(NUMBER)
    page.get_by_label(words("accident-injury")).fill(INJURY)
    page.get_by_role("button", name=words("answer-record"), exact=True).click()


@pytest.mark.faults
def test_an_accident_starts_the_hour_and_few_read_of_it(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    teller, other, chief = phones("teller", scripts=(STAY,)), phones("other"), phones("chief")
    other.enrol(server.code("staff"), name="孙凯")
    chief.enrol(server.code("supervisor"), name="林建宇")
    teller.enrol(server.code("staff"), name="王建国")
    teller.offline()
    report_outage(teller)
    page = teller.page
    tell(page)
    page.get_by_role("heading", level=1, name=WHAT).wait_for()
    hour = page.get_by_role("timer").filter(has_text=words("limit-left"))
    expect(hour).to_contain_text("59:")
    page.locator("summary", has_text="加证人").click()
    witness = page.locator("details").filter(has_text="加证人")
    witness.get_by_label(words("accident-name")).fill(WITNESS)
    witness.get_by_label(words("accident-seen")).fill(SEEN)
    witness.get_by_role("button", name=words("answer-record")).click()
    known = page.get_by_role("region", name=words("accident-known"))
    expect(known).to_contain_text(SEEN)
    expect(known.get_by_role("img")).to_have_count(1)

    teller.online()
    theirs = chief.open(f"{server.url}/accidents")
    theirs.get_by_role("link", name=WHAT).click()
    read = theirs.get_by_role("region", name=words("accident-known"))
    for words_of_it in PRIVATE:
        expect(read).to_contain_text(words_of_it)
    chief.press("accident-tell")
    expect(theirs.get_by_text(words("accident-told"), exact=True)).to_be_visible()
    theirs.locator("summary", has_text="写认定").click()
    theirs.get_by_role("textbox", name="查下来是怎么回事").fill(FOUND)
    theirs.locator("details").filter(has_text="写认定").get_by_role("button").click()
    expect(read).to_contain_text(FOUND)

    # Whoever told of it learns that the authority knows, by the clock that stood; not what was found.
    expect(hour).to_have_count(0)
    assert FOUND not in str(page.evaluate(READ))
    others = other.open(f"{server.url}/accidents")
    expect(others.get_by_role("heading", name=words("accident-new"))).to_be_visible()
    expect(others.get_by_role("link", name=WHAT)).to_have_count(0)
    told = str(others.evaluate(READ))
    assert "clock.started" in told
    assert [secret for secret in (*PRIVATE, WHAT, FOUND) if secret in told] == []
    assert [each.errors for each in (teller, other, chief)] == [[], [], []]
    for each in (teller, other, chief):
        each.close()
    assert plain(tmp_path / "teller", [*PRIVATE, WHAT]) == []
    assert plain(tmp_path / "chief", [*PRIVATE, WHAT]) == []
    assert plain(tmp_path / "other", [*PRIVATE, WHAT, FOUND]) == []
