"""Documents to make: one with a block of each type, one of hostile texts, one as long as a long outage."""

from __future__ import annotations

from base64 import b64decode
from typing import Any

WORDS = {
    "zh-Hans": ("停电复盘报告", "地下二层配电室进水，已经拉下总闸。", "预案第 12 版"),
    "zh-Hant": ("停電復盤報告", "地下二層配電室進水，已經拉下總閘。", "預案第 12 版"),
    "en": ("Outage review", "The switch room took in water; the main switch is off.", "Plan edition 12"),
}
PHOTO = "A" * 43
# Of one pixel each; `tests/support/tiny_pictures.py` has such as nobody could draw.
PICTURES = {
    "jpeg": b64decode(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////"
        "////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
    )
    + b"\xff\xd9",
    "png": b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ),
    "webp": b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="),
}
# Each would do something if anything of a document were read as markup, as a formula or as a direction.
HOSTILE = (
    '#import "/etc/passwd": *',
    "#panic()",
    "$ x^2 $ @ref <label> *bold* _it_ `raw` // gone /* gone */ \\ ] [ } {",
    "= no heading\n- no item\n+ 1\n/ term: x",
    '=HYPERLINK("http://example.invalid","x")',
    "@SUM(A1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "\t=1",
    "abc\u202edef\u202c\u2066x\u2069\u200f",
    "a\x00b\x01\x07c\x1b[31m\ufffe\ud800",
    "&lt;b&gt; <w:p> ]]> <!-- x --> &amp; %PDF \\end{document}",
    "emoji 🔥👨‍👩‍👧 عربي ภาษาไทย 𪚥 䶮 ￼",
    "Z" * 300,
    "https://example.invalid/" + "a/b?c=" * 30,
    "字" * 300,
    "",
    " \u00a0\u3000\u200b",
    "line\r\nline\rline\u2028line\u0085line",
    '#set page(fill: red)\n#link("http://example.invalid")[x] #eval("1") #image("/etc/passwd")',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} ${7*7} _x0041_ %00 \\u202e",
    "\r=1+1",
    "\u202e=1+1",
    "\u3000＝1+1",
    'x","=1+1","y',
)
# Of each many make a word that no typesetter breaks by itself.
UNBROKEN = (
    "Z",
    "ab\u00a0",
    "字\u2060",
    "🔥\u200d",
    "字“",
    "，",
    "（",
    "…",
    "—",
    "─",
    "ع",
    "\u0301",
    "=",
    "_",
)


def unbroken(piece: str, length: int = 1000) -> str:
    """A word without a place to break."""
    return (piece * length)[:length]


def document(language: str = "zh-Hans", layout: str = "a4", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - parts of a document
    """A document with a block of each type."""
    title, says, edition = WORDS[language]
    return {
        "layout": layout,
        "language": language,
        "format": "pdf",
        "title": title,
        "subtitle": "14:02–16:47",
        "date": "2026-03-16",
        "footer": {"edition": edition, "printed_at": "09:20"},
        "qr": f"Stormlamp · {title} · {edition} · 2026-03-16",
        "blocks": blocks(title, says),
        **more,
    }


def blocks(title: str, says: str) -> list[dict[str, Any]]:
    """A block of each type."""
    spans = [
        {"from": 0, "to": 40, "label": f"{says} A", "kind": "strong"},
        {"from": 90, "to": 90, "label": f"{says} B", "kind": "late"},
    ]
    return [
        {"type": "heading", "level": 1, "text": title},
        {"type": "paragraph", "text": says, "strong": True},
        {"type": "facts", "rows": [["14:02", says], ["14:05", "+86 21 5555 0100"]]},
        {
            "type": "course",
            "from": 0,
            "to": 100,
            "ticks": [{"at": 0, "label": "14:00"}],
            "lanes": [{"name": title, "spans": spans}],
        },
        {"type": "bars", "rows": [{"label": says, "value": 3, "says": "3′"}, {"label": "B", "value": 0}]},
        {
            "type": "table",
            "head": ["#", title, "→"],
            "align": ["right", "left", "center"],
            "rows": [["1", says, "x"], ["2", "=1+1", ""]],
        },
        {"type": "list", "items": ["item-one", says], "ordered": True},
        {"type": "list", "items": ["item-two"], "boxes": True},
        {"type": "list", "items": ["item-three"]},
        {"type": "photo", "sha256": PHOTO, "caption": "caption-one"},
        {"type": "lines", "count": 2},
        {"type": "break"},
        {"type": "heading", "level": 2, "text": "the-last"},
    ]


def hostile(layout: str = "a4") -> dict[str, Any]:
    """A document in which hostile texts stand wherever a text may stand."""
    rows = [[each[:300], each, each] for each in HOSTILE]
    short = [each[:120] or "x" for each in HOSTILE]
    made = document(layout=layout)
    made["blocks"] = [
        {"type": "table", "head": [short[0], short[4], short[8]], "rows": rows},
        {"type": "facts", "rows": [[each[:300], each] for each in HOSTILE]},
        {"type": "list", "items": list(HOSTILE)},
        *({"type": "heading", "level": 2, "text": each} for each in short),
        *({"type": "paragraph", "text": each} for each in HOSTILE),
        {"type": "bars", "rows": [{"label": each, "value": 1e15, "says": each} for each in short]},
        {
            "type": "course",
            "from": 5,
            "to": 5,
            "ticks": [{"at": -1e15, "label": each[:40]} for each in short],
            "lanes": [
                {"name": each, "spans": [{"from": 9e15, "to": -3, "label": each, "kind": "plain"}]}
                for each in short
            ],
        },
        {"type": "photo", "sha256": PHOTO, "caption": short[0]},
    ]
    return made | {
        "title": short[0],
        "subtitle": short[2],
        "qr": short[9],
        "footer": {"printed_at": short[4]},
    }


def long_document(rows: int, language: str = "zh-Hans") -> dict[str, Any]:
    """A report with an appendix of so many entries."""
    says = WORDS[language][1] * 3
    made = document(language)
    entries = [
        [
            f"2026-03-{1 + n % 28:02d} {n % 24:02d}:{n % 60:02d}:{n % 59:02d}",
            f"王伟 {n % 40}",
            ("现场记录", "Call", "通知")[n % 3],
            f"{n % 9} 号楼 B{n % 3}",
            f"{says[: 20 + n % 60]} {n}",
        ]
        for n in range(rows)
    ]
    made["blocks"].append(
        {"type": "table", "head": ["时间", "谁", "做什么", "哪里", "内容"], "rows": entries}
    )
    return made
