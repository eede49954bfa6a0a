"""Fixtures of the browser tests: a server of one's own, and as many phones as a test names."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

import pytest
from tests.e2e.phone import Look, Phone
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright


class Phones(Protocol):
    """Gives the phone of a name: a fresh profile, closed when the test ends."""

    def __call__(
        self,
        name: str,
        look: Look | None = None,
        clock_ms: int = 0,
        scripts: tuple[str, ...] = (),
    ) -> Phone:
        """Starts it."""


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that has a plan of its own and nobody yet; tests get copies of it."""
    made = Server(tmp_path_factory.mktemp("ready") / "server")
    made.adopt()
    return made.data


@pytest.fixture
def idle(ready: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with an empty site whose plan is its own, on SQLite; it has not started yet."""
    made = Server(shutil.copytree(ready, tmp_path / "server"))
    yield made
    made.stop()


@pytest.fixture
def server(idle: Server) -> Server:
    """The same, running."""
    return idle.start()


@pytest.fixture
def phones(playwright: Playwright, tmp_path: Path) -> Iterator[Phones]:
    """Starts phones; each ends with the test."""
    started: list[Phone] = []

    def start(
        name: str,
        look: Look | None = None,
        clock_ms: int = 0,
        scripts: tuple[str, ...] = (),
    ) -> Phone:
        started.append(Phone(playwright, tmp_path / name, look, clock_ms, scripts))
        return started[-1]

    yield start
    for phone in started:
        phone.close()
