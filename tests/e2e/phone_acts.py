"""What people do on a phone, for tests that need it done."""

from __future__ import annotations

import io
import re
import struct
import zlib
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.e2e.built_class_names import styled
from tests.e2e.screen_checks import walk
from tests.support.screen_words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FilePayload, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server


# As the shipped plan names it.
WHOLE_SITE = "全园区"
REST_MINE = re.compile(r"我来，一天内办好$")
TOO_EARLY = re.compile(r"^不等 .+，现在结束$")
NO_BREAK, JOINED = "\u00a0", "\u2060"


def as_written(drawn: str) -> str:
    """The words that were drawn, without the marks that keep "A 座" on one line."""
    return drawn.replace(NO_BREAK, " ").replace(JOINED, "")


def drawn(text: str) -> re.Pattern[str]:
    """These words wherever they are drawn, with such marks or without."""
    letters = (r"\s" if each == " " else re.escape(each) + f"{JOINED}?" for each in text)
    return re.compile("".join(letters))


def unfold(page: Page, message: str) -> None:
    """Opens the section of these words."""
    page.locator("summary", has_text=words(message)).click()


def open_customers(phone: Phone, server: Server) -> None:
    """The names of the special customers, as far as this phone has them."""
    phone.open(f"{server.url}/contacts")
    # A picture of the last screen may stand there first: nothing opens in it.
    phone.page.wait_for_selector("[data-before]", state="detached")
    unfold(phone.page, "contacts-customers")


def grey(width: int) -> bytes:
    """One row of a plain picture."""
    return bytes([90]) * width


def png(width: int = 64, height: int = 48, row: Callable[[int], bytes] = grey) -> bytes:
    """A picture of one grey byte a pixel: what a camera app would hand over, without a camera."""
    rows = b"".join(b"\0" + row(width) for _ in range(height))
    out = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    out.seek(0, io.SEEK_END)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")):
        out.write(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))
    return out.getvalue()


def in_the_dark(
    server: Server, phones: Phones, role: str = "supervisor", scripts: tuple[str, ...] = ()
) -> Phone:
    """A phone that holds the plan and has no network."""
    phone = phones("phone", scripts=scripts)
    phone.enrol(server.code(role), name="王建国")
    phone.offline()
    return phone


def report_outage(phone: Phone) -> None:
    """Three taps: that there is an outage, where, and that it is so."""
    phone.press("now-report")
    phone.page.get_by_text(WHOLE_SITE, exact=True).click()
    phone.press("report-confirm")
    phone.page.locator(styled("incident-strip.strip")).wait_for()


def write_note(phone: Phone, text: str, photo: bytes | None = None) -> None:
    """Writes something down, with a picture if there is one."""
    phone.page.get_by_role("link", name=words("shell-log"), exact=True).click()
    phone.page.get_by_role("textbox", name=words("log-what")).fill(text)
    if photo:
        picture: FilePayload = {"name": "lift.png", "mimeType": "image/png", "buffer": photo}
        phone.page.locator("input[type=file]").set_input_files(picture)
    phone.press("answer-record")
    # The sheet closes once the note is on the disk; the words "saved" may still be those of the note before.
    expect(phone.page.get_by_role("textbox", name=words("log-what"))).to_be_hidden()


def power_returns(phone: Phone) -> None:
    """Says that power is back, and waits until that stands: a screen opened at once would see it gone."""
    walk(phone.page, "/facts")
    phone.press("facts-returned")
    phone.press("facts-returned-yes")
    expect(phone.page.get_by_role("button", name=words("far-lost-now"), exact=True)).to_be_visible()


def end_outage(page: Page, *, early: bool = False) -> None:
    """On the screen that ends it: takes what is nobody's, says why it is dark, ends it (`early`: twice)."""
    ends = page.locator("button.go.press")
    ends.wait_for()
    rest = page.get_by_role("button", name=REST_MINE)
    if rest.count() > 0:
        rest.click()
        expect(rest).to_have_count(0)
    why = page.get_by_role("radio", name=words("close-dark-false"))
    if why.count() > 0:
        why.check(force=True)
    ends.click()
    if early:
        page.get_by_role("button", name=TOO_EARLY).click()
    # It leads on once it is recorded: whoever opened another page at once would lose it.
    page.wait_for_url(lambda url: not url.endswith("/close"))
