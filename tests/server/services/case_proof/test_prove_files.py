"""`stormlamp prove` as a command: which kinds of file it takes, what it prints, how it ends."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from tests.server.services.documents.samples import document

from stormlamp.cli import run
from stormlamp.services.case_proof.prove import prove
from stormlamp.services.documents.making import made_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server.services.case_proof.conftest import HandedOut

OK = "Nothing was changed since it was made."


def test_a_report_is_proved_by_the_record_attached_to_it(handed_out: HandedOut) -> None:
    report = made_of(document(), {}, handed_out.plain)
    proved = prove(report)
    assert proved.findings == []
    assert proved.facts[-1] == "Proved is the record attached to the PDF, not what its pages say."


def attached(record: bytes, *, times: int = 1) -> bytes:
    """A PDF of a page with a record attached so many times."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    for _ in range(times):
        writer.add_attachment("record.json", record)
    writer.write(out)
    return out.getvalue()


def test_a_changed_record_in_a_report_is_named(handed_out: HandedOut) -> None:
    assert prove(attached(handed_out.plain)).findings == []
    changed = handed_out.plain.replace("供电局".encode(), "物业局".encode())
    assert {each.place.split(" ")[0] for each in prove(attached(changed)).findings} == {"signature", "entry"}


@pytest.mark.parametrize("times", [0, 2])
def test_a_report_with_no_record_or_several_is_named(handed_out: HandedOut, times: int) -> None:
    [found] = prove(attached(handed_out.plain, times=times)).findings
    assert str(found) == f"the PDF: record.json is attached {times} times, not once"


def test_a_broken_report_is_named(handed_out: HandedOut) -> None:
    whole = attached(handed_out.plain)
    assert PdfReader(io.BytesIO(whole)).attachments
    for broken in (b"%PDF-1.7", whole[: len(whole) // 2], b"%PDF" + bytes(1000)):
        assert [each.place for each in prove(broken).findings] == ["the PDF"]


def test_the_command_needs_no_database_and_no_setting(
    handed_out: HandedOut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "no port")
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "record.json"
    file.write_bytes(handed_out.plain)
    assert run(["prove", str(file)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == OK
    assert said[2].startswith("Site harbour-court, incidents ")
    assert [each.name for each in tmp_path.iterdir()] == ["record.json"]


def test_the_command_names_what_is_wrong_and_ends_with_1(
    handed_out: HandedOut, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "record.json"
    file.write_bytes(handed_out.plain.replace("供电局".encode(), "物业局".encode()))
    assert run(["prove", str(file)]) == 1
    said = capsys.readouterr().out
    assert OK not in said
    assert ": its text is not the one that was sealed" in said


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prove", str(tmp_path / "none.zip")]) == 2
    assert capsys.readouterr().err == (
        f"stormlamp: {tmp_path}/none.zip cannot be read: No such file or directory\n"
    )
