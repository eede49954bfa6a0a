"""Tells a stranger what the files of a case are and how to check them: in Chinese, then in English."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stormlamp.services.case_export.case_files import CaseFiles

_PAGES: Final = Path(__file__).parent / "pages"
_FILES: Final = (
    (
        "timeline.xlsx",
        "全部记录，按时间排好，用表格软件看",
        "all entries in the order of time, for a spreadsheet",
    ),
    ("timeline.csv", "同上，纯文本", "the same as plain text"),
    ("record.json", "记录原文，连同每一页的签名", "the entries as they were recorded, with all signatures"),
    (
        "checkpoint.txt",
        "服务器存证：记录到第几条，校验值是多少",
        "the server's checkpoint: how many entries, and their hash",
    ),
    (
        "token.tsr",
        "外部时间戳机构对它的签名（RFC 3161）",
        "a time-stamping authority's signature of it (RFC 3161)",
    ),
    ("manifest.json", "每个文件的校验值，有服务器签名", "the digest of each file, signed by the server"),
    ("prove.html", "核对用的网页，断网也能用", "a page that checks all this, without a network"),
    ("reports/", "发布过的报告", "reports that were issued"),
    ("photos/", "记录里的照片，文件名就是校验值", "photos that entries name; a file's name is its digest"),
    ("editions/", "当时用的应急预案", "the plan as it was in force"),
)
_MISSING: Final = ("不在这里的文件（服务器上没有）", "Files that are not here (the server has them not)")
_TOO_LARGE: Final = ("没放进来的文件（太大）", "Files that were left out (too large)")


def readme(record: Mapping[str, Any], names: set[str], found: CaseFiles, zone: str) -> bytes:
    """Write the page.

    Args:
        record: as it is handed out.
        names: of all files in the archive.
        found: what of the case's files is here, and what is not.
        zone: the site's time zone.
    """
    tops = {name if "/" not in name else f"{name.partition('/')[0]}/" for name in names}
    parts = []
    for place, language in enumerate(("zh", "en")):
        text = (_PAGES / f"readme.{language}.txt").read_text("utf-8")
        said = {
            "site": record["site"],
            "incidents": ("、", ", ")[place].join(record["incidents"]),
            "entries": len(record["entries"]),
            "size": record["checkpoint"]["size"],
            "at": record["checkpoint"]["at"],
            "personal": (("含", "不含"), ("yes", "no"))[place][not record["personal"]],
            "zone": zone,
            "files": "\n".join(f"  {each[0]:<16}{each[place + 1]}" for each in _FILES if each[0] in tops),
            "checks": "\n".join(f"  {check}" for check in _checks(tops, place)),
            "left_out": _left_out(found, place),
        }
        parts.append(text.format(**said))
    return ("\n\n".join(parts).rstrip() + "\n").encode()


def _checks(tops: set[str], place: int) -> list[str]:
    checks = []
    if "prove.html" in tops:
        checks.append(
            (
                "用浏览器打开 prove.html，把这个压缩包放进去。",
                "Open prove.html in a browser and give it this archive.",
            )
        )
    checks.append(
        (
            "装有 stormlamp 的电脑：stormlamp prove 压缩包.zip",
            "With stormlamp installed: stormlamp prove ARCHIVE.zip",
        )
    )
    if "token.tsr" in tops:
        checks.append(
            (
                "只核对时间戳：openssl ts -verify -data checkpoint.txt -in token.tsr -CAfile 机构证书.pem",
                "The stamp alone: openssl ts -verify -data checkpoint.txt -in token.tsr -CAfile TSA.pem",
            )
        )
    checks.append(
        (
            "只核对某个文件：它的 SHA-256（base64url）应当和 manifest.json 里的一样。",
            "One file alone: its SHA-256 (base64url) is the one in manifest.json.",
        )
    )
    return [f"{number}. {check[place]}" for number, check in enumerate(checks, 1)]


def _left_out(found: CaseFiles, place: int) -> str:
    parts = [
        "\n".join((title[place], *(f"  {name}" for name in names)))
        for title, names in ((_MISSING, found.missing), (_TOO_LARGE, found.too_large))
        if names
    ]
    return "".join(f"\n{part}\n" for part in parts)
