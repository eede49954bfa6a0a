"""The entries of a case as a table that any spreadsheet opens."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal.leaves import display_time
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.strict_json import Unreadable, read_object

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEAD: Final = (
    "时间 Time",
    "收到 Received",
    "序号 No.",
    "记录号 Ref",
    "谁 Who",
    "类型 Type",
    "内容 Content",
    "标记 Flags",
)
_PRIVATE: Final = "私密内容 Private"
_GONE: Final = {"redacted": "已隐去 redacted", "withheld": "文字未到 withheld"}
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
TITLE: Final = "时间线 Timeline"


def timeline_document(record: Mapping[str, Any], zone: str) -> dict[str, Any]:
    """The document of which workbook and CSV are made.

    Args:
        record: as it is handed out.
        zone: the site's time zone, in which times are written.
    """
    entries = sorted(record["entries"], key=_order)
    rows = [_row(each, record, zone) for each in entries]
    head = [*_HEAD, _PRIVATE] if record["personal"] else list(_HEAD)
    return {
        "title": TITLE,
        "date": record["checkpoint"]["at"][:10],
        "blocks": [{"type": "table", "head": head, "rows": rows}],
    }


def _written(micros: int, zone: str) -> str:
    """A moment as people write it."""
    return (_START + timedelta(microseconds=micros)).astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")


def _shown_at(entry: Mapping[str, Any]) -> int:
    _, n = read_ref(entry["ref"]) or ("", 0)
    action = None if entry["action"] is None else read_action(entry["action"].encode(), n)
    stated = None if action is None else action.stated_at
    return display_time(entry["happened_at"], stated, entry["received_at"])


def _order(entry: Mapping[str, Any]) -> tuple[int, str, int]:
    return (_shown_at(entry), *(read_ref(entry["ref"]) or ("", 0)))


def _row(entry: Mapping[str, Any], record: Mapping[str, Any], zone: str) -> list[str]:
    action = _fields(entry["action"])
    actor = action.get("actor")
    who = record["names"].get(actor, actor) if isinstance(actor, str) else ""
    body = _GONE[entry["gone"]] if entry["action"] is None else _compact(action.get("body"), entry["action"])
    flags = [entry["quality"], *entry["flags"]]
    row = [
        _written(_shown_at(entry), zone),
        _written(entry["received_at"], zone),
        str(entry["seq"]),
        entry["ref"],
        who,
        str(action.get("type") or ""),
        body,
        " ".join(flags),
    ]
    return [*row, entry.get("private", "")] if record["personal"] else row


def _fields(text: str | None) -> Mapping[str, object]:
    try:
        return {} if text is None else read_object(text.encode())
    except Unreadable:
        return {}


def _compact(body: object, text: str) -> str:
    return text if body is None else json.dumps(body, ensure_ascii=False)
