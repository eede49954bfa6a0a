"""Opens a screen and says what is wrong with how it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.e2e import axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What pages that are looked at must carry, and what more `faults` needs: give it to `phones(…, scripts=…)`.
# Every page load reads it anew, and axe is larger than the app.
LOOKING = (Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),)
SCRIPTS = (axe.SCRIPT, *LOOKING)
# WCAG 1.4.10 for both; a desk of 1440 px zoomed to 200 %.
WIDTHS = {"phone": (320,), "desk": (320, 720)}
LEAST_TARGET_PX = {"phone": 48, "desk": 40}
FOLLOW = """(address) => {
  const link = Object.assign(document.createElement("a"), { href: address });
  globalThis.left = link.href === location.href ? null : document.querySelector("main");
  document.body.append(link);
  link.click();
  link.remove();
}"""
ARRIVED = """() => {
  const main = document.querySelector("main");
  return main !== globalThis.left && main?.querySelector("h1");
}"""


def go(page: Page, url: str) -> None:
    """Loads the address; waits until the screen has its heading and knows whether the server answers."""
    page.goto(url)
    page.wait_for_selector("h1")
    page.wait_for_selector(".dot.asking", state="detached")


def walk(page: Page, address: str) -> None:
    """Follows a link of the app to the address; it costs a tenth of a load."""
    page.evaluate(FOLLOW, address)
    page.wait_for_function(ARRIVED)
    page.wait_for_selector(".dot.asking", state="detached")


def faults(page: Page, audience: str) -> list[str]:
    """Axe's findings, targets too small, and what does not fit at 320 px or at 200 %."""
    before: Any = page.viewport_size
    found = [*axe.violations(page), *page.evaluate("(px) => looking.small(px)", LEAST_TARGET_PX[audience])]
    ambers = page.evaluate("() => looking.ambers()")
    if len(ambers) > 1:
        found.append(f"has more than one amber button: {', '.join(ambers)}")
    for width in WIDTHS[audience]:
        page.set_viewport_size({"width": width, "height": 640})
        found += [f"at {width} px {line}" for line in page.evaluate("() => looking.sideways()")]
    page.set_viewport_size(before)
    return found
