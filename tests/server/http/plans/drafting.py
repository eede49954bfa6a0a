"""Drafts in tests: begun, changed and published by a plan keeper's browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser

DRAFT = "/api/v1/plan/draft"


def seen(version: object) -> dict[str, str]:
    """Give the header that says which version a request is about."""
    return {"If-Match": f'"{version}"'}


def begun(keeper: Browser, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - a draft's beginning is JSON
    """Begin a draft as the shipped edition."""
    answer = keeper.post(DRAFT, {"from": more or {"edition": 1}})
    assert answer.status_code == 201, answer.json
    draft: dict[str, Any] = answer.json
    return draft


def put(keeper: Browser, version: object, body: object, **headers: str) -> Answer:
    """Change the draft of a version."""
    return keeper.ask(
        "PATCH",
        DRAFT,
        data=body if isinstance(body, bytes) else json.dumps(body),
        content_type="application/json",
        headers=seen(version) | headers,
    )


def change(part: str, key: object, value: object) -> dict[str, object]:
    """Give a body that changes one thing."""
    return {"changes": [{"part": part, "key": key, "value": value}]}


def act(keeper: Browser, version: object, what: str = "publish") -> Answer:
    """Publish or propose the draft of a version."""
    return keeper.ask("POST", f"{DRAFT}/{what}", headers=seen(version))


def text(words: str) -> dict[str, str]:
    """Give a text in the shipped plan's languages."""
    return {"zh-Hans": words, "en": words}


def term(key: str, words: str = "停电") -> dict[str, object]:
    """Give a thing of the glossary."""
    return {"id": key, "term": text(words), "meaning": text("没有电")}
