"""The folder of a server that was set up, for the commands of `stormlamp`."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.support.plans.plan_folders import change

from stormlamp import cli, config
from stormlamp.app import now
from stormlamp.commands import read_config
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import open_record
from stormlamp.services.plans.plan_desk import PlanDesk


@pytest.fixture
def data(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the commands work on."""
    folder = Path(shutil.copytree(ready, tmp_path / "data"))
    for name in config.SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STORMLAMP_DATA", str(folder))
    return folder


@pytest.fixture
def desk(data: Path) -> Iterator[PlanDesk]:
    """The site that the commands work on."""
    read = read_config()
    assert read.data == data
    with closing(open_record(read, now)) as record:
        yield PlanDesk(record, FileStore(record.store, record.site, read.files))


@pytest.fixture
def folder(desk: PlanDesk, tmp_path: Path) -> Path:
    """The plan in force, exported, with one word changed."""
    assert desk.person is None
    folder = tmp_path / "plan"
    assert cli.run(["plan", "export", str(folder)]) == 0
    change(folder, "凤鸣中心", "清水湾")
    return folder
