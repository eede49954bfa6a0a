"""Row 4, on the wire: requests and replies cut at any byte, doubled, shuffled; each page is stored once."""

from __future__ import annotations

import gzip
import json
import socket
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.pushing_phones import Caller
from tests.faults.tormented_site import Site
from tests.protocol.client import compact, identity
from tests.support.fault_rounds import replayable, rounds, seeds, tally
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.protocol.client import Json

PHONES = 3
PATIENCE_S = 30


@pytest.mark.parametrize("seed", seeds(1, 5))
def test_a_request_or_reply_cut_at_any_byte_moves_nothing_and_comes_again_once(
    tmp_path: Path, seed: int
) -> None:
    site, chance, played = Site(tmp_path / "var"), Random(seed), rounds(15, 1000)  # noqa: S311 - to be played again
    server = Server(site.folder).start()
    try:
        with replayable(4, seed):
            callers = [Caller(server.url, code, seed) for code in site.codes(PHONES)]
            for _ in range(played):
                pages = [caller.write()[0] for caller in chance.sample(callers, chance.randint(1, PHONES))]
                chance.choice((cut_request, cut_reply, twice))(server.port, pages, chance)
            site.compare({ref: text for caller in callers for ref, text in caller.book.items()})
    finally:
        server.kill()
    tally(4, rounds=played, pages=sum(len(caller.pages) for caller in callers))


def cut_request(port: int, pages: Sequence[Json], chance: Random) -> None:
    """The connection breaks before the last byte of the request: nothing of it counts."""
    whole = request(pages, packed=chance.random() < 0.5)
    # Half of the cuts fall into the head: most bytes are the body's.
    most = chance.choice((whole.index(b"\r\n\r\n"), len(whole)))
    with opened(port) as line:
        line.sendall(whole[: chance.randrange(most)])
    assert statuses(hand_in(port, pages, chance), pages) == {"accepted"}


def cut_reply(port: int, pages: Sequence[Json], chance: Random) -> None:
    """The connection breaks somewhere in the reply: what was stored is known when it comes again."""
    with opened(port) as line:
        line.sendall(request(pages, packed=False))
        if most := chance.choice((0, 0, 1, 20, 400)):
            line.recv(most)
            line.close()
            assert statuses(hand_in(port, pages, chance), pages) == {"duplicate"}
            return
    # Nothing was heard, so the first may still be under way.
    assert statuses(hand_in(port, pages, chance), pages) <= {"accepted", "duplicate"}


def twice(port: int, pages: Sequence[Json], chance: Random) -> None:
    """The same pages at the same moment on two lines: each is accepted on one of them."""
    with opened(port) as one, opened(port) as other:
        for line in (one, other):
            line.sendall(request(pages, packed=chance.random() < 0.5))
        first, second = answer(one), answer(other)
    for mine, theirs in zip(first, second, strict=True):
        assert sorted((mine["status"], theirs["status"])) == ["accepted", "duplicate"]
        assert mine["identity"] == theirs["identity"]


def hand_in(port: int, pages: Sequence[Json], chance: Random) -> list[Json]:
    """All pages, shuffled, perhaps split over two requests, perhaps one of them doubled; all verdicts."""
    shuffled = [*pages, *chance.sample(pages, chance.randint(0, 1))]
    chance.shuffle(shuffled)
    place = chance.randint(0, len(shuffled))
    results: list[Json] = []
    for part in (shuffled[:place], shuffled[place:]):
        with opened(port) as line:
            line.sendall(request(part, packed=chance.random() < 0.5))
            given = answer(line)
        assert [each["identity"] for each in given] == [identity(page["seal"]) for page in part]
        results += given
    return results


def statuses(results: Sequence[Json], pages: Sequence[Json]) -> set[str]:
    """The first verdict on each page; a copy of it that came later is a duplicate."""
    first: dict[str, str] = {}
    for result in results:
        if result["identity"] in first:
            assert result["status"] == "duplicate"
        first.setdefault(result["identity"], result["status"])
    assert first.keys() == {identity(page["seal"]) for page in pages}
    return set(first.values())


def opened(port: int) -> socket.socket:
    """A connection."""
    return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)


def request(pages: Sequence[Json], *, packed: bool) -> bytes:
    """The bytes of a push."""
    body = compact({"pages": list(pages)}).encode()
    body = gzip.compress(body) if packed else body
    head = [
        "POST /api/v1/pages HTTP/1.1",
        "Host: lamp",
        "Content-Type: application/json",
        *(["Content-Encoding: gzip"] if packed else []),
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    return "\r\n".join([*head, "", ""]).encode() + body


def answer(line: socket.socket) -> list[Json]:
    """The results in a reply read to its end."""
    whole = b""
    while piece := line.recv(65_536):
        whole += piece
    head, _, body = whole.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), whole
    results: list[Json] = json.loads(body)["results"]
    return results
