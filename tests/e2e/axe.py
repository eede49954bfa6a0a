"""Runs axe in a page, with the rules on that are off by default and that a phone in the dark needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import hatch_build

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = (hatch_build.ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RUN = """() => axe.run(document, {
  resultTypes: ["violations"],
  rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } },
})"""


def violations(page: Page) -> list[str]:
    """What axe finds, one line a node: rule, place, advice. `SCRIPT` must be an init script of the page."""
    found: dict[str, Any] = page.evaluate(RUN)
    return [_line(rule["id"], node) for rule in found["violations"] for node in rule["nodes"]]


def _line(rule: str, node: dict[str, Any]) -> str:
    place = " ".join(map(str, node["target"]))
    return f"{rule} at {place}: {node['failureSummary'].splitlines()[-1].strip()}"
