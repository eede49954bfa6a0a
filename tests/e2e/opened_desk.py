"""Opens the desk, and waits until the browser keeps all of it for when there is no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.budget import BUILT, DESK
from tests.support.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

KEPT = """async (files) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if ((await Promise.all(files.map((file) => cache.match(file)))).every(Boolean)) return true;
  }
  return false;
}"""


def open_desk(page: Page, url: str, at: str = "/desk") -> None:
    """From then on every page of the desk opens without a network."""
    page.goto(f"{url}{at}")
    wait_for_desk(page)


def wait_for_desk(page: Page) -> None:
    """Until all files of the desk are kept."""
    files = [f"/assets/{path.name}" for path in BUILT.glob(f"assets/{DESK}*")]
    assert files
    until(lambda: page.evaluate(KEPT, files))
