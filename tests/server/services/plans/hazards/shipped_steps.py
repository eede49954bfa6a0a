"""The steps of the shipped plan, by list, as tests of their order and words ask for them."""

import json
from functools import cache
from typing import Any

from tests.support.plans.built_edition import build_edition

from stormlamp.services.plans.shipped import example_folders


@cache
def plan() -> dict[str, Any]:
    """The example's edition, read once; nobody changes it."""
    edition: dict[str, Any] = json.loads(build_edition(example_folders("property"), 1, 0))
    return edition


def steps(name: str) -> dict[str, dict[str, Any]]:
    """The steps of a list by id, in their order."""
    entry = next(each for each in plan()["lists"] if each["id"] == name)
    return {item["id"]: item for page in entry["pages"] for item in page["items"]}


def follows(name: str, *wanted: str) -> bool:
    """Tell whether a list has these steps, in this order."""
    return [each for each in steps(name) if each in wanted] == list(wanted)


def told(name: str, step: str) -> str:
    """All that a step says in Chinese."""
    item = steps(name)[step]
    parts = (item["text"], item.get("detail"), item.get("warning"), (item.get("expect") or {}).get("text"))
    return "\n".join(part["zh-Hans"] for part in parts if part)


def spoken(name: str, channel: str) -> str:
    """The words of a script on a channel, in Chinese, without what one adds oneself."""
    script = next(each for each in plan()["scripts"] if each["id"] == name)
    words: str = next(each for each in script["texts"] if each["channel"] == channel)["text"]["zh-Hans"]
    return words
