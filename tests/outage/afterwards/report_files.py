"""The files that were handed out, opened and read by what is not ours, against what was written down."""

from __future__ import annotations

import base64
import hashlib
import io
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from tests.e2e.issued_report import attached, pdf_words, record_of, text_rows, word_file, workbook_rows
from tests.outage.afterwards.reviewed import LATE
from tests.outage.end.device_entries import action, on_server
from tests.outage.end.expected import expected
from tests.outage.story import PICTURES, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.outage.cast import Cast
    from tests.outage.story import Story
    from tests.server.services.case_record.time_stamping import TestAuthority

Files = dict[str, bytes]
AGAIN, KEPT = "PDF · 简体中文", PICTURES / "handed out"
ENDINGS = {"PDF": "pdf", "Word": "docx", "Excel": "xlsx", "CSV": "csv", "JSON 凭据": "json"}
HERE, RECORD, ENTRIES = "简体中文", "JSON 凭据", "附：全部记录"
REQUESTS, IMPROVEMENTS, FIGURES, ACCIDENT = "客户诉求", "改进", "其他数字", "事故"
TOLD, NEVER_TOLD = "楼道积水", "楼道着火"
WHOLE = "Nothing was changed since it was made."


@dataclass
class Handed:
    """What was downloaded.

    Args:
        files: of each version, by what the screen calls them.
        words: of each PDF among them.
        again: AGAIN of version 1, once version 2 was out.
        case: the export of the whole case, a ZIP.
    """

    files: dict[int, dict[str, bytes]] = field(default_factory=lambda: {1: {}, 2: {}})
    words: dict[tuple[int, str], str] = field(default_factory=dict)
    again: bytes = b""
    case: bytes = b""

    def takes(self, version: int, name: str, data: bytes) -> None:
        """One of the files; read, where it is a PDF."""
        self.files[version][name] = data
        if name.startswith("PDF"):
            self.words[version, name] = pdf_words(data)


def compare_files(cast: Cast, handed: Handed) -> None:
    """All of it; nothing of it where a file is missing."""
    story, wanted = cast.story, expected()["report"]
    story.title("what was handed out")
    number = sum(map(len, handed.files.values()))
    story.equal("report: files were downloaded", wanted["files"], number)
    if number != wanted["files"] or handed.case == b"":
        return
    _keep(handed)
    _as_issued(cast, story, handed)
    for language, each in wanted["tells"].items():
        word = handed.files[1][f"Word · {language}"]
        _tells(story, f"PDF · {language}", each, handed.words[1, f"PDF · {language}"])
        _tells(story, f"Word · {language}", each, word_file(word)[0])
    again = (_digest(handed.files[1][AGAIN]), _digest(handed.again))
    story.equal("report: version 1 stays what it was", *again)
    for version, files in handed.files.items():
        _rows(story, wanted, version, files)
        told = _flat(handed.words[version, AGAIN]).count(_flat(LATE))
        story.equal(f"report {version}: the late entry in the PDF", version - 1, told)
        _proved(cast, story, version, files)
    _spoilt(cast, story, handed.files[1][RECORD])
    _exported(cast, story, handed.case)


def _flat(text: str) -> str:
    """Without what parts words and lines, for a page is set anew."""
    return "".join(text.split())


def _tells(story: Story, name: str, sentences: Iterable[str], text: str) -> None:
    told = _flat(text)
    missing = [each for each in sentences if _flat(each) not in told]
    story.equal(f"report: {name} says what was written down", [], missing)


def _keep(handed: Handed) -> None:
    """For whoever wants to look at them, or have another tool judge them."""
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "case.zip").write_bytes(handed.case)
    for version, files in handed.files.items():
        for name, data in files.items():
            paper, _, language = name.partition(" · ")
            (KEPT / f"report {version} {language}.{ENDINGS[paper]}").write_bytes(data)


def _as_issued(cast: Cast, story: Story, handed: Handed) -> None:
    """What was downloaded is what the record names, byte for byte."""
    told = [action(each) for each in on_server(cast.office.server)]
    issues = [each["body"] for each in told if each.get("type") == "report.issued"]
    named = [(each["version"], sorted(of["sha256"] for of in each["files"])) for each in issues]
    found = [(at, sorted(map(_digest, files.values()))) for at, files in handed.files.items()]
    story.equal("report: the files are those that the record names", named, found)


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")


