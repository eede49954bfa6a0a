"""The command line and the settings: what a person at a terminal does and reads."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING

import pytest

from stormlamp import cli, config
from stormlamp.app import now
from stormlamp.commands import greeting
from stormlamp.services.access import passwords
from stormlamp.services.access.tokens import SECOND
from stormlamp.services.journal.record import open_record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.server_in_process import World


def test_settings_have_defaults_and_empty_ones_count_as_missing(tmp_path: Path) -> None:
    read = config.read({"STORMLAMP_DATA": str(tmp_path), "PORT": "", "HOST": "", "STORMLAMP_PUBLIC_URL": ""})
    assert (read.host, read.port, read.public_url) == ("127.0.0.1", 8000, "http://127.0.0.1:8000")
    assert read.database_url == f"sqlite:///{tmp_path}/stormlamp.db"
    assert read.secret_file == tmp_path / "secret.json"


@pytest.mark.parametrize(
    ("environ", "public"),
    [
        ({"HOST": "::", "PORT": "80"}, "http://127.0.0.1:80"),
        ({"HOST": "::1"}, "http://[::1]:8000"),
        ({"STORMLAMP_PUBLIC_URL": "https://lamp.example/"}, "https://lamp.example"),
    ],
)
def test_links_carry_an_address_that_can_be_opened(environ: dict[str, str], public: str) -> None:
    assert config.read(environ).public_url == public


@pytest.mark.parametrize(
    "wrong",
    [
        {"PORT": "x"},
        {"PORT": "-1"},
        {"PORT": "65536"},
        {"PORT": "٣"},
        {"STORMLAMP_PUBLIC_URL": "lamp.example"},
        {"STORMLAMP_TSA_URL": "ftp://stamps.example"},
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    wrong: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    assert cli.run(["init"]) == 2
    assert next(iter(wrong)) in capsys.readouterr().err


def test_help_names_every_command_and_every_setting(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(["--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    commands = ("serve", "init", "code", "seed", "lint", "verify", "passwd", "backup", "restore")
    for word in (*commands, *config.SETTINGS):
        assert word in said


def test_code_prints_what_a_program_can_read(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["code", "--role", "supervisor", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert set(made) == {"code", "url"}
    assert made["url"].endswith(f"/enrol?new#{made['code']}")
    assert (data / "stormlamp.db").is_file()


def test_code_for_nobody_known_is_one_sentence_and_an_exit_code(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert data.is_dir()
    assert cli.run(["code", "--person", "paaaaaaaaa"]) == 2
    assert capsys.readouterr().err == "stormlamp: There is no such person.\n"


def test_the_greeting_has_a_link_for_the_first_person_until_somebody_can_let_others_in(world: World) -> None:
    # The link's ten minutes are measured by the real clock here.
    world.clock.now = now()
    lines = "\n".join(greeting(world.config))
    assert world.config.public_url in lines
    assert "stormlamp code --role admin" in lines
    code = lines.split("#")[1].split()[0]
    assert world.stranger().enrol(code).json["role"] == "admin"
    assert "#" not in "\n".join(greeting(world.config))


def test_a_password_is_read_from_standard_input(
    world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    person = world.enrolled("supervisor").person
    typed = tmp_path / "typed"
    typed.write_text("a lamp in the dark\nmore\n")
    monkeypatch.setenv("STORMLAMP_DATA", str(world.config.data))
    with typed.open() as lines:
        monkeypatch.setattr("sys.stdin", lines)
        assert cli.run(["passwd", person]) == 0
    at = world.clock() + SECOND
    context = world.runtime.record.context
    assert passwords.check_password(context, person, "a lamp in the dark", at) == person


def test_the_journal_is_proved(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert data.is_dir()
    assert cli.run(["verify"]) == 0
    assert "2 entries, 2 pages, 0 problems." in capsys.readouterr().out


def test_the_shipped_plan_is_without_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["lint"]) == 0
    assert "error" not in capsys.readouterr().out


def test_a_folder_without_a_plan_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["lint", str(tmp_path)]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_taken_port_is_one_sentence_and_an_exit_code(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert cli.run(["serve"]) == 2
    said = capsys.readouterr().err
    assert f"port {port}" in said
    assert "Set PORT" in said
    assert data.is_dir()


def test_a_broken_plan_is_an_exit_code_with_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site.yaml").write_text("site: [\n")
    assert cli.run(["lint", str(tmp_path)]) == 1
    assert "site.yaml:" in capsys.readouterr().out


def test_a_start_on_what_is_there_changes_nothing(data: Path) -> None:
    before = cli.run(["init"])
    with_head = open_record(config.read({"STORMLAMP_DATA": str(data)}), now)
    head = with_head.head()
    with_head.close()
    assert (before, head.seq) == (0, 2)


def test_the_demonstration_fills_an_empty_site_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STORMLAMP_DATA", str(tmp_path))
    assert cli.run(["seed", "--demo"]) == 0
    assert "/enrol#" in capsys.readouterr().out
    assert cli.run(["seed", "--demo"]) == 2
    assert "Seed an empty data folder" in capsys.readouterr().err


def test_what_a_command_makes_is_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORMLAMP_DATA", str(tmp_path / "fresh"))
    assert cli.run(["init"]) == 0
    made = [tmp_path / "fresh", *(tmp_path / "fresh").rglob("*")]
    assert [path.name for path in made if path.stat().st_mode & 0o077] == []
