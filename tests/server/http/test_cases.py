"""Cases handed out over HTTP: who may, with what, what is told of it, and that an erased person is gone."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from stormlamp.cli import run
from stormlamp.domain.archives import unpack_files
from stormlamp.services.case_proof.prove import prove

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.server_in_process import Answer, Browser, World

NAME, SOUND, NUMBER = "欧阳菊", "ouyangju", "13812345678"
CALLER = json.dumps({"caller": NAME, "number": NUMBER}, ensure_ascii=False)


def recorded(browser: Browser) -> str:
    """An outage with a request, a note that tells of its caller, and its end; gives its ref."""
    incident = f"{browser.phone.id}.1"
    acts = [
        {"type": "incident.opened", "body": {"kind": "outage"}},
        {"type": "request.opened", "body": {"kind": "other"}, "private_text": CALLER},
        {"type": "note.written", "body": {"text": f"{NAME} ({SOUND}) 的电话是 {NUMBER}"}},
        {"type": "incident.closed", "body": {}},
    ]
    said = [{"incident": incident, "actor": browser.person, **act} for act in acts]
    assert browser.push(*said).json["results"][0]["status"] == "accepted"
    return incident


def export(browser: Browser, incident: str, query: str = "") -> Answer:
    """Ask for an export."""
    return browser.get(f"/api/v1/incidents/{incident}/export{query}")


@pytest.mark.parametrize("role", ["supervisor", "plan_keeper", "admin"])
def test_supervisors_and_above_export_with_private_parts_or_without(world: World, role: str) -> None:
    browser = world.enrolled(role)
    incident = recorded(world.enrolled("supervisor"))
    for query, personal in (("", False), ("?personal=0", False), ("?personal=1", True)):
        answer = export(browser, incident, query)
        assert answer.status_code == 200
        assert answer.mimetype == "application/zip"
        assert answer.headers["Cache-Control"] == "no-store"
        assert f"{incident}.zip" in answer.headers["Content-Disposition"]
        assert prove(answer.data).findings == []
        assert json.loads(unpack_files(answer.data)["record.json"])["personal"] is personal


def test_an_auditor_exports_without_private_parts_alone(world: World) -> None:
    incident, auditor = recorded(world.enrolled("supervisor")), world.enrolled("auditor")
    assert export(auditor, incident).status_code == 200
    refused = export(auditor, incident, "?personal=1")
    assert (refused.status_code, refused.json["code"]) == (403, "not_allowed")


def test_what_cannot_be_asked_for_is_refused(world: World) -> None:
    chief = world.enrolled("supervisor")
    assert export(chief, "aaaaaaaaaa.1").json["code"] == "unknown_entry"
    assert export(chief, recorded(chief), "?personal=2").json["code"] == "malformed"


def test_a_link_on_another_site_takes_none_in_a_supervisors_name(world: World) -> None:
    chief = world.enrolled("supervisor")
    path = f"/api/v1/incidents/{recorded(chief)}/export?personal=1"
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        assert chief.get(path, headers={"Sec-Fetch-Site": site}).status_code == status


def test_the_plan_in_force_goes_along(world: World) -> None:
    chief = world.enrolled("supervisor")
    plan = chief.get("/api/v1/plan").json["sha256"]
    assert f"editions/{plan}.json" in unpack_files(export(chief, recorded(chief)).data)


def test_a_case_is_exported_whatever_its_beginning_names_as_an_edition(world: World) -> None:
    chief, staff = world.enrolled("supervisor"), world.enrolled()
    incident = recorded(chief)
    for n, edition in enumerate((["a"], {"a": 1}, 1, None, "../plan"), 1):
        body = {"kind": "outage", "edition": edition}
        act = {"type": "incident.opened", "incident": f"{staff.phone.id}.{n}", "body": body}
        staff.push({**act, "actor": staff.person})
        answer = export(chief, f"{staff.phone.id}.{n}")
        assert answer.status_code == 200
        assert prove(answer.data).findings == []
    assert export(chief, incident).status_code == 200


def test_an_erased_person_is_in_no_file_and_all_else_is_still_proved(world: World) -> None:
    chief, person = world.enrolled("supervisor"), world.enrolled(name=NAME)
    change = {"data": json.dumps({"numbers": [NUMBER]}), "content_type": "application/json"}
    assert chief.ask("PATCH", f"/api/v1/people/{person.person}", **change).status_code == 200
    incident = recorded(chief)
    act = {"type": "note.written", "incident": incident, "actor": person.person, "body": {"text": "到岗"}}
    person.push(act)
    before = everything(export(chief, incident, "?personal=1").data)
    assert [word for word in (NAME, SOUND, NUMBER) if word.encode() not in before] == []
    erased = {"name": "已离职 1", "numbers": [], "active": False}
    change["data"] = json.dumps(erased)
    assert chief.ask("PATCH", f"/api/v1/people/{person.person}", **change).status_code == 200
    for n, part in ((2, "private"), (3, "text")):
        asked = {"refs": [f"{chief.phone.id}.{n}"], "part": part, "reason": "应本人要求"}
        assert chief.post("/api/v1/redactions", asked).status_code == 201
    made = export(chief, incident, "?personal=1").data
    proved = prove(made)
    assert proved.findings == []
    assert "5 entries on 2 sealed pages; 1 without their text." in proved.facts
    after = everything(made)
    assert [word for word in (NAME, SOUND, NUMBER) if word.encode() in after] == []
    assert "已离职 1".encode() in after
    assert "已隐去 redacted".encode() in after


def everything(made: bytes) -> bytes:
    """All bytes of all files in an archive, those packed in a workbook too."""
    files = unpack_files(made)
    with zipfile.ZipFile(io.BytesIO(files["timeline.xlsx"])) as book:
        packed = [book.read(name) for name in book.namelist()]
    return b"\n".join((*files.values(), *packed))


def test_the_command_exports_what_prove_takes(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chief = world.enrolled("supervisor")
    incident, file = recorded(chief), tmp_path / "case.zip"
    monkeypatch.setenv("STORMLAMP_DATA", str(world.config.data))
    assert run(["export", "--incident", incident, "--personal", "--to", str(file)]) == 0
    assert run(["prove", str(file)]) == 0
    assert capsys.readouterr().out.count("Nothing was changed since it was made.") == 1
    assert run(["export", "--incident", "aaaaaaaaaa.1", "--to", str(file)]) == 2
    assert run(["export", "--incident", incident, "--to", str(tmp_path / "none" / "case.zip")]) == 2
    assert "cannot be written" in capsys.readouterr().err
