"""Fixtures of the browser tests: a server of one's own, and as many phones as a test names."""

from __future__ import annotations

import shutil
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest
from playwright.sync_api import expect
from tests.e2e.phone import Look, Phone
from tests.support.server_process import HOST, Server
from tests.support.waiting import PATIENCE_MS, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright

expect.set_options(timeout=PATIENCE_MS)
# A killed server's processes end one after the other.
FREE_S = 5


class Visit(NamedTuple):
    """The profile of a browser that was at the server of this port: it holds the app, with nobody in it."""

    port: int
    profile: Path


class Phones(Protocol):
    """Gives the phone of a name, closed when the test ends; one that is `fresh` was never here."""

    def __call__(
        self,
        name: str,
        look: Look | None = None,
        clock_ms: int = 0,
        scripts: tuple[str, ...] = (),
        *,
        fresh: bool = False,
    ) -> Phone:
        """Starts it."""


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that has a plan of its own and nobody yet; tests get copies of it."""
    made = Server(tmp_path_factory.mktemp("ready") / "server")
    made.adopt()
    return made.data


@pytest.fixture(scope="session")
def visit(ready: Path, tmp_path_factory: pytest.TempPathFactory, playwright: Playwright) -> Visit | None:
    """Getting the app is half of what it costs to let a phone in: it is got once, and copied."""
    folder = tmp_path_factory.mktemp("visit")
    server = Server(shutil.copytree(ready, folder / "server")).start()
    phone = Phone(playwright, folder / "profile")
    phone.open(server.url)
    phone.wait_for_worker()
    phone.close()
    server.kill()
    return Visit(server.port, folder / "profile")


@pytest.fixture
def idle(ready: Path, tmp_path: Path, visit: Visit | None) -> Iterator[Server]:
    """A server with an empty site whose plan is its own, on SQLite; it has not started yet."""
    yield from standing_by(ready, tmp_path, visit)


@pytest.fixture(scope="module")
def shared_idle(
    ready: Path, tmp_path_factory: pytest.TempPathFactory, visit: Visit | None
) -> Iterator[Server]:
    """Likewise, for all tests of one file; none depends on another, and none has a server of its own."""
    yield from standing_by(ready, tmp_path_factory.mktemp("shared"), visit)


def standing_by(ready: Path, folder: Path, visit: Visit | None) -> Iterator[Server]:
    """Copy what is ready, and kill in the end what was started there."""
    port = visit.port if visit and comes_free(visit.port) else None
    # A second process takes a tenth of what a test takes; tests/protocol and tests/server/program have more.
    settings = {"STORMLAMP_PROCESSES": "1"}
    made = Server(shutil.copytree(ready, folder / "server"), port=port, settings=settings)
    yield made
    # How it ends in good order is proved elsewhere.
    made.kill()


def comes_free(port: int) -> bool:
    """Whether a server may listen there once the one before is gone; any other port is merely slower."""
    with suppress(AssertionError):
        until(lambda: is_free(port), FREE_S)
        return True
    return False


def is_free(port: int) -> bool:
    """Whether a server may listen there now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


@pytest.fixture
def server(idle: Server) -> Server:
    """The same, running."""
    return idle.start()


@pytest.fixture
def phones(playwright: Playwright, tmp_path: Path, visit: Visit | None) -> Iterator[Phones]:
    """Starts phones; each ends with the test."""
    yield from starting(playwright, tmp_path, visit)


@pytest.fixture(scope="module")
def shared_phones(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory, visit: Visit | None
) -> Iterator[Phones]:
    """Likewise; each ends with the last test of its file."""
    yield from starting(playwright, tmp_path_factory.mktemp("phones"), visit)


def starting(playwright: Playwright, folder: Path, visit: Visit | None) -> Iterator[Phones]:
    """Give phones their profiles in this folder, and close them in the end."""
    started: list[Phone] = []

    def start(
        name: str,
        look: Look | None = None,
        clock_ms: int = 0,
        scripts: tuple[str, ...] = (),
        *,
        fresh: bool = False,
    ) -> Phone:
        if visit and not fresh:
            shutil.copytree(visit.profile, folder / name, symlinks=True)
        started.append(Phone(playwright, folder / name, look, clock_ms, scripts))
        return started[-1]

    yield start
    for phone in started:
        phone.close()
