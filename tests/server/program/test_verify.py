"""`stormlamp verify`: what it says, that it changes nothing, and whom it asks outside the database."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stormlamp import cli, config
from stormlamp.app import now
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.journal import witnesses
from stormlamp.services.journal.record import Record, open_record

if TYPE_CHECKING:
    from collections.abc import Callable


def work(data: Path, work_: Callable[[Record], None] | None = None) -> dict[str, Any]:
    """Let a server append something, and stop it; its newest receipt."""
    settings = config.read({"STORMLAMP_DATA": str(data)})
    with closing(open_record(settings, now)) as record:
        make_code(record.context, Invitation(), now())
        if work_ is not None:
            work_(record)
        receipt: dict[str, Any] = record.push([])["receipt"]
    return receipt


def proved(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, dict[str, Any]]:
    """Run the command; its exit code and what it says."""
    capsys.readouterr()
    code = cli.run(["verify", "--json", *more])
    return code, json.loads(capsys.readouterr().out)


def older(data: Path) -> Path:
    """A copy of the database as it is now."""
    return Path(shutil.copy(data / "stormlamp.db", data / "older.db"))


def put_back(data: Path, copy: Path) -> None:
    """An older state comes back, by no word of anybody's."""
    for left in data.glob("stormlamp.db*"):
        left.unlink()
    copy.rename(data / "stormlamp.db")


def test_it_says_what_is_wrong_where_and_what_found_it(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proved(capsys)[0] == 0
    with closing(sqlite3.connect(data / "stormlamp.db")) as connection, connection:
        connection.execute("UPDATE entries SET quality = 2 WHERE seq = 2")
    code, said = proved(capsys)
    assert code == 1
    assert {(each["seq"], each["by"]) for each in said["problems"]} == {(2, "accepting its page once more")}
    assert cli.run(["verify"]) == 1
    text = capsys.readouterr().out
    assert "entry 2 (" in text
    assert "(found by accepting its page once more)" in text


def test_it_changes_nothing_even_where_a_start_of_the_server_would(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(data / "stormlamp.db")) as connection, connection:
        connection.execute("UPDATE sites SET generation = 'another'")
    before = (data / "stormlamp.db").read_bytes()
    assert proved(capsys)[0] == 1
    assert (data / "stormlamp.db").read_bytes() == before


def test_without_the_secret_it_says_what_it_did_not_check_and_makes_none(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "secret.json").unlink()
    code, said = proved(capsys)
    assert code == 0
    assert any("was not checked" in note for note in said["notes"])
    assert not (data / "secret.json").exists()


def test_a_database_that_is_not_there_is_told_and_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STORMLAMP_DATA", str(tmp_path))
    assert cli.run(["verify"]) == 2
    assert "no database" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_was_changed_stays_found_though_the_server_went_on(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(data / "stormlamp.db")) as connection, connection:
        connection.execute("UPDATE sites SET mac = zeroblob(32)")
    work(data)
    code, said = proved(capsys)
    assert code == 1
    assert any("MAC" in each["what"] for each in said["problems"])
    with closing(sqlite3.connect(data / "stormlamp.db")) as connection, connection:
        connection.execute("UPDATE sites SET mac = NULL, loose = NULL")
    work(data)
    assert proved(capsys)[0] == 1


def test_an_older_state_that_came_back_is_found_by_the_witness_beside_the_secret(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work(data)
    copy = older(data)
    work(data)
    put_back(data, copy)
    code, said = proved(capsys)
    assert code == 1
    assert [each["by"] for each in said["problems"]] == ["a witness"]
    work(data)
    work(data)
    code, said = proved(capsys)
    assert code == 1, "the server went on, and the witness still knows"
    assert [each["by"] for each in said["problems"]] == ["a witness"]


def test_an_older_state_is_found_by_a_backup(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    work(data)
    copy = older(data)
    work(data)
    assert cli.run(["backup", str(tmp_path / "elsewhere")]) == 0
    put_back(data, copy)
    witnesses.witness_path(data / "secret.json").unlink()
    (backup,) = (each for each in (tmp_path / "elsewhere").iterdir() if not each.name.startswith("."))
    for place in (backup, tmp_path / "elsewhere"):
        code, said = proved(capsys, "--backup", str(place))
        assert code == 1
        assert [each["by"] for each in said["problems"]] == ["a witness"]


@pytest.mark.parametrize("exported", [True, False])
def test_an_older_state_is_found_by_a_phones_receipt(
    data: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, *, exported: bool
) -> None:
    work(data)
    copy = older(data)
    receipt = work(data)
    file = tmp_path / "phone.json"
    logbook = {"format": "stormlamp-logbook-1", "receipt": receipt}
    file.write_text(json.dumps(logbook if exported else receipt))
    assert proved(capsys, "--receipt", str(file))[0] == 0
    put_back(data, copy)
    witnesses.witness_path(data / "secret.json").unlink()
    assert proved(capsys, "--receipt", str(file))[0] == 1


def test_a_journal_that_nobody_outside_saw_is_not_called_well(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    work(data)
    code, said = proved(capsys)
    assert (code, said["problems"], said["notes"]) == (0, [], [])
    witnesses.witness_path(data / "secret.json").unlink()
    code, said = proved(capsys)
    assert code == 1
    assert "nobody outside" in said["problems"][0]["what"]


def test_a_restore_is_no_problem_and_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work(data)
    assert cli.run(["backup"]) == 0
    (backup,) = (each for each in (data / "backups").iterdir() if not each.name.startswith("."))
    work(data)
    for _ in range(2):
        assert cli.run(["restore", "--replace", str(backup)]) == 0
        assert proved(capsys)[1]["problems"] == []
        work(data)
        assert proved(capsys)[1]["problems"] == []
    notes = proved(capsys)[1]["notes"]
    assert any("went back" in note or "undid" in note for note in notes)
