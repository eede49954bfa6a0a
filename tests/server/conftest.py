"""A record without HTTP, a server for each test, and one that tests which change nothing share."""

from __future__ import annotations

import shutil
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher
from tests.support.record_rig import Rig, open_rig
from tests.support.server_in_process import World, make_world

from stormlamp.services.access import password_hashing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@pytest.fixture
def rig(database_url: str) -> Iterator[Rig]:
    """The record of one site, with three people enrolled on devices of their own."""
    opened = open_rig(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a server has been set up once; tests get copies of it."""
    folder = tmp_path_factory.mktemp("ready") / "data"
    make_world(folder).close()
    return folder


@pytest.fixture
def world(ready: Path, tmp_path: Path) -> Iterator[World]:
    """A server of the test's own, on SQLite."""
    yield from opened(ready, tmp_path)


@pytest.fixture(scope="module")
def shared(ready: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A server that the tests of one file share; none of them depends on another."""
    yield from opened(ready, tmp_path_factory.mktemp("shared"))


def opened(ready: Path, folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[World]:
    """Copy what is ready, serve from it, and close it."""
    made = make_world(Path(shutil.copytree(ready, folder / "data")), settings=settings)
    yield made
    made.close()


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords that cost next to nothing, for tests that are not about what they cost."""
    monkeypatch.setattr(
        password_hashing, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    )
    monkeypatch.setattr(password_hashing, "_took", deque(maxlen=password_hashing.SAMPLES))
    monkeypatch.setattr(password_hashing, "_NOBODY", password_hashing._nobodys())  # noqa: SLF001 - as at the module's start
