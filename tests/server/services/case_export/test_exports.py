"""An exported case: all of it in one archive that others can read; every changed byte is named."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from importlib.resources import files as package_files
from typing import TYPE_CHECKING

import pytest
from python_calamine import load_workbook
from tests.server.services.case_export.exported_site import PERSONAL, PHOTO, PLAIN, Site, opened_site
from tests.server.services.case_record.small_case import CALLER

from stormlamp.domain.archives import BadArchive, pack_files, unpack_files
from stormlamp.services.case_export.exports import export_case
from stormlamp.services.case_proof.prove import prove
from stormlamp.services.files.uploads import digest
from stormlamp.services.refusals import UnknownEntry

if TYPE_CHECKING:
    from pathlib import Path

ALWAYS = {"README.txt", "record.json", "timeline.csv", "timeline.xlsx", "manifest.json", "checkpoint.txt"}


def rows(files: dict[str, bytes]) -> list[list[str]]:
    """The timeline's rows."""
    return list(csv.reader(io.StringIO(files["timeline.csv"].decode("utf-8-sig"))))


def test_it_is_an_archive_that_every_program_reads(site: Site) -> None:
    made = site.export()
    with zipfile.ZipFile(io.BytesIO(made)) as read:
        assert read.testzip() is None
        names = read.namelist()
        assert {name: read.read(name) for name in names} == unpack_files(made)
    assert names == sorted(names)
    assert ("prove.html" in names) == package_files("stormlamp").joinpath("_built/web/prove.html").is_file()
    assert set(names) - {"prove.html"} == {*ALWAYS, f"photos/{digest(PHOTO)}.png"}


def test_it_is_proved_with_or_without_private_parts(site: Site) -> None:
    for how in (PLAIN, PERSONAL):
        proved = prove(site.export(how))
        assert proved.findings == []
        assert [each for each in proved.facts if each.endswith("files in the archive.")]


def test_private_parts_go_along_on_request_alone(site: Site) -> None:
    plain, personal = (unpack_files(site.export(how)) for how in (PLAIN, PERSONAL))
    salt = json.loads(CALLER)["salt"].encode()
    assert [name for name, data in plain.items() if salt in data] == []
    assert [name for name, data in personal.items() if salt in data] == ["record.json", "timeline.csv"]
    assert CALLER not in str(rows(plain))
    assert rows(personal)[0][-1] == "私密内容 Private"
    assert [row[-1] for row in rows(personal) if row[-1].startswith("{")] == [CALLER]


def test_its_timeline_is_the_same_as_workbook_and_as_text_and_holds_no_formula(site: Site) -> None:
    files = unpack_files(site.export())
    head, *told = rows(files)
    assert head[:5] == ["时间 Time", "收到 Received", "序号 No.", "记录号 Ref", "谁 Who"]
    assert len(told) == len(json.loads(files["record.json"])["entries"])
    assert [row[0] for row in told] == sorted(row[0] for row in told)
    assert told[0][0] == "2026-11-25 08:00:00"
    book = load_workbook(io.BytesIO(files["timeline.xlsx"]))
    sheet = book.get_sheet_by_index(0).to_python()
    assert [[str(cell) for cell in row] for row in sheet[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in told
    ]
    with zipfile.ZipFile(io.BytesIO(files["timeline.xlsx"])) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_the_servers_logbook_tells_who_took_it(site: Site) -> None:
    site.export(PERSONAL)
    told = [json.loads(each["action"]) for each in site.rig.pull()]
    [*_, last] = [each for each in told if each["type"] == "record.exported"]
    assert last["actor"] == "plead"
    assert last["body"] == {
        "person": "plead",
        "device": None,
        "what": "incident",
        "incident": site.case.first,
        "personal": True,
        "count": 25,
    }


def test_of_an_incident_that_is_not_here_nothing_is_told(site: Site) -> None:
    before = site.rig.record.head()
    with pytest.raises(UnknownEntry):
        export_case(site.rig.record.context, site.store, "aaaaaaaaaa.1", PLAIN)
    assert site.rig.record.head() == before


def test_every_flipped_byte_is_named(site: Site) -> None:
    made = site.export(PERSONAL)
    files = unpack_files(made)
    directory = made.index(b"PK\x01\x02")
    heads = [made.index(b"PK\x03\x04" + made[:0], made.find(name.encode()) - 30) for name in files]
    places = {
        *(place for start in heads for place in range(start, start + 30 + 4)),
        *range(directory, len(made), 3),
        *range(0, directory, 499),
    }
    unnamed = [place for place in sorted(places) if not prove(_flipped(made, place)).findings]
    assert unnamed == []


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_what_is_added_taken_away_or_put_in_anothers_place_is_named(site: Site) -> None:
    files = unpack_files(site.export())
    photo = f"photos/{digest(PHOTO)}.png"
    cases = {
        "extra.txt": {**files, "extra.txt": b""},
        "timeline.csv": {**files, "timeline.csv": files["timeline.csv"] + b"x"},
        photo: {name: data for name, data in files.items() if name != photo},
        "checkpoint.txt": {**files, "checkpoint.txt": b"x"},
        "token.tsr": {**files, "token.tsr": b"x"},
        "archive": {name: data for name, data in files.items() if name != "record.json"},
    }
    for place, changed in cases.items():
        assert place in {each.place for each in prove(pack_files(changed)).findings}
    made = site.export()
    for changed_bytes in (made + b"x", made[:-1], made[:50], b"PK", made[: len(made) // 2]):
        assert prove(changed_bytes).findings


def test_an_archive_names_each_file_once() -> None:
    twice = pack_files({"a": b"1"}).replace(b"PK\x01\x02", pack_files({"a": b"2"}), 1)
    with pytest.raises(BadArchive, match="twice"):
        unpack_files(twice)


def test_what_people_typed_stands_in_it_as_text_alone(tmp_path: Path) -> None:
    typed = '=HYPERLINK("http://x.invalid") <script>alert(1)</script> \u202e#panic() {{7*7}}'
    with opened_site(tmp_path) as own:
        note = {"type": "=1+1", "incident": own.case.first, "body": {"text": typed}}
        assert own.rig.statuses(own.rig.phone(4).page_of(note)) == ["accepted"]
        files = unpack_files(own.export())
    actions = [json.loads(each["action"]) for each in json.loads(files["record.json"])["entries"]]
    assert [each["body"]["text"] for each in actions if each["type"] == "=1+1"] == [typed]
    cells = [cell for row in rows(files) for cell in row]
    assert "'=1+1" in cells
    assert [cell for cell in cells if cell.strip()[:1] in set("=+@") or "\u202e" in cell] == []
    with zipfile.ZipFile(io.BytesIO(files["timeline.xlsx"])) as packed:
        sheet, texts = packed.read("xl/worksheets/sheet1.xml"), packed.read("xl/sharedStrings.xml")
    assert (b"<f>" in sheet, b"<script>" in texts, b"&lt;script&gt;" in texts) == (False, False, True)
    assert b"<script>" not in files["README.txt"]