def _rows(story: Story, wanted: dict[str, Any], version: int, files: Files) -> None:
    """Tables, and how often the late entry is told."""
    sheets = {name: rows[1:] for name, rows in workbook_rows(files[f"Excel · {HERE}"]).items()}
    improvements = [list(each) for each in wanted["improvements"]]
    story.equal(f"report {version}: improvements", improvements, sheets.get(IMPROVEMENTS))
    accidents = [row for row in sheets.get(FIGURES, ()) if row[0] == ACCIDENT]
    story.equal(f"report {version}: accidents", wanted["accidents"], accidents)
    requests = Counter(row[4] for row in sheets.get(REQUESTS, ()))
    story.equal(f"report {version}: requests by outcome", wanted["requests"], dict(requests))
    entries = wanted["entries"] + (late := version - 1)
    story.equal(f"report {version}: entries in the workbook", entries, len(sheets.get(ENTRIES, ())))
    lines = text_rows(files[f"CSV · {HERE}"])
    tail = lines[lines.index([ENTRIES]) + 2 :] if [ENTRIES] in lines else []
    story.equal(f"report {version}: entries in the text file", entries, len(tail))
    _, cells = word_file(files[f"Word · {HERE}"])
    times = {
        "Excel": sum(LATE in row for rows in sheets.values() for row in rows),
        "CSV": sum(LATE in row for row in lines),
        "Word": sum(LATE in row for row in cells),
    }
    story.equal(f"report {version}: the late entry", dict.fromkeys(times, late), times)


def _proved(cast: Cast, story: Story, version: int, files: Files) -> None:
    """By the product's command, and by openssl what an authority outside has stamped."""
    papers = {name: data for name, data in files.items() if name.startswith("PDF") or name == RECORD}
    for name, data in papers.items():
        record = record_of(data if name == RECORD else attached(data))
        private = [each for each in record["entries"] if each.get("private")]
        story.equal(f"report {version}, {name}: for everybody", (False, []), (record["personal"], private))
        story.equal(f"report {version}, {name}: whole", WHOLE, _said_of(cast, name, data))
        text = _stamped_text(record)
        _stamped(cast, story, f"report {version}, {name}", text, base64.b64decode(record.get("token", "")))


def _spoilt(cast: Cast, story: Story, record: bytes) -> None:
    """One word of what somebody recorded is another."""
    spoilt = record.replace(TOLD.encode(), NEVER_TOLD.encode())
    found = (spoilt != record, _said_of(cast, RECORD, spoilt) != WHOLE)
    story.equal("report: what was changed is found", (True, True), found)


def _said_of(cast: Cast, name: str, data: bytes) -> str:
    """What `stormlamp prove` says is proved: its first line, or the one after what is not."""
    path: Path = cast.folder / f"handed out {'x.pdf' if name.startswith('PDF') else 'x'}"
    path.write_bytes(data)
    trusted = ("--authority", str(cast.authority.certificate)) if cast.authority else ()
    said = cast.server.said("prove", str(path), *trusted).splitlines()
    return said[said[0].startswith("Not proved")].replace(" in the record", "")


def _stamped_text(record: dict[str, Any]) -> bytes:
    """As docs/protocol.md says what an authority stamps."""
    checkpoint = record["checkpoint"]
    told = (record["site"], record["generation"], checkpoint["size"], checkpoint["hash"])
    return "\n".join(map(str, ("stormlamp-checkpoint-1", *told))).encode()


def _stamped(cast: Cast, story: Story, what: str, text: bytes, token: bytes) -> None:
    if cast.authority:
        story.counts(f"{what}: openssl agrees with the stamp", _why_not(cast.authority, text, token))
    else:
        say(f"    {what}: there is no openssl here, nobody has stamped it")


def _why_not(authority: TestAuthority, text: bytes, token: bytes) -> str:
    """Why openssl does not agree; empty where it does."""
    if token == b"":
        return "nobody stamped it"
    try:
        return "" if authority.verifies(text, token) else "openssl does not agree"
    except AssertionError as wrong:
        return str(wrong)


def _exported(cast: Cast, story: Story, case: bytes) -> None:
    """The archive for people outside, with the two files that openssl asks for."""
    story.equal("case: whole", WHOLE, _said_of(cast, "case", case))
    with ZipFile(io.BytesIO(case)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    _stamped(cast, story, "case", files["checkpoint.txt"], files.get("token.tsr", b""))
    reports = sum(name.startswith("reports/") for name in files)
    story.equal("case: the reports are in it", expected()["report"]["files"], reports)
