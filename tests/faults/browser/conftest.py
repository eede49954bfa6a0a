"""Fixtures of the browser's rows: one server for all, phones with a fresh profile for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.e2e.conftest import phones, ready
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["phones", "ready", "server"]


@pytest.fixture(scope="session")
def visit() -> None:
    """What a browser keeps and loses is the matter here: each begins with nothing."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server with an empty site and the shipped plan; each test brings people of its own."""
    running = Server(tmp_path_factory.mktemp("faults") / "server").start()
    yield running
    running.stop()


@pytest.fixture
def own_server(ready: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that a test may restart as another release."""
    running = Server(shutil.copytree(ready, tmp_path / "server")).start()
    yield running
    running.stop()
