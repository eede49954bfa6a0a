"""Hands tables in at the desk, and looks at what came of them."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from tests.server.services.imports.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.support.server_in_process import Answer, Browser


def csv(*rows: str, encoding: str = "utf-8") -> bytes:
    """Lines of a text file."""
    return "\n".join(rows).encode(encoding)


def hand_in(browser: Browser, kind: str, data: bytes, name: str = "表.csv", **more: Any) -> Answer:  # noqa: ANN401 - fields of the API
    """Hand a table in."""
    headers = {"Accept-Language": more.pop("language", "zh-CN"), **more.pop("headers", {})}
    body = {"name": name, "data": base64.b64encode(data).decode(), **more}
    return browser.post(f"/api/v1/imports/{kind}", body, headers=headers)


def preview(browser: Browser, kind: str, data: bytes, name: str = "表.csv", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    """Have a table shown."""
    answer = hand_in(browser, kind, data, name, **more)
    assert answer.status_code == 200, answer.json
    found: dict[str, Any] = answer.json
    return found


def take(browser: Browser, kind: str, data: bytes, name: str = "表.csv", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - likewise
    """Have a table shown, and take it."""
    shown = preview(
        browser, kind, data, name, **{each: more[each] for each in more if each != "skip_refused"}
    )
    return preview(browser, kind, data, name, confirm=shown["digest"], **more)


def sheet(*rows: Sequence[Any]) -> bytes:
    """A workbook of one sheet."""
    return workbook(rows)


def states(shown: dict[str, Any]) -> list[str]:
    return [row["state"] for row in shown["rows"]]


def told(browser: Browser, *types: str) -> list[dict[str, Any]]:
    """The bodies of what the server told of these types."""
    found: list[dict[str, Any]] = []
    after = 0
    while entries := browser.get(f"/api/v1/entries?after={after}").json["entries"]:
        after = entries[-1]["seq"]
        found += [json.loads(each["action"]) for each in entries if each.get("action")]
    return [each["body"] for each in found if each["type"] in types]


def staff(browser: Browser) -> dict[str, dict[str, Any]]:
    """The people, by name."""
    return {each["name"]: each for each in browser.get("/api/v1/people").json["people"]}


def customers(browser: Browser) -> dict[str, dict[str, Any]]:
    """The special customers, by name."""
    return {each["name"]: each for each in browser.get("/api/v1/customers").json["customers"]}


# As departments have them: a title, an empty row, spaces in names, full-width digits, a column of rights.
STAFF_TABLE = sheet(
    ["凤鸣中心停电值班表"],
    [],
    ["序号", "姓 名", "手机号", "座机", "停电职责", "代理人", "班次", "角色"],
    [1, "王 伟", 13800138000, None, "客服", "李梅、赵强", "周一至周五 08:00-20:00", "admin"],
    [2, "李梅", "１３９００１３９０００", "010-88886666", "客户服务", None, "每天 20:00-次日08:00", None],
    [3, "赵强", "13700137000/13600136000", None, "safety; 技术支持", None, None, None],
)
