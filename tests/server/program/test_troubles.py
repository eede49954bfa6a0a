"""A full or read-only disk and a newer database: one sentence, and reading goes on."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.protocol.client import Refused
from tests.protocol.client import Server as Wire
from tests.protocol.phone import Phone
from tests.shims.disk import Disk, missing
from tests.support.server_process import Server
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

READ = ("directory", "people", "session", "entries", "entries/start", "devices", "plan", "quarantine")
shimmed = pytest.mark.skipif(missing() is not None, reason=str(missing()))


def serve(data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Start a server that cannot start."""
    program = Path(sys.executable).with_name("stormlamp")
    settings = {**os.environ, "STORMLAMP_DATA": str(data), "PORT": "0", **more}
    command = [str(program), "serve"]
    return subprocess.run(command, env=settings, capture_output=True, text=True, timeout=60, check=False)


def one_sentence(ended: subprocess.CompletedProcess[str], words: str) -> None:
    """One line on standard error, and an exit code that says so."""
    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith("stormlamp: ")
    assert words in ended.stderr


def read(admin: Phone) -> set[str]:
    """Of which personal data the journal tells that it was read."""
    entries = admin.server.call("GET", "/api/v1/entries").json["entries"]
    actions = [json.loads(each["action"]) for each in entries]
    return {each["body"]["what"] for each in actions if each["type"] == "private.read"}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk that can be full."""
    for name in ("disk", "kept"):
        (tmp_path / name).mkdir()
    # The data folder alone: what the server says goes to a file beside it.
    with Disk(tmp_path / "disk" / "var", tmp_path / "kept", record=False) as made:
        yield made


@shimmed
@pytest.mark.parametrize(
    ("fault", "words", "begun"),
    [
        (errno.ENOSPC, "full", False),
        pytest.param(errno.EROFS, "read-only", True, marks=pytest.mark.faults),
        pytest.param(errno.ENOSPC, "full", True, marks=pytest.mark.faults),
        pytest.param(errno.EROFS, "read-only", False, marks=pytest.mark.faults),
    ],
)
def test_a_server_that_cannot_write_says_why(
    disk: Disk, tmp_path: Path, ready: Path, fault: int, words: str, *, begun: bool
) -> None:
    data = tmp_path / "disk" / "var"
    if begun:
        shutil.copytree(ready, data)
    disk.fail_writes(fault)
    one_sentence(serve(data, **disk.environment), words)


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path, ready: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ready, data)
    with closing(sqlite3.connect(data / "stormlamp.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    one_sentence(serve(data), "newer version")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    one_sentence(serve(tmp_path / "file" / "data"), str(tmp_path / "file"))


@shimmed
@pytest.mark.faults
def test_on_a_full_disk_reading_goes_on_and_is_told_afterwards(disk: Disk, tmp_path: Path) -> None:
    server = Server(tmp_path / "disk" / "var")
    server._environment |= {**disk.environment, "STORMLAMP_PROCESSES": "1"}  # noqa: SLF001 - its own settings
    server.start()
    try:
        admin = Phone(Wire(server.url))
        admin.enrol(json.loads(server.command("code", "--role", "admin", "--json"))["code"], "desk", "韩梅梅")
        disk.fail_writes(errno.ENOSPC)
        for path in READ:
            assert admin.server.call("GET", f"/api/v1/{path}").status == 200, path
        with pytest.raises(Refused, match="store_unavailable"):
            admin.server.call("POST", "/api/v1/codes", {"name": "李敏"})
        unwritten = "reads of personal data cannot be written"
        until(lambda: unwritten in server.log.read_text("utf-8"))
        disk.heal()
        until(lambda: read(admin) == {"directory", "people"})
    finally:
        server.stop()
    assert server.log.read_text("utf-8").count("cannot be written") == 1
