"""A real server as its own process, and phones that know it from docs/protocol.md alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

import pytest
from tests.protocol.client import Server
from tests.protocol.phone import Phone
from tests.support.server_process import Server as Process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta


class Enrol(Protocol):
    """Enrols a new phone."""

    def __call__(self, role: str = "staff", *, wrong_by: timedelta | None = None) -> Phone:
        """A phone with a person of this role, its clock sampled once."""


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """`stormlamp serve` on an empty folder."""
    running = Process(tmp_path_factory.mktemp("protocol") / "var")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def server(process: Process) -> Server:
    """The server as a stranger sees it: no session, no receipt."""
    return Server(process.url)


@pytest.fixture
def code(process: Process) -> str:
    """A one-use code for a member of the staff."""
    printed = json.loads(process.command("code", "--role", "staff", "--json"))
    assert printed["url"].endswith("/enrol?new#" + printed["code"])
    text: str = printed["code"]
    return text


@pytest.fixture(scope="module")
def admin(process: Process) -> Phone:
    """The one phone whose code comes from the command line; it makes the codes of the others."""
    phone = Phone(Server(process.url))
    phone.enrol(json.loads(process.command("code", "--role", "admin", "--json"))["code"], "desk")
    return phone


@pytest.fixture
def enrol(process: Process, admin: Phone) -> Enrol:
    """Enrols phones, each with a fresh code."""

    def enrolled(role: str = "staff", *, wrong_by: timedelta | None = None) -> Phone:
        phone = Phone(Server(process.url))
        if wrong_by is not None:
            phone.wrong_by = wrong_by
        made = admin.server.call("POST", "/api/v1/codes", {"role": role}).json
        phone.enrol(made["code"], "test phone")
        phone.sample_clock()
        return phone

    return enrolled
