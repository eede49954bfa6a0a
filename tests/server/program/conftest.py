"""The folder of a server that was set up, for the commands of `stormlamp`."""

import shutil
from pathlib import Path

import pytest

from stormlamp import config


@pytest.fixture
def data(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the commands work on."""
    folder = Path(shutil.copytree(ready, tmp_path / "data"))
    for name in config.SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STORMLAMP_DATA", str(folder))
    return folder
