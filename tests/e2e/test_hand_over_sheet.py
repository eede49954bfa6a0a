"""The hand-over sheet on paper: A4, black on white, nothing of the screen around it; from phone and desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.e2e.phone import Look
from tests.e2e.screen_checks import go
from tests.support.browser import VAR
from tests.support.fault_rounds import daily
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

SHOTS = VAR / "shots" / "sheet"
AROUND = "#app header, #app nav, #app footer, #app .back"
COLOURS = """() => [...new Set([...document.querySelectorAll("#app main *")]
  .filter((each) => each.checkVisibility())
  .flatMap((each) => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]))]"""
A4_PX = (794, 1123)


@pytest.mark.parametrize("look", daily(Look(), Look(1440, 900, "light", "en")), ids=["phone", "desk"])
def test_it_is_printed_whole_on_a4_in_black_on_white(look: Look, idle: Server, phones: Phones) -> None:
    idle.demonstrate()
    phone = phones(look.size, look)
    phone.open(f"{idle.url}/")
    phone.prefer(look.theme, look.locale)
    phone.enrol(idle.code("supervisor", "pmaoyuntin"))
    page = phone.page
    go(page, f"{idle.url}/desk" if look.width > A4_PX[0] else f"{idle.url}/duties")
    page.get_by_role("link", name=words("sheet-open", look.locale)).click()
    page.get_by_text(words("sheet-sign-to", look.locale)).wait_for()
    page.screenshot(path=SHOTS / f"screen-{look.size}.png")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": A4_PX[0], "height": A4_PX[1]})
    page.screenshot(path=SHOTS / f"paper-{look.size}.png", full_page=True)
    assert not any(each.is_visible() for each in page.locator(AROUND).all())
    assert set(page.evaluate(COLOURS)) <= {"rgb(0, 0, 0)", "rgb(255, 255, 255)"}
    assert page.get_by_text(words("sheet-sign-to", look.locale)).is_visible()
    paper = page.pdf(prefer_css_page_size=True)
    (SHOTS / f"paper-{look.size}.pdf").write_bytes(paper)
    assert b"/MediaBox [0 0 595" in paper or b"/MediaBox [0 0 594" in paper
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") >= 2
