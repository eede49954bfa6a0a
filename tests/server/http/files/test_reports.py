"""Written reports: made, kept by hash as long as an entry names them, and fetched by overseers alone."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from tests.server.services.documents.samples import document

from stormlamp.services.files.uploads import digest
from stormlamp.services.proof.disk import file_problems

if TYPE_CHECKING:
    from tests.support.server_in_process import Answer, Browser, World

PATH = "/api/v1/reports"
DAY = 24 * 3600 * 1_000_000


def issued(made: Answer, *, personal: object = False) -> dict[str, Any]:
    """The entry that hands a file out."""
    file = {"sha256": made.json["sha256"], "size": made.json["size"]}
    body = {"version": 1, "seq": 1, "entries": 1, "personal": personal, "files": [{**file, "format": "pdf"}]}
    return {"type": "report.issued", "files": [{**file, "type": made.json["type"]}], "body": body}


def impersonal(**changes: str) -> dict[str, Any]:
    """A table of the report that is to be made without personal data; only a PDF looks for the case."""
    return document(format="csv", **changes) | {"attach": {"incident": "aaaaaaaaaa.9", "personal": False}}


@pytest.fixture
def desk(world: World) -> Browser:
    """A supervisor."""
    return world.enrolled("supervisor")


def test_a_report_is_kept_as_it_is_previewed_and_the_same_one_once(desk: Browser) -> None:
    for kind, type_ in (("pdf", "application/pdf"), ("csv", "text/csv")):
        seen = desk.post("/api/v1/documents", document(format=kind)).data
        made = desk.post(PATH, document(format=kind))
        assert (made.status_code, made.json) == (
            201,
            {"sha256": digest(seen), "size": len(seen), "type": type_},
        )
        assert desk.post(PATH, document(format=kind)).json == made.json
        answer = desk.get(f"/api/v1/files/{digest(seen)}")
        assert (answer.data, answer.mimetype) == (seen, type_)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_only_overseers_fetch_it(world: World, desk: Browser) -> None:
    made = desk.post(PATH, impersonal())
    desk.push(issued(made) | {"actor": desk.person})
    address = f"/api/v1/files/{made.json['sha256']}"
    for role, status in (("auditor", 200), ("admin", 200), ("staff", 404), ("wallboard", 404)):
        assert world.enrolled(role).get(address).status_code == status, role
    assert world.stranger().get(address).status_code == 401


def test_an_auditor_fetches_none_that_has_personal_data_in_it(world: World, desk: Browser) -> None:
    auditor, staff = world.enrolled("auditor"), world.enrolled()
    for n, personal in enumerate((True, None, "no", 0)):
        made = desk.post(PATH, impersonal(title=f"with names {n}"))
        address = f"/api/v1/files/{made.json['sha256']}"
        assert auditor.get(address).status_code == 404  # nobody has said yet what is in it
        desk.push(issued(made, personal=personal) | {"actor": desk.person})
        assert (auditor.get(address).status_code, desk.get(address).status_code) == (404, 200)
    foreign = desk.post(PATH, impersonal(title="told by one who may not"))
    staff.push(issued(foreign) | {"actor": staff.person})
    assert auditor.get(f"/api/v1/files/{foreign.json['sha256']}").status_code == 404


def test_what_was_made_with_personal_data_is_no_auditors_whatever_its_entry_says(
    world: World, desk: Browser
) -> None:
    auditor, ref = world.enrolled("auditor"), f"{desk.phone.id}.1"
    began = {"since": None, "edition": None}
    opened: dict[str, object] = {"kind": "outage", "cause": "grid", "areas": [], **began}
    desk.push({"type": "incident.opened", "incident": ref, "body": opened})
    for personal, status in ((True, 404), (False, 200)):
        case = {"incident": ref, "personal": personal}
        for made in (
            desk.post(PATH, document() | {"attach": case}),
            desk.post(PATH, document(format="docx", title=f"{personal}") | {"attach": case}),
            desk.post(f"{PATH}/record", case),
        ):
            desk.push(issued(made, personal=False) | {"actor": desk.person})
            address = f"/api/v1/files/{made.json['sha256']}"
            assert (auditor.get(address).status_code, desk.get(address).status_code) == (status, 200)
    # The same table again, which now nobody asked to have made with personal data.
    for personal, status in ((True, 404), (False, 200), (True, 200)):
        made = desk.post(PATH, document(format="csv") | {"attach": {"incident": ref, "personal": personal}})
        desk.push(issued(made, personal=False) | {"actor": desk.person})
        assert auditor.get(f"/api/v1/files/{made.json['sha256']}").status_code == status
    unsaid = desk.post(PATH, document())
    desk.push(issued(unsaid, personal=False) | {"actor": desk.person})
    assert auditor.get(f"/api/v1/files/{unsaid.json['sha256']}").status_code == 404


def test_only_supervisors_on_a_device_hand_one_out(world: World, desk: Browser) -> None:
    for role in ("staff", "auditor", "wallboard"):
        assert world.enrolled(role).post(PATH, document()).status_code == 403
    assert desk.post(PATH, document(format="exe")).json["code"] == "malformed"
    assert desk.post(PATH, document(format="xlsx", blocks=[{"type": "break"}])).json["reason"] == "no_table"


def test_it_stays_while_an_entry_names_it_and_goes_a_day_later_where_none_does(
    world: World, desk: Browser
) -> None:
    named, lone = desk.post(PATH, document()), desk.post(PATH, document(title="x"))
    desk.push(issued(named))
    world.clock.now += 2 * DAY
    world.runtime.files.tidy(world.clock.now)
    assert desk.get(f"/api/v1/files/{named.json['sha256']}").status_code == 200
    assert desk.get(f"/api/v1/files/{lone.json['sha256']}").status_code == 404
    assert list(world.config.files.glob(f"??/{lone.json['sha256']}")) == []


def test_it_goes_with_the_entry_that_named_it(desk: Browser) -> None:
    made = desk.post(PATH, document())
    ref = desk.push(issued(made)).json["results"][0]
    assert ref["status"] == "accepted"
    told = {"refs": [f"{desk.phone.id}.1"], "part": "text", "reason": "x"}
    assert desk.post("/api/v1/redactions", told).status_code < 300
    assert desk.get(f"/api/v1/files/{made.json['sha256']}").status_code == 404


def test_what_is_kept_is_in_order(world: World, desk: Browser) -> None:
    made = desk.post(PATH, document())
    with world.runtime.store.reading() as session:
        assert list(file_problems(session, world.runtime.site, world.config.files)) == []
    pdf = desk.get(f"/api/v1/files/{made.json['sha256']}").data
    assert document()["title"] in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_the_record_of_the_case_goes_along_in_a_pdf_and_by_itself(desk: Browser) -> None:
    began = {"since": None, "edition": None}
    opened: dict[str, object] = {"kind": "outage", "cause": "grid", "areas": [], **began}
    ref = f"{desk.phone.id}.1"
    desk.push({"type": "incident.opened", "incident": ref, "body": opened})
    case = {"incident": ref, "personal": False}
    made = desk.post(PATH, document() | {"attach": case})
    pdf = PdfReader(io.BytesIO(desk.get(f"/api/v1/files/{made.json['sha256']}").data))
    (attached,) = pdf.attachments["record.json"]
    kept = desk.post(f"{PATH}/record", case)
    assert kept.json["type"] == "application/json"
    record = desk.get(f"/api/v1/files/{kept.json['sha256']}").json
    assert record["format"] == json.loads(attached)["format"] == "stormlamp-record-1"
    assert [each["ref"] for each in record["entries"]] == [ref]
    unknown = desk.post(f"{PATH}/record", case | {"incident": "aaaaaaaaaa.9"})
    assert (unknown.status_code, unknown.json["code"]) == (404, "unknown_entry")
