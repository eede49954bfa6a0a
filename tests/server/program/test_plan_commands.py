"""`stormlamp plan …`: a plan goes out as files, is worked on, and comes back as draft or edition."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.support.plans.built_edition import build_edition
from tests.support.plans.plan_folders import bytes_in_force, change, draft_name, in_force

from stormlamp import cli
from stormlamp.app import now
from stormlamp.commands import read_config
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import open_record
from stormlamp.services.plans.beginnings import from_profile
from stormlamp.services.plans.drafts import begin_draft, draft_now
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.refusals import NoDraft

if TYPE_CHECKING:
    from pathlib import Path

Said = pytest.CaptureFixture[str]


def test_what_is_exported_gives_the_same_bytes_of_edition(desk: PlanDesk, tmp_path: Path) -> None:
    assert cli.run(["plan", "export", str(tmp_path / "plan")]) == 0
    edition = in_force(desk)
    again = build_edition([tmp_path / "plan"], edition["number"], edition["published_at"])
    assert again == bytes_in_force(desk)


def test_a_folder_that_holds_something_is_not_written_into(data: Path, tmp_path: Path, capsys: Said) -> None:
    assert data.is_dir()
    (tmp_path / "notes.txt").write_text("mine")
    assert cli.run(["plan", "export", str(tmp_path)]) == 2
    assert "not empty" in capsys.readouterr().err
    assert cli.run(["plan", "export", str(tmp_path / "notes.txt")]) == 2


def test_a_folder_is_published_as_the_next_edition(desk: PlanDesk, folder: Path, capsys: Said) -> None:
    assert cli.run(["plan", "publish", str(folder)]) == 0
    edition = in_force(desk)
    assert (edition["number"], edition["site"]["name"]["zh-Hans"]) == (2, "清水湾")
    assert edition["site"]["id"] == desk.record.site_name
    assert draft_name(desk) == "清水湾"
    assert cli.run(["plan", "publish", str(folder)]) == 0
    assert "says this already" in capsys.readouterr().out
    assert in_force(desk)["number"] == 2
    assert cli.run(["plan", "export", str(folder.parent / "first"), "--edition", "1"]) == 0
    assert "凤鸣中心" in (folder.parent / "first" / "site.yaml").read_text("utf-8")


@pytest.mark.faults
def test_a_folder_with_errors_is_refused_with_its_lines(desk: PlanDesk, folder: Path, capsys: Said) -> None:
    change(folder, "colour: red", "colour: purple")
    assert cli.run(["plan", "check", str(folder), "--language", "zh-Hans"]) == 1
    assert "levels.yaml" in capsys.readouterr().out
    assert cli.run(["plan", "publish", str(folder)]) == 1
    assert "levels.yaml" in capsys.readouterr().err
    assert in_force(desk)["number"] == 1
    # As a draft it may come in: it is mended at the desk.
    assert cli.run(["plan", "import", str(folder)]) == 0
    assert "1 to mend" in capsys.readouterr().out
    assert draft_name(desk) == "清水湾"
    assert cli.run(["plan", "export", str(folder.parent / "draft"), "--draft"]) == 0
    assert "purple" in (folder.parent / "draft" / "levels.yaml").read_text("utf-8")


def test_files_that_cannot_be_read_change_no_draft(desk: PlanDesk, folder: Path, capsys: Said) -> None:
    (folder / "site.yaml").write_text("site: [")
    assert cli.run(["plan", "import", str(folder)]) == 1
    assert "site.yaml" in capsys.readouterr().err
    assert cli.run(["plan", "import", str(folder / "nothing")]) == 1
    with pytest.raises(NoDraft):
        draft_now(desk.record.store, desk.record.site)


@pytest.mark.faults
def test_somebodys_draft_is_replaced_only_where_that_is_said(
    desk: PlanDesk, folder: Path, capsys: Said
) -> None:
    begin_draft(desk.record.context, from_profile(desk, "hall"), None)
    for command in ("import", "publish"):
        assert cli.run(["plan", command, str(folder)]) == 2
        assert "--replace" in capsys.readouterr().err
    assert (draft_name(desk), in_force(desk)["number"]) == ("", 1)
    assert cli.run(["plan", "publish", str(folder), "--replace"]) == 0
    assert in_force(desk)["number"] == 2
    # What was published is nobody's open work.
    assert cli.run(["plan", "import", str(folder)]) == 0


@pytest.mark.faults
def test_the_plan_of_another_site_comes_in_as_this_ones(desk: PlanDesk, folder: Path) -> None:
    change(folder, f"id: {desk.record.site_name}", "id: elsewhere")
    assert cli.run(["plan", "publish", str(folder)]) == 0
    assert in_force(desk)["site"]["id"] == desk.record.site_name


def test_an_edition_that_is_not_there_and_a_draft_that_nobody_began_are_one_sentence(
    data: Path, tmp_path: Path, capsys: Said
) -> None:
    assert data.is_dir()
    for which in (["--edition", "9"], ["--draft"]):
        assert cli.run(["plan", "export", str(tmp_path / "plan"), *which]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "plan").exists()


def test_a_new_site_begins_with_the_plan_of_its_kind(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert data.is_dir()
    monkeypatch.setenv("STORMLAMP_DATA", str(tmp_path / "hotel"))
    assert cli.run(["init", "--profile", "hotel"]) == 0
    config = read_config()
    with closing(open_record(config, now)) as record:
        desk = PlanDesk(record, FileStore(record.store, record.site, config.files))
        edition, draft = in_force(desk), draft_now(record.store, record.site)
    assert edition["site"]["example"]
    assert edition["areas"][0]["name"]["zh-Hans"] != ""
    assert "guests" in {each["id"] for each in edition["audiences"]}
    assert (draft.profile, json.loads(draft.plan)["site"]["name"]["zh-Hans"]) == ("hotel", "")
    assert record.site_name.startswith("site-")
    # Said again, or of another kind: what was begun stays.
    assert cli.run(["init", "--profile", "hall"]) == 0
    with closing(open_record(config, now)) as record:
        assert draft_now(record.store, record.site).version == draft.version
