"""The real server: what gunicorn is told, seen from a socket."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

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
serving.SILENCE_S = serving.KEEP_S = 1
cli.main(["serve"])
"""


@contextmanager
def impatient(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server that waits one second for a silent client, instead of thirty; its words go to `log`."""
    settings = {"STORMLAMP_DATA": str(folder / "var"), "HOST": HOST, "PORT": str(port)}
    command = [sys.executable, "-c", IMPATIENT]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, env=os.environ | settings, stdout=log, stderr=log) as running,
    ):
        while not answers(port):
            assert running.poll() is None
            time.sleep(0.1)
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
