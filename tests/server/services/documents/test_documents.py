"""Documents made by a process of its own, within its limits; what is more than it bears is refused."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from pypdf import PdfReader
from tests.server.services.documents.samples import PICTURES, document, long_document
from tests.support.fault_rounds import daily

from stormlamp.services.documents import documents, making
from stormlamp.services.documents.documents import make_document
from stormlamp.services.refusals import BadDocument, UnknownFile
from stormlamp.storage.files.stored_files import StoredFile

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1024 * 1024


class Photos:
    """A file store with one photo; without a folder with none.

    Args:
        folder: where its photo lies.
    """

    kind: ClassVar[str] = "image/png"

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder

    def find(self, sha256: str) -> tuple[StoredFile, Path]:
        """Find the photo."""
        if self.folder is None:
            raise UnknownFile
        path = self.folder / "photo"
        path.write_bytes(PICTURES["png"])
        return StoredFile(sha256=sha256, type=self.kind), path


def made(asked: dict[str, Any], files: object = None, attachment: bytes | None = None) -> bytes:
    """Have a document made."""
    return make_document(asked, files or Photos(), attachment)  # type: ignore[arg-type] # it finds, and no more is asked of it


def test_each_format_is_made_with_the_photos_that_are_here(tmp_path: Path) -> None:
    pdf = PdfReader(io.BytesIO(made(document(), Photos(tmp_path), b'{"a": 1}')))
    assert pdf.attachments == {"record.json": [b'{"a": 1}']}
    assert len(pdf.pages[0].images) == 1
    for kind, begins in (("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")):
        assert made(document(format=kind)).startswith(begins), kind


def test_only_photos_are_taken_from_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Photos, "kind", "application/json")
    assert len(PdfReader(io.BytesIO(made(document(), Photos(tmp_path)))).pages[0].images) == 0


def test_what_cannot_be_made_is_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def reason(asked: dict[str, Any], files: object = None) -> str:
        with pytest.raises(BadDocument) as refused:
            made(asked, files)
        return refused.value.reason

    assert reason(document(format="csv", blocks=[{"type": "break"}])) == "no_table"
    monkeypatch.setattr(documents, "MOST_PHOTO_BYTES", 10)
    assert reason(document(), Photos(tmp_path)) == "too_large"
    monkeypatch.setattr(documents.MAKER, "patience_s", 0.001)
    assert reason(document()) == "too_large"


@pytest.mark.faults
def test_a_table_that_takes_too_much_memory_is_refused_by_name() -> None:
    cells = [["配电室进水，已经拉下总闸。" * 3] * 12] * 6000
    with pytest.raises(BadDocument) as refused:
        made(document(blocks=[{"type": "table", "head": ["x"] * 12, "rows": cells}]))
    assert refused.value.reason == "too_large"


def test_a_file_longer_than_files_may_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "MOST_MADE", 10)
    question = json.dumps({"document": document(format="csv"), "photos": [], "attachment": None})
    assert making.answer(io.BytesIO(question.encode() + b"\n")) == ({"refused": "too_large"}, b"")


# In a process of its own, whose only child is the one that makes the document.
PLAY = """
import json, resource, sys
from stormlamp.services.documents.documents import MAKER

head, _, made = MAKER.ask(sys.stdin.buffer.read()).partition(b"\\n")
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
print(json.dumps([json.loads(head), len(made), most]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory has no limit, and is counted otherwise")
@pytest.mark.parametrize(("entries", "language"), daily((500, "zh-Hans"), (5000, "zh-Hans"), (5000, "en")))
def test_a_report_of_five_thousand_entries_takes_at_most_half_a_gibibyte(entries: int, language: str) -> None:
    asked = {"document": long_document(entries, language), "photos": [], "attachment": 3}
    question = json.dumps(asked).encode() + b"\n{ }"
    done = subprocess.run([sys.executable, "-c", PLAY], input=question, capture_output=True, check=True)
    head, size, memory = json.loads(done.stdout)
    assert (head, size > 200 * entries) == ({}, True)
    assert memory < 512 * MIB
