"""The real server: what gunicorn is told, seen from a socket."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from contextlib import ExitStack, closing, contextmanager
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest
from tests.support.waiting import until

from stormlamp.addresses import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "127.0.0.1"
HEAD = b"POST /api/v1/pages HTTP/1.1\r\nHost: x\r\n"
IMPATIENT = """
from stormlamp import start
start.cooperate()
from stormlamp import cli, serving
for name, value in {limits}.items():
    setattr(serving, name, value)
cli.run(["serve"])
"""


@contextmanager
def impatient(folder: Path, port: int, **limits: float) -> Iterator[subprocess.Popen[bytes]]:
    """A server that waits one second for a silent client, instead of thirty; its words go to `log`."""
    settings = {"STORMLAMP_DATA": str(folder / "var"), "HOST": HOST, "PORT": str(port)}
    limits = {"SILENCE_S": 1, "KEEP_S": 1, "WHOLE_S": 2, **limits}
    command = [sys.executable, "-c", IMPATIENT.replace("{limits}", repr(limits))]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log) as running,
    ):
        until(lambda: running.poll() is not None or answers(port))
        assert running.poll() is None
        yield running
        running.terminate()


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where such a server listens."""
    chosen = free_port(HOST)
    with impatient(tmp_path_factory.mktemp("impatient"), chosen):
        yield chosen


def answers(port: int) -> bool:
    """Tell whether something listens."""
    with closing(socket.socket()) as probe:
        return probe.connect_ex((HOST, port)) == 0


@pytest.mark.parametrize("chunk", [b"no length\r\n", b"-1\r\n", b"2\r\n{}no end"])
def test_a_body_that_breaks_off_in_its_packing_is_malformed(port: int, chunk: bytes) -> None:
    with socket.create_connection((HOST, port), timeout=20) as phone:
        phone.sendall(HEAD + b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk)
        assert phone.recv(4096).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize(
    "begun",
    [
        HEAD + b"Content-Ty",
        HEAD + b"Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    ],
    ids=["in its head", "in its body"],
)
def test_a_client_that_falls_silent_gives_its_thread_back(port: int, begun: bytes) -> None:
    with socket.create_connection((HOST, port), timeout=20) as phone:
        phone.sendall(begun)
        while phone.recv(4096):
            """Whatever is answered: the connection is closed in the end."""


def test_a_body_that_drips_is_not_waited_for_for_ever(port: int) -> None:
    with socket.create_connection((HOST, port), timeout=0.2) as phone:
        phone.sendall(HEAD + b"Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n{")
        until(lambda: _dripped(phone))


def _dripped(phone: socket.socket) -> bool:
    """Send another byte; whether the connection was closed meanwhile."""
    try:
        phone.sendall(b" ")
        return phone.recv(4096) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def test_where_too_many_owe_a_request_whoever_owed_it_longest_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port(HOST)
    monkeypatch.setenv("STORMLAMP_PROCESSES", "1")
    with (
        impatient(tmp_path, port, SILENCE_S=900, KEEP_S=900, WHOLE_S=900, MOST_OWING=3),
        ExitStack() as stack,
    ):
        begun = [stack.enter_context(socket.create_connection((HOST, port), timeout=60)) for _ in range(6)]
        for each in begun:
            each.sendall(HEAD)
        for each in begun[:3]:
            assert each.recv(1) == b""
        begun[-1].sendall(b"Content-Length: 0\r\n\r\n")
        assert begun[-1].recv(4096).startswith(b"HTTP/1.1 4")


def test_a_server_that_stops_says_nothing_of_connections_that_stand_open(tmp_path: Path) -> None:
    port = free_port(HOST)
    with (
        impatient(tmp_path, port) as process,
        socket.create_connection((HOST, port), timeout=20) as phone,
    ):
        phone.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert phone.recv(4096).startswith(b"HTTP/1.1 200 ")
        process.terminate()
        process.wait()
    said = (tmp_path / "log").read_text(encoding="utf-8")
    assert "level=error" not in said
    assert "Traceback" not in said


def test_no_header_of_a_client_moves_the_addresses(port: int) -> None:
    for header in (b"SCRIPT_NAME: /elsewhere", b"Script-Name: /elsewhere", b"PATH_INFO: /metrics"):
        with socket.create_connection((HOST, port), timeout=20) as phone:
            phone.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + header + b"\r\nConnection: close\r\n\r\n")
            assert phone.recv(4096).startswith(b"HTTP/1.1 200 "), header


def test_a_wrong_password_is_one_line_of_the_log(tmp_path: Path) -> None:
    port = free_port(HOST)
    with impatient(tmp_path, port) as process:
        jar = CookieJar()
        browser = build_opener(HTTPCookieProcessor(jar))
        browser.addheaders = []
        page = browser.open(f"http://{HOST}:{port}/sign-in", timeout=20).read().decode()
        cookies = "; ".join(f"{each.name}={each.value}" for each in jar)
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert token
        fields = urlencode({"csrf_token": token[1], "account": "nobody", "password": "a guess at it"})
        asked = Request(f"http://{HOST}:{port}/sign-in", fields.encode(), {"Cookie": cookies})
        with pytest.raises(HTTPError) as wrong:
            build_opener().open(asked, timeout=60)
        with wrong.value as answer:
            assert answer.code == 401
        process.terminate()
        process.wait()
    said = (tmp_path / "log").read_text(encoding="utf-8")
    lines = [line for line in said.splitlines() if line.startswith("at=")]
    assert [("method=POST" in line, "status=401" in line) for line in lines[-1:]] == [(True, True)]
    assert sum("/sign-in" in line for line in lines) == 2
    assert len(lines) == 2
    assert "Traceback" not in said
