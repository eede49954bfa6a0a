"""A whole case is exported from the desk, and the page that lies in it proves it with no server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.e2e.ended_outages import NOTE, outage_with_a_note
from tests.e2e.phone import Look
from tests.e2e.screen_checks import go
from tests.support.screen_words import words

from stormlamp.domain.archives import pack_files, unpack_files
from stormlamp.services.case_proof.prove import prove

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server


def exported(page: Page) -> bytes:
    """Export what is open."""
    page.get_by_role("button", name=words("case-export"), exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("button", name=words("case-export-do"), exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    return Path(saved.value.path()).read_bytes()


@pytest.mark.faults
def test_a_case_is_exported_and_proved_by_what_lies_in_it(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    phone, desk = outage_with_a_note(server, phones)
    page = desk.open(f"{server.url}/desk/incidents")
    page.locator("tbody a, tbody tr").first.click()
    made = exported(page)
    assert prove(made).findings == []
    files = unpack_files(made)
    assert NOTE in files["timeline.csv"].decode()
    go(page, f"{server.url}/desk/devices")
    expect(page.get_by_text("导出了一次停电的案卷").first).to_be_visible()

    stranger = phones("stranger", Look(width=820, height=1180), fresh=True)
    (tmp_path / "prove.html").write_bytes(files["prove.html"])
    stranger.page.goto((tmp_path / "prove.html").as_uri())
    stranger.offline()
    chosen = stranger.page.locator("input[type=file]")
    (tmp_path / "case.zip").write_bytes(made)
    chosen.set_input_files(tmp_path / "case.zip")
    expect(stranger.page.get_by_text(words("prove-whole"), exact=True)).to_be_visible()
    spoilt = {**files, "timeline.csv": files["timeline.csv"].replace(NOTE.encode(), "没有进水".encode())}
    (tmp_path / "spoilt.zip").write_bytes(pack_files(spoilt))
    chosen.set_input_files(tmp_path / "spoilt.zip")
    expect(stranger.page.locator(".verdict.bad")).to_be_visible()
    expect(stranger.page.locator("li").filter(has_text="timeline.csv").first).to_be_visible()
    assert [*phone.errors, *desk.errors, *stranger.errors] == []
