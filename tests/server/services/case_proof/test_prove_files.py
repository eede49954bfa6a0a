"""`stormlamp prove` as a command: which kinds of file it takes, what it prints, how it ends."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfWriter
from tests.server.services.case_record.small_case import small_case
from tests.server.services.documents.samples import PHOTO, PICTURES, document

from stormlamp.cli import run
from stormlamp.services.case_proof.issued_files import PAGES_UNPROVED
from stormlamp.services.case_proof.pdf_attachments import attached_record
from stormlamp.services.case_proof.prove import prove
from stormlamp.services.case_record.records import make_record
from stormlamp.services.documents.layouts import LAYOUTS
from stormlamp.services.documents.making import made_of
from stormlamp.services.files.uploads import digest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server.services.case_proof.conftest import HandedOut
    from tests.support.record_rig import Rig

OK = "Nothing was changed since it was made."


def test_a_report_is_proved_by_the_record_attached_to_it(handed_out: HandedOut) -> None:
    report = made_of(document(), {}, handed_out.plain)
    proved = prove(report)
    assert (proved.findings, proved.unproved) == ([], [PAGES_UNPROVED])


def test_what_is_not_proved_of_a_report_is_said_first(
    handed_out: HandedOut, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.pdf"
    # Whoever has other words typeset around the true record has changed no byte of that.
    file.write_bytes(made_of(document() | {"title": "Nobody was hurt"}, {}, handed_out.plain))
    assert run(["prove", str(file)]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[:2] == [PAGES_UNPROVED, "Nothing was changed in the record since it was made."]
    assert OK not in said


def test_the_pages_of_a_report_are_compared_with_what_a_later_record_hands_out(
    rig: Rig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, context = small_case(rig), rig.record.context
    own = make_record(context, case.first, personal=False)
    report, other = (made_of(document() | {"title": title}, {}, own) for title in ("As it was", "Otherwise"))
    lead, staff = rig.phone(4, "plead"), rig.phone(5)
    for phone, data in ((lead, report), (staff, other)):
        file = {"sha256": digest(data), "size": len(data), "type": "application/pdf"}
        body = {"version": 1, "seq": 1, "entries": 1, "personal": False, "files": [{**file, "format": "pdf"}]}
        act = {"type": "report.issued", "incident": case.first, "files": [file], "body": body}
        assert rig.statuses(phone.page_of(act)) == ["accepted"]
    later = tmp_path / "later.json"
    later.write_bytes(make_record(context, case.first, personal=False))
    for data, status in ((report, 0), (other, 1)):  # the other one was handed out by somebody who may not
        file_ = tmp_path / "report.pdf"
        file_.write_bytes(data)
        assert run(["prove", str(file_), "--record", str(later)]) == status
        said = capsys.readouterr().out
        assert (OK in said, "no entry of the record hands this very file out" in said) == (
            status == 0,
            status == 1,
        )
        assert PAGES_UNPROVED not in said


def attached(record: bytes) -> bytes:
    """A PDF of a page with a record attached, as another program writes it."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.add_attachment("record.json", record)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_record_of_any_document_is_found(handed_out: HandedOut, layout: str, language: str) -> None:
    photo = {PHOTO: PICTURES["png"]}
    assert attached_record(made_of(document(language, layout), photo, handed_out.plain)) == handed_out.plain


def test_a_changed_record_in_a_report_is_named(handed_out: HandedOut) -> None:
    changed = handed_out.plain.replace("供电局".encode(), "物业局".encode())
    found = prove(made_of(document(), {}, changed)).findings
    assert {each.place.split(" ")[0] for each in found} == {"signature", "entry"}


def test_a_report_without_a_record_is_named() -> None:
    [found] = prove(made_of(document(), {})).findings
    assert str(found) == "the PDF: record.json is not attached to it"


OTHERS = "the PDF: it is not as a server writes it: another program has saved it, or somebody changed it"


def test_a_report_that_holds_the_right_record_and_shows_another_is_named(handed_out: HandedOut) -> None:
    report = made_of(document(), {}, handed_out.plain)
    changed = handed_out.plain.replace("供电局".encode(), "物业局".encode())
    writer, out = PdfWriter(io.BytesIO(report), incremental=True), io.BytesIO()
    writer.add_attachment("record.json", changed)
    writer.write(out)
    assert report in out.getvalue()
    updates = [out.getvalue(), attached(handed_out.plain), report + b"\n", b"%PDF-1.7\n" + report]
    table = report.rpartition(b"startxref\n")[2].partition(b"\n")[0]
    updates.append(report + b"\n1 0 obj\n<<>>\nendobj\nstartxref\n" + table + b"\n%%EOF")
    for old, new in (
        (b"/UF(record.json)", b"/UX(record.json)"),
        (b"[(record.json)", b"[(rec\\157.json)"),
        (b"/AFRelationship/Source", b"/EF<<>>/AF/Source/AAAAA"[:22]),
        (b"/Type/EmbeddedFile", b"/Type/embeddedFile"),
        (b"/Type/Catalog", b"/Names 1 0 R "),
    ):
        assert old in report
        updates.append(report.replace(old, new))
    for each in updates:
        assert [str(found) for found in prove(each).findings] == [OTHERS]


def test_a_broken_report_is_named(handed_out: HandedOut) -> None:
    whole = made_of(document(), {}, handed_out.plain)
    for broken in (b"%PDF", b"%PDF-1.7", whole[: len(whole) // 2], whole[:-1], b"%PDF" + bytes(1000)):
        assert [each.place for each in prove(broken).findings] == ["the PDF"]


def test_what_is_packed_in_a_report_is_unpacked_no_further_than_it_says(handed_out: HandedOut) -> None:
    whole = made_of(document(), {}, handed_out.plain)
    size = b"/Size %d/ModDate" % len(handed_out.plain)
    for other in (len(handed_out.plain) - 1, 10 ** (len(str(len(handed_out.plain))) - 1)):
        found = prove(whole.replace(size, b"/Size %d/ModDate" % other)).findings
        assert [str(each) for each in found] == [OTHERS]


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
