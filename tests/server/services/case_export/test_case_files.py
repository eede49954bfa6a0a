"""Which files go along with an exported case, and what its README says of those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.services.case_export.exported_site import PERSONAL, PHOTO, PLAIN

from stormlamp.domain.archives import unpack_files
from stormlamp.services.case_export.exports import Exporting, export_case
from stormlamp.services.files.uploads import digest
from stormlamp.storage.files.stored_files import StoredFile

if TYPE_CHECKING:
    from tests.server.services.case_export.exported_site import Site


def test_its_readme_names_what_is_here_and_what_is_not(site: Site) -> None:
    files = unpack_files(site.export())
    said = files["README.txt"].decode()
    assert said.startswith("停电处置案卷\n")
    assert "Record of a power outage" in said
    assert said.count("photos/" + "A" * 43) == 2
    assert "token.tsr" in said
    assert ("prove.html" in said) == ("prove.html" in files)
    assert "{" not in said


def test_reports_go_along_but_those_with_personal_data_on_request_alone(site: Site) -> None:
    # What the server made with personal data, and what a supervisor's entry says of it.
    told = {"public": False, "personal": True, "said to be public": False}
    reports = {kind: b"%PDF " + kind.encode() for kind in told}
    lead = site.rig.phone(4, "plead")
    acts = []
    for kind, data in reports.items():
        place = site.store.place(digest(data))
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
        type_ = "report/pdf" if kind == "public" else "personal-report/pdf"
        row = StoredFile(sha256=digest(data), size=len(data), type=type_, stored_at=site.rig.now)
        row.site = site.rig.record.site
        with site.rig.store.writing() as session:
            session.add(row)
        named = {"sha256": digest(data), "size": len(data), "type": "application/pdf"}
        body = {"personal": told[kind], "files": [{**named, "format": "pdf"}]}
        acts.append({"type": "report.issued", "incident": site.case.other, "files": [named], "body": body})
    # Whoever names a report as if it were a photo gets it out no other way.
    acts.append({"type": "photo.taken", "incident": site.case.other, "files": acts[1]["files"], "body": {}})
    assert site.rig.statuses(lead.page_of(*acts)) == ["accepted"]
    context = site.rig.record.context
    plain, personal = (
        unpack_files(export_case(context, site.store, site.case.other, how)) for how in (PLAIN, PERSONAL)
    )
    names = {kind: f"reports/{digest(data)}.pdf" for kind, data in reports.items()}
    assert {name for name in plain if "/" in name} == {names["public"]}
    assert {name for name in personal if "/" in name} == set(names.values())


def test_what_is_too_large_is_left_out_and_named(site: Site) -> None:
    files = unpack_files(site.export(Exporting("plead", None, personal=False, room=len(PHOTO) - 1)))
    name = f"photos/{digest(PHOTO)}.png"
    assert name not in files
    assert f"没放进来的文件（太大）\n  {name}" in files["README.txt"].decode()
