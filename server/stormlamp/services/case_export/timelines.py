"""The entries of a case as a table that any spreadsheet opens."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal.leaves import display_time
from stormlamp.time_slices import in_slices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stormlamp.domain.logbooks.actions import Action

_HEAD: Final = (
    *("时间 Time", "收到 Received", "序号 No.", "记录号 Ref", "谁 Who", "类型 Type"),
    *("内容 Content", "针对 About", "标记 Flags"),
)
_PRIVATE: Final = "私密内容 Private"
_GONE: Final = {"redacted": "已隐去 redacted", "withheld": "文字未到 withheld"}
_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
TITLE: Final = "时间线 Timeline"


def timeline_document(
    record: Mapping[str, Any], actions: Sequence[Action | None], zone: str
) -> dict[str, Any]:
    """The document of which workbook and CSV are made.

    Args:
        record: as it is handed out.
        actions: of its entries, in their order; None of what cannot be read.
        zone: the site's time zone, in which times are written.
    """
    clock = ZoneInfo(zone)
    told = zip(record["entries"], actions, strict=True)
    rows = [(_order(entry, action), _row(entry, action, record, clock)) for entry, action in in_slices(told)]
    rows.sort(key=lambda each: each[0])
    head = [*_HEAD, _PRIVATE] if record["personal"] else list(_HEAD)
    return {
        "title": TITLE,
        "date": record["checkpoint"]["at"][:10],
        "blocks": [{"type": "table", "head": head, "rows": [row for _, row in rows]}],
    }


def _shown_at(entry: Mapping[str, Any], action: Action | None) -> int:
    stated = None if action is None else action.stated_at
    return display_time(entry["happened_at"], stated, entry["received_at"])


def _order(entry: Mapping[str, Any], action: Action | None) -> tuple[int, str, int]:
    return (_shown_at(entry, action), *(read_ref(entry["ref"]) or ("", 0)))


def _written(micros: int, clock: ZoneInfo) -> str:
    return (_START + timedelta(microseconds=micros)).astimezone(clock).strftime("%Y-%m-%d %H:%M:%S")


def _row(
    entry: Mapping[str, Any], action: Action | None, record: Mapping[str, Any], clock: ZoneInfo
) -> list[str]:
    actor = (action and action.actor) or ""
    row = [
        _written(_shown_at(entry, action), clock),
        _written(entry["received_at"], clock),
        str(entry["seq"]),
        entry["ref"],
        record["names"].get(actor, actor),
        (action and action.type) or "",
        _content(entry, action),
        " ".join(action.refs if action else ()),
        " ".join((entry["quality"], *entry["flags"])),
    ]
    return [*row, entry.get("private", "")] if record["personal"] else row


def _content(entry: Mapping[str, Any], action: Action | None) -> str:
    """What it says; of what cannot be read its whole text."""
    if entry["action"] is None:
        return _GONE[entry["gone"]]
    said: str = entry["action"]
    return said if action is None else json.dumps(action.body, ensure_ascii=False)
