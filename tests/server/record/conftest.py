"""A journal on an empty database of each kind, with a clock that tests set."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ground.tree import ROOT
from tests.server.record.forging import everything_happened
from tests.server.record.rig import Rig, open_rig
from tests.vectors.shapes import SITE

EDITION = (ROOT / "fixtures" / "vectors" / "plan" / "whole.json").read_bytes()


@pytest.fixture
def rig(database_url: str) -> Iterator[Rig]:
    """The record of one site, with three people enrolled on devices of their own."""
    opened = open_rig(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def happened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site in which everything has happened."""
    folder = tmp_path_factory.mktemp("happened")
    everything_happened(folder, EDITION.replace(b'"id": "sample"', f'"id": "{SITE}"'.encode()))
    return folder


@pytest.fixture
def forged(happened: Path, tmp_path: Path) -> Path:
    """A copy of it that may be spoilt."""
    shutil.copytree(happened, tmp_path, dirs_exist_ok=True)
    return tmp_path / "site.db"
