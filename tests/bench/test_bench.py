"""The bench's own code, in a tiny shape: that it measures what it says, not how fast anything is."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.bench import holds, proof, results, storm, thousand
from tests.bench.__main__ import take
from tests.bench.load_client import Play
from tests.bench.load_phone import say
from tests.bench.measures import ABSENT, Bench, Floor, Row
from tests.bench.rivals import DATABASE, Rival, replication
from tests.bench.site import Push, handing_in
from tests.bench.storm_play import documents, strangers
from tests.bench.wire import Answer, parse, request

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A tiny bench on a machine where the peers are not installed."""
    return Bench(tmp_path, runs=1, small=True, installed=tmp_path / "nowhere")


def test_a_storm_is_measured_beside_its_limit_and_a_missing_peer_is_said(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    (measure,) = storm.MEASURES
    found = take(measure, bench)
    assert ABSENT in capsys.readouterr().out
    wall, cpu = found["storm 3×4"], found["storm 3×4, CPU"]
    assert min(wall["ours"], wall["limit"]) > 0
    assert cpu["ours"] > 0
    assert (wall["peer"], wall["ratio"], wall["pass"]) == (None, None, None)


def test_what_all_phones_handed_in_is_looked_for_in_the_whole_journal(bench: Bench) -> None:
    (measure,) = thousand.MEASURES
    found = take(measure, bench)
    assert [found[f"{thousand.NAME}, {what}"]["ours"] for what in ("lost", "doubled")] == [0, 0]
    assert found[f"{thousand.NAME}, memory"]["ours"] > 1


@pytest.mark.faults
def test_a_hold_of_the_servers_thread_is_seen(bench: Bench) -> None:
    (measure,) = holds.MEASURES
    # Looking through an edition of some hundred kilobytes takes some milliseconds on any machine.
    assert take(measure, bench)[holds.LONGEST]["ours"] > 0


@pytest.mark.faults
def test_proving_and_backing_up_are_measured_in_both_shapes(bench: Bench) -> None:
    (measure,) = proof.MEASURES
    found = take(measure, bench)
    assert all(found[row.name]["ours"] > 0 for row in proof.ROWS)


def test_a_page_that_was_not_taken_fails_the_measure() -> None:
    talk = handing_in([Push(b"asked", "identity")], [])
    assert next(talk) == b"asked"
    body = json.dumps({"results": [{"status": "duplicate", "identity": "identity"}]}).encode()
    with pytest.raises(AssertionError, match="duplicate"):
        talk.send(Answer(200, b"", body, 1))


def test_a_rival_hears_what_pouchdb_sends_when_it_replicates() -> None:
    outage = strangers(1)
    (phone,) = outage.phones
    sent = replication(Rival(1, None, {}), phone.id, documents(outage, phone, 2))
    lines = [asked.split(b" HTTP/1.1", 1)[0].decode() for asked in sent.requests]
    checkpoint = lines[2].removeprefix("GET ")
    assert checkpoint.startswith(f"/{DATABASE}/_local/")
    assert lines[:2] == [f"GET /{DATABASE}/", "GET /"]
    assert lines[3:5] == [f"POST /{DATABASE}/_revs_diff", f"POST /{DATABASE}/_bulk_docs"]
    assert lines[5:] == [f"GET {checkpoint}", f"PUT {checkpoint}"]
    handed = json.loads(sent.requests[sent.acknowledging].split(b"\r\n\r\n", 1)[1])
    assert handed["new_edits"] is False
    assert [doc["_id"] for doc in handed["docs"]] == [f"{phone.id}.1", f"{phone.id}.2"]


@pytest.fixture
def moody() -> Iterator[int]:
    """The port of a server that hangs up, then refuses, then answers in chunks."""
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    moods = (
        b"",
        b"HTTP/1.1 503 Later\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        chunked,
    )

    def serve() -> None:
        for mood in moods:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(mood)

    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        serving = threading.Thread(target=serve)
        serving.start()
        yield listening.getsockname()[1]
        serving.join()


def test_the_client_asks_again_after_a_refusal_and_a_broken_connection(moody: int) -> None:
    answers: list[Answer] = []
    play = Play(moody)
    play.run([say([request("GET", "/")], answers)])
    assert [answer.body for answer in answers] == [b"abcde"]
    assert play.retries == 2


def test_an_answer_is_whole_only_when_all_of_it_is_here() -> None:
    whole = b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nabcd"
    assert all(parse(bytearray(whole[:end])) is None for end in range(len(whole)))
    answer = parse(bytearray(whole))
    assert answer is not None
    assert (answer.status, answer.body) == (200, b"abcd")


def test_figures_are_kept_beside_earlier_ones_and_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "bench.json"
    rows = {
        name: results.result(Row(name, "s", None, "a note"), {"ours": [2.0], "peer": [5.0]}) for name in "ab"
    }
    results.keep(rows, path, among=False)
    results.keep({"b": results.result(Row("b", "s", None, ""), {"ours": [3.0]})}, path, among=True)
    kept = json.loads(path.read_text(encoding="utf-8"))
    shown = {key: kept["a"][key] for key in ("ours", "peer", "limit", "ratio", "unit")}
    assert shown == {"ours": 2, "peer": 5, "limit": None, "ratio": 2.5, "unit": "s"}
    assert (kept["b"]["ours"], kept["b"]["peer"]) == (3, None)
    assert "| a | s | 2 | 5 |  |  | 2.5 |  |  | a note |" in path.with_suffix(".md").read_text(
        encoding="utf-8"
    )


def test_a_floor_holds_against_the_peer_the_limit_and_a_bound() -> None:
    row = Row("x", "s", Floor(peer=6, couchdb=3, limit=2), "")
    samples = {"ours": [1.0, 9.0, 1.0], "peer": [6.0, 6.0, 1.0], "limit": [0.5]}
    assert results.result(row, samples)["pass"] is True
    assert results.result(row, {**samples, "limit": [0.4]})["pass"] is False
    assert results.result(row, {**samples, "couchdb": [2.9]})["pass"] is False
    assert results.result(row, {"ours": [1.0]})["pass"] is None
    alone = Row("x", "s", Floor(couchdb=7), "")
    assert results.result(alone, samples)["pass"] is False
    assert results.result(alone, {**samples, "couchdb": [7.0]})["pass"] is True
    assert results.result(row, samples)["ratio"] == 6
    assert results.result(Row("x", "", Floor(most=0), ""), {"ours": [0]})["pass"] is True
