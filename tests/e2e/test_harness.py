"""What the other browser tests take for granted."""

from __future__ import annotations

import http.server
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.conftest import Phones

SAVE = """() => new Promise((done, fail) => {
  const asked = indexedDB.open("kept", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("box");
  asked.onsuccess = () => {
    const tx = asked.result.transaction("box", "readwrite", { durability: "strict" });
    tx.objectStore("box").put("saved", 1);
    tx.oncomplete = () => done(true);
    tx.onabort = () => fail(tx.error);
  };
})"""
READ = """() => new Promise((done) => {
  indexedDB.open("kept", 1).onsuccess = (event) => {
    const get = event.target.result.transaction("box").objectStore("box").get(1);
    get.onsuccess = () => done(get.result);
  };
})"""
DRAWN = """() => ["停", "电"].map((text) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "20px sans-serif";
  pen.fillText(text, 0, 20);
  return pen.canvas.toDataURL();
})"""


@pytest.fixture
def page_url(tmp_path: Path) -> Iterator[str]:
    """One empty page with an origin of its own."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>empty</title>", encoding="utf-8")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Says nothing."""

    httpd = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0),
        lambda *given: Quiet(*given, directory=str(folder)),
    )
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}/"
    httpd.shutdown()
    httpd.server_close()


def test_a_killed_browser_finds_what_it_saved(phones: Phones, page_url: str) -> None:
    phone = phones("phone")
    phone.page.goto(page_url)
    assert phone.page.evaluate(SAVE)
    phone.kill()
    phone.restart().goto(page_url)
    assert phone.page.evaluate(READ) == "saved"


def test_a_wrong_clock_moves_wall_time_and_leaves_monotonic_time(phones: Phones, page_url: str) -> None:
    three_hours = 3 * 3600 * 1000
    page = phones("late", clock_ms=three_hours).page
    page.goto(page_url)
    ahead = page.evaluate("() => Date.now() - (performance.timeOrigin + performance.now())")
    assert abs(ahead - three_hours) < 1000


def test_the_browser_draws_chinese_and_no_empty_boxes(phones: Phones, page_url: str) -> None:
    page = phones("phone").page
    page.goto(page_url)
    # Without a font both are the same empty box.
    stop, power = page.evaluate(DRAWN)
    assert stop != power
