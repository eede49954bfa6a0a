"""Row 23: the main job in WebKit, over HTTPS and on loopback: acts in the dark, a kill, arrived once."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

import pytest
from tests.e2e.held_offline import MISSING
from tests.faults.browser.both_disks import LOGBOOK, journal
from tests.faults.browser.note_writer import WRITER
from tests.faults.webkit import webkit_browser
from tests.faults.webkit.tls_front import TlsFront
from tests.faults.webkit.webkit_browser import WebKit
from tests.support.fault_rounds import tally
from tests.support.screen_words import words
from tests.support.server_process import HOST, Server
from tests.support.waiting import until

from stormlamp.addresses import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "王小明"
NOTES = ["三楼应急灯亮着", "B 梯没有人", "已通知供电局"]
FILL = f"""const name = document.querySelector("input[autocomplete=name]");
if (name === null) return false;
name.value = "{NAME}";
name.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
return true;"""

pytestmark = pytest.mark.faults


def enrol(browser: WebKit, link: str) -> None:
    """Open a link, give a name, and wait until the phone can do without a network."""
    browser.open(link)
    browser.until(FILL)
    browser.press(words("enrol-redeem"))
    browser.press(words("welcome-me"))
    browser.until(f"return await ({MISSING})() === ''")


@contextlib.contextmanager
def stopping(server: Server) -> Iterator[None]:
    """Stops a server at the end."""
    try:
        yield
    finally:
        server.stop()


@pytest.mark.parametrize("secure", [True, False], ids=["https", "loopback"])
def test_what_was_written_with_no_server_is_there_after_a_kill_and_arrives_once(
    tmp_path: Path, *, secure: bool
) -> None:
    if lack := webkit_browser.missing():
        pytest.skip(f"no WebKit can run here: {lack}")
    port = free_port(HOST)
    address = f"https://{HOST}:{port}" if secure else None
    server = Server(tmp_path / "server", settings={"STORMLAMP_PUBLIC_URL": address} if address else None)
    front = TlsFront(tmp_path, port, server.port) if secure else contextlib.nullcontext()
    with stopping(server.start()), front, WebKit(tmp_path / "webkit") as browser:
        at = address or server.url
        enrol(browser, server.code("staff").replace(server.url, at))
        server.stop()
        browser.open(f"{at}/contacts")
        browser.shows("119")
        browser.run(f"{WRITER}; await writeNotes({json.dumps(NOTES)})")
        browser.kill()
        browser.open(f"{at}/entries")
        for note in NOTES:
            browser.shows(note)
        server.start()
        browser.shows(words("entries-all-received"))
        own = {each["id"] for each in browser.run(f"return ({LOGBOOK})()")["devices"]}
        until(lambda: journal(server, own).notes() == NOTES)
        tally(23, rounds=1, saved=len(NOTES), lost=0, doubled=0)
