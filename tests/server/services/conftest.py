"""A site in which everything has happened, and copies of it that may be spoilt."""

import shutil
from pathlib import Path

import pytest
from tests.server.services.proof.eventful_site import everything_happened
from tests.support.signed_pages import SITE
from tests.support.source_tree import ROOT

EDITION = (ROOT / "fixtures" / "vectors" / "plan" / "whole.json").read_bytes()


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
