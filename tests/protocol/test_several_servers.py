"""Several app servers on one PostgreSQL: one journal, one bell, whichever of them is asked."""

from __future__ import annotations

import json
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest
from tests.protocol.client import COOKIE, Server, digest
from tests.protocol.phone import Phone
from tests.support import databases
from tests.support.server_process import Server as Process
from tests.support.tiny_pictures import jpeg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import URL

SERVERS = 3
PHONES = 6
PAGES = 8
JPEG = jpeg(bytes(500))


@pytest.fixture(scope="module")
def processes(tmp_path_factory: pytest.TempPathFactory, postgres_database: URL) -> Iterator[list[Process]]:
    """Servers that start at the same moment on an empty database, sharing the data folder."""
    databases.empty(postgres_database)
    folder = tmp_path_factory.mktemp("several") / "var"
    url = postgres_database.render_as_string(hide_password=False)
    # Many processes of one server are proved elsewhere: here it is servers that are many.
    settings = {"STORMLAMP_PROCESSES": "1"}
    started = [Process(folder, url, settings=settings) for _ in range(SERVERS)]
    try:
        with ThreadPoolExecutor(SERVERS) as pool:
            list(pool.map(Process.start, started))
        yield started
    finally:
        for each in started:
            each.kill()


def phone(process: Process, admin: Phone | None = None) -> Phone:
    """A phone enrolled at this server; the first one by the command line."""
    made = Phone(Server(process.url))
    if admin is None:
        made.enrol(process.code("admin").partition("#")[2], "desk")
    else:
        code = admin.server.call("POST", "/api/v1/codes", {"role": "staff"}).json["code"]
        made.enrol(code, "phone")
    return made


def moved(device: Phone, to: Process) -> None:
    """Let the phone reach another server, as a balancer does."""
    device.server.url = to.url


def tail(reader: Phone, urls: list[str], until: int) -> list[int]:
    """Pull from one server after another until the journal has `until` entries; the seqs as they came."""
    seen: list[int] = []
    turn = 0
    while not seen or seen[-1] < until:
        reader.server.url = urls[turn % len(urls)]
        turn += 1
        after = seen[-1] if seen else 0
        answer = reader.server.call("GET", f"/api/v1/entries?after={after}&limit=50").json
        seen += [each["seq"] for each in answer["entries"]]
    return seen


def test_a_reader_of_all_servers_misses_nothing_while_all_of_them_write(processes: list[Process]) -> None:
    admin = phone(processes[0])
    phones = [phone(processes[number % SERVERS], admin) for number in range(PHONES)]
    before = admin.server.call("GET", "/api/v1/entries?after=0").json["entries"][-1]["seq"]

    def work(number: int) -> list[str]:
        mine, refs = phones[number], []
        for turn in range(PAGES):
            moved(mine, processes[(number + turn) % SERVERS])
            refs += [mine.record("note.written", {"text": f"{number}-{turn}-{each}"}) for each in range(5)]
            results = mine.hand_in(mine.seal())["results"]
            assert [result["status"] for result in results] == ["accepted"]
        return refs

    whole = before + PHONES * PAGES * 5
    with ThreadPoolExecutor(PHONES + 1) as pool:
        tailing = pool.submit(tail, admin, [each.url for each in processes], whole)
        refs = [ref for found in pool.map(work, range(PHONES)) for ref in found]
        seen = tailing.result()
    assert seen == list(range(1, whole + 1))
    for process in processes:
        moved(admin, process)
        entries = admin.server.call("GET", f"/api/v1/entries?after={before}&limit=500").json["entries"]
        assert sorted(each["ref"] for each in entries) == sorted(refs)
    assert processes[1].command("verify").endswith(" 0 problems.\n")


def test_a_bell_rings_for_what_another_server_took_in(processes: list[Process]) -> None:
    admin = phone(processes[0])
    rung: SimpleQueue[int] = SimpleQueue()

    def listen() -> None:
        asked = urllib.request.Request(f"{processes[1].url}/api/v1/bell")
        asked.add_header("Cookie", f"{COOKIE}={admin.server.cookie}")
        with urllib.request.urlopen(asked, timeout=30) as stream:
            for line in stream:
                if line.startswith(b"data: "):
                    rung.put(json.loads(line[6:])["seq"])

    threading.Thread(target=listen, daemon=True).start()
    # It may begin with an older one: what others took in is heard of within a second.
    heard = rung.get(timeout=30)
    admin.record("note.written", {"text": "x"})
    head = admin.hand_in(admin.seal())["receipt"]["seq"]
    while heard < head:
        heard = rung.get(timeout=30)
    assert heard == head


def test_what_one_server_gave_is_good_at_the_others(processes: list[Process]) -> None:
    admin = phone(processes[0])
    generations = {json.loads(each.get("/api/v1/now"))["generation"] for each in processes}
    assert len(generations) == 1
    sha = digest(JPEG)
    admin.server.call("PUT", f"/api/v1/files/{sha}", JPEG, {"Content-Type": "image/jpeg"})
    nonce = admin.server.call("GET", "/api/v1/now").json["nonce"]
    moved(admin, processes[1])
    assert admin.server.call("GET", f"/api/v1/files/{sha}").body == JPEG
    proof = admin.sign(json.dumps({"nonce": nonce}))
    moved(admin, processes[2])
    admin.server.call("POST", "/api/v1/sessions", {"device": admin.id, "proof": proof})


def test_when_one_server_dies_the_others_go_on(processes: list[Process]) -> None:
    admin = phone(processes[0])
    refs = [admin.record("note.written", {"text": "x"})]
    first = admin.seal()
    admin.hand_in(first)
    processes[0].kill()
    try:
        moved(admin, processes[1])
        refs.append(admin.record("note.written", {"text": "y"}))
        results = admin.hand_in(first, admin.seal())["results"]
        assert [result["status"] for result in results] == ["duplicate", "accepted"]
        entries = admin.server.call("GET", "/api/v1/entries?after=0").json["entries"]
        assert [each["ref"] for each in entries if each["ref"] in refs] == refs
    finally:
        # For the tests that come after this one: which those are, their runner decides.
        processes[0].start()
