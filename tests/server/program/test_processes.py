"""A server of two processes: one greeting, one journal, one bell, one sum of what they count."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
import urllib.request
from contextlib import contextmanager
from queue import SimpleQueue
from typing import TYPE_CHECKING

import psutil
import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests.protocol import client
from tests.protocol.phone import Phone
from tests.support.server_process import Server
from tests.support.waiting import until

from stormlamp.http.api.bells import KEEP_ALIVE_S

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "a token of this test's own"
NOW = ("stormlamp_requests_total", "GET", "/api/v1/now", "200")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on SQLite with two processes that count."""
    data = tmp_path_factory.mktemp("processes") / "var"
    made = Server(data)
    made._environment |= {"STORMLAMP_PROCESSES": "2", "STORMLAMP_METRICS_TOKEN": TOKEN}  # noqa: SLF001 - its own settings
    try:
        made.start()
        processes(made)
        yield made
    finally:
        made.kill()


def processes(server: Server) -> list[psutil.Process]:
    """The two processes that answer, once there are two."""
    running = psutil.Process(server.pid)
    until(lambda: len(running.children()) == 2)
    return running.children()


@contextmanager
def asleep(process: psutil.Process) -> Iterator[None]:
    """Stop a process, so that the other one answers."""
    process.suspend()
    try:
        yield
    finally:
        process.resume()


def figures(server: Server) -> dict[tuple[str, ...], float]:
    """Samples by name and labels, from whichever process is free."""
    asked = urllib.request.Request(f"{server.url}/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        families = list(text_string_to_metric_families(answer.read().decode()))
    return {(each.name, *each.labels.values()): each.value for family in families for each in family.samples}


def logged(server: Server) -> str:
    """All that it has said so far."""
    return server.log.read_text(encoding="utf-8")


def greetings(server: Server) -> int:
    """How often it has said where it is, once both processes answer and it has said so at all."""
    for sleeper in processes(server):
        with asleep(sleeper):
            server.get("/healthz")
    until(lambda: "Stormlamp 马灯" in logged(server))
    return logged(server).count("Stormlamp 马灯")


def test_it_says_once_where_it_is(server: Server) -> None:
    assert greetings(server) == 1


def test_whichever_process_is_asked_tells_what_both_have_counted(server: Server) -> None:
    first, second = processes(server)
    before = figures(server).get(NOW, 0)
    for sleeper, times in ((first, 3), (second, 4)):
        with asleep(sleeper):
            for _ in range(times):
                server.get("/api/v1/now")
    for sleeper in (first, second):
        with asleep(sleeper):
            assert figures(server)[NOW] - before == 7


def test_a_process_that_dies_is_replaced_and_what_it_counted_stays(server: Server) -> None:
    first, second = processes(server)
    with asleep(second):
        server.get("/api/v1/now")
    before = figures(server)[NOW]
    os.kill(first.pid, signal.SIGKILL)
    until(lambda: not psutil.pid_exists(first.pid))
    assert greetings(server) == 1
    assert figures(server)[NOW] == before


def test_a_view_at_one_process_hears_of_what_the_other_took_in(server: Server) -> None:
    first, second = processes(server)
    admin = Phone(client.Server(server.url))
    admin.enrol(json.loads(server.command("code", "--role", "admin", "--json"))["code"], "desk", "韩梅梅")
    heard: SimpleQueue[int] = SimpleQueue()
    asked = urllib.request.Request(
        f"{server.url}/api/v1/bell", headers={"Cookie": f"{client.COOKIE}={admin.server.cookie}"}
    )
    with asleep(second):
        bell = urllib.request.urlopen(asked, timeout=60)

    def listen() -> None:
        with bell:
            for line in bell:
                if line.startswith(b"data: "):
                    heard.put(json.loads(line[6:])["seq"])

    threading.Thread(target=listen, daemon=True).start()
    known = heard.get(timeout=20)
    assert figures(server)[("stormlamp_live_views",)] == 1
    admin.record("note.written", {"text": "B 座没电"})
    with asleep(first):
        admin.hand_in(admin.seal())
    assert heard.get(timeout=20) > known


def test_a_view_that_was_closed_gives_its_place_back_before_anything_is_written_to_it(server: Server) -> None:
    admin = Phone(client.Server(server.url))
    admin.enrol(json.loads(server.command("code", "--role", "admin", "--json"))["code"], "desk", "李雷")
    asked = urllib.request.Request(
        f"{server.url}/api/v1/bell", headers={"Cookie": f"{client.COOKIE}={admin.server.cookie}"}
    )
    before = figures(server)[("stormlamp_live_views",)]
    with urllib.request.urlopen(asked, timeout=60) as bell:
        assert bell.readline().startswith(b"retry")
        until(lambda: figures(server)[("stormlamp_live_views",)] == before + 1)
    until(lambda: figures(server)[("stormlamp_live_views",)] == before, KEEP_ALIVE_S / 2)


def test_a_view_ends_in_good_order_when_the_server_stops(tmp_path: Path) -> None:
    alone = Server(tmp_path / "var").start()
    try:
        admin = Phone(client.Server(alone.url))
        admin.enrol(json.loads(alone.command("code", "--role", "admin", "--json"))["code"], "desk", "韩梅梅")
        asked = urllib.request.Request(
            f"{alone.url}/api/v1/bell", headers={"Cookie": f"{client.COOKIE}={admin.server.cookie}"}
        )
        with urllib.request.urlopen(asked, timeout=60) as bell:
            assert bell.readline().startswith(b"retry")
            alone.stop()
            # One that is cut off raises: its last piece is missing.
            assert bell.read().endswith(b"\n\n")
    finally:
        alone.kill()


def test_what_gunicorn_says_by_itself_is_a_line_like_all_others(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as stranger:
        stranger.sendall(b"no request at all\r\n\r\n")
        while stranger.recv(4096):
            """It is refused, and said so in the log."""
    until(lambda: "Invalid request from" in logged(server))
    assert "Logging error" not in logged(server)
    assert "logger=gunicorn.error" in logged(server)
