"""Adds and changes special customers as the desk does, and reads what is told of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser


def patch(browser: Browser, path: str, change: dict[str, Any]) -> Answer:
    """Change what is named."""
    return browser.ask("PATCH", path, data=json.dumps(change), content_type="application/json")


def added(browser: Browser, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a customer
    """Add a customer."""
    answer = browser.post("/api/v1/customers", {"name": "罗秀英", **more})
    assert answer.status_code == 201, answer.json
    found: dict[str, Any] = answer.json
    return found


def without_mark(body: dict[str, Any]) -> dict[str, Any]:
    """What an action tells its readers: a mark is for the server alone."""
    return {name: value for name, value in body.items() if name != "mark"}


def told(browser: Browser, *types: str) -> list[dict[str, Any]]:
    """What the server told of these types: actor and body, in order."""
    actions = [json.loads(each["action"]) for each in entries(browser) if each.get("action")]
    return [{"by": each["actor"], **without_mark(each["body"])} for each in actions if each["type"] in types]


def entries(browser: Browser) -> list[dict[str, Any]]:
    """Every entry, as this reader may see it."""
    found: list[dict[str, Any]] = []
    while more := browser.get(f"/api/v1/entries?after={len(found)}&limit=500").json["entries"]:
        found += more
    return found
