"""A colleague gets the app from the desk: by the code that a camera reads, or by the link that is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno
from playwright.sync_api import expect
from tests.e2e.colleague import Colleague
from tests.e2e.phone import Look
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.support.server_process import Server

# Cameras need as many light modules around a code.
BORDER = 4
# Whether the middle of each module is dark, as it is drawn: what a camera goes by.
MODULES = """(picture, across) => {
  const px = 8, side = across * px;
  const pen = Object.assign(document.createElement("canvas"), { width: side, height: side }).getContext("2d");
  pen.drawImage(picture, 0, 0, side, side);
  const dark = (x, y) => pen.getImageData(x * px + px / 2, y * px + px / 2, 1, 1).data[0] < 128;
  const each = [...Array(across).keys()];
  return each.map((y) => each.map((x) => dark(x, y)));
}"""


def test_a_colleague_gets_the_app_by_code_or_link(server: Server, phones: Phones) -> None:
    Colleague(server).adds(name="赵刚", role="staff")
    desk = phones("desk", Look(width=1440, height=900))
    desk.enrol(server.code("supervisor"), name="王建国")
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = desk.open(f"{server.url}/desk/people")
    page.get_by_role("button", name="给手机发码：赵刚").click()
    desk.press("desk-code-copy")
    expect(page.get_by_text(words("desk-code-copied")).first).to_be_visible()
    link: str = page.evaluate("() => navigator.clipboard.readText()")
    code = segno.make(link, micro=False, error="m")
    meant = [[bool(each) for each in row] for row in code.matrix_iter(border=BORDER)]
    picture = page.get_by_role("img", name="赵刚的登记二维码")
    assert picture.evaluate(MODULES, len(meant)) == meant
    phones("colleague").enrol(link)
    expect(page.get_by_text("赵刚的手机登记好了")).to_be_visible()
    expect(picture).to_be_hidden()
    assert desk.errors == []
