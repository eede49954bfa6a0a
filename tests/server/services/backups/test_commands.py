"""`stormlamp backup` and `stormlamp restore` as an operator runs them, beside a real server."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.protocol import client
from tests.protocol.journal import pulled
from tests.protocol.phone import Phone
from tests.support.server_process import STORMLAMP, Server

from stormlamp import cli, config
from stormlamp.services.backups.manifests import FILES, read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.faults
def test_a_night_with_a_lost_disk_as_the_guide_tells_it(tmp_path: Path) -> None:
    server = Server(tmp_path / "var")
    server.start()
    backups = tmp_path / "backups"
    try:
        phone = Phone(client.Server(server.url))
        phone.enrol(json.loads(server.command("code", "--role", "admin", "--json"))["code"], "desk", "韩梅梅")
        early = phone.record("note.written", {"text": "在备份里"})
        first = phone.seal()
        phone.hand_in(first)
        said = server.command("backup", str(backups), "--keep", "2").splitlines()
        assert said[-1].startswith("NOT in it: the secret file")
        late = phone.record("note.written", {"text": "在备份之后"})
        second = phone.seal()
        answer = phone.hand_in(second)
        assert answer["durable_seq"] == read(backups / said[0]).seq
        assert "0 problems" in server.command("restore", "--check", said[0])
        refused = server.refused("restore", "--replace", said[0])
        assert refused == "stormlamp: a server is running on this database: stop it first.\n"
        server.stop()
        assert "--replace" in server.refused("restore", said[0])
        assert "What was there is kept" in server.command("restore", "--replace", said[0])
        server.start()
        with pytest.raises(client.Refused, match="other_generation"):
            phone.hand_in(first, second)
        phone.server.receipt = None
        assert [it["status"] for it in phone.hand_in(first, second)["results"]] == ["duplicate", "accepted"]
        phone.renew()
        journal = pulled(phone)
        assert journal.entry(early)["action"] == first["actions"][0]
        assert journal.entry(late)["action"] == second["actions"][0]
    finally:
        server.stop()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that the settings name, with a site."""
    for name in config.SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STORMLAMP_DATA", str(tmp_path / "data"))
    assert cli.run(["init"]) == 0
    return tmp_path / "data"


def test_a_backup_is_for_its_owner_alone_and_its_place_is_printed_first(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert cli.run(["backup"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(str(data / "backups"))
    assert "same disk" in lines[2]
    assert [path.name for path in (data / "backups").rglob("*") if path.stat().st_mode & 0o077] == []


def test_a_trouble_is_told_and_gives_an_exit_code_of_its_own(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo = next((data / "files").glob("??/*"))
    photo.unlink()
    capsys.readouterr()
    assert cli.run(["backup"]) == 1
    said = capsys.readouterr()
    assert "1 files are missing or damaged" in said.err
    assert said.out.splitlines()[-1].startswith("NOT in it")
    assert list((data / "backups" / said.out.splitlines()[0] / FILES).glob("*/*")) == []


def test_what_cannot_be_done_is_one_sentence(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.run(["restore", "--check", str(data)]) == 2
    assert "is no backup" in capsys.readouterr().err
    monkeypatch.setenv("STORMLAMP_DATA", str(data / "elsewhere"))
    assert cli.run(["backup"]) == 2
    assert "is STORMLAMP_DATA right?" in capsys.readouterr().err
    assert not (data / "elsewhere").exists()
    with pytest.raises(SystemExit):
        cli.run(["backup", "--keep", "0"])
    assert "a whole number from 1" in capsys.readouterr().err


def test_a_full_disk_is_one_sentence_and_leaves_nothing(data: Path, tmp_path: Path) -> None:
    # No file of this process may grow past this: what a full disk says, without one.
    done = subprocess.run(
        ["/bin/sh", "-c", f'ulimit -f 64 && exec "{STORMLAMP}" backup "{tmp_path / "full"}"'],
        env={"STORMLAMP_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("stormlamp: the backup was not made: ")
    assert [path.name for path in (tmp_path / "full").iterdir()] == [".backups.lock"]
