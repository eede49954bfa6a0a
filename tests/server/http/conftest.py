"""A server for each test, and one that tests which change nothing share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.world import World, make_world

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A server of the test's own, on SQLite."""
    return make_world(tmp_path, f"sqlite:///{tmp_path / 'stormlamp.db'}")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A server that the tests of one file share; none of them depends on another."""
    folder = tmp_path_factory.mktemp("shared")
    return make_world(folder, f"sqlite:///{folder / 'stormlamp.db'}")
