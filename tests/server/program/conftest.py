"""The folder of a server that was set up, for the commands of `stormlamp`."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.support.plans.plan_folders import change
from tests.support.server_in_process import World

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
    work_on(folder, monkeypatch)
    _follow_the_real_clock()
    return folder


@pytest.fixture
def world(world: World) -> World:
    """The server in process by the machine's clock, as the commands beside it."""
    world.clock.now = now()
    world.runtime.record.confirm_clock()
    return world


def _follow_the_real_clock() -> None:
    """The folder was made by the tests' own clock, which falls behind with the years."""
    assert cli.run(["confirm-clock"]) == 0


def work_on(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Let commands work on this folder."""
    for name in config.SETTINGS:
        patch.delenv(name, raising=False)
    patch.setenv("STORMLAMP_DATA", str(folder))


@pytest.fixture
def desk(data: Path) -> Iterator[PlanDesk]:
    """The site that the commands work on."""
    read = read_config()
    assert read.data == data
    with closing(open_record(read, now)) as record:
        yield PlanDesk(record, FileStore(record.store, record.site, read.files))


@pytest.fixture(scope="session")
def exported(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan in force, exported, with one word changed; tests get copies of it."""
    whole = tmp_path_factory.mktemp("exported")
    with pytest.MonkeyPatch.context() as patch:
        work_on(Path(shutil.copytree(ready, whole / "data")), patch)
        _follow_the_real_clock()
        assert cli.run(["plan", "export", str(whole / "plan")]) == 0
    change(whole / "plan", "凤鸣中心", "清水湾")
    return whole / "plan"


@pytest.fixture
def folder(exported: Path, desk: PlanDesk, tmp_path: Path) -> Path:
    """The plan in force as files, with one word changed."""
    assert desk.person is None
    return Path(shutil.copytree(exported, tmp_path / "plan"))
