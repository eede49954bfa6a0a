"""Whatever is written or asked, signed or not: kept and flagged, or clearly refused; never a 500."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from tests.support.fault_rounds import replayable, rounds, seeds, tally

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

# What may stand where a text should, as JSON writes it.
HOSTILE = (
    '"\\u0000"',
    '"a\\u0000b"',
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\\u202egnp.exe"',
    '"' + "灯" * 5000 + '"',
    "NaN",
    "-Infinity",
    "1e999",
    "9223372036854775808",
    "-9223372036854775809",
    "1.5",
    "true",
    "null",
    "{}",
    "[" * 10_000 + "]" * 10_000,
    '{"a":' * 10_000 + "1" + "}" * 10_000,
    '["x","x"]',
    '{"a":1,"a":2}',
    '"aaaaaaaaaa.1"',
    '"' + "a" * 10 + "." + "9" * 30 + '"',
    '"\'; DROP TABLE entries; --"',
    '"../../secret.json"',
)
FIELDS = (
    "n",
    "type",
    "at",
    "epoch",
    "actor",
    "incident",
    "drill",
    "refs",
    "files",
    "body",
    "private",
    "salt",
    "x",
)
PATHS = (
    "/api/v1/entries?after={}",
    "/api/v1/entries?after=0&limit={}",
    "/api/v1/entries?after=0&incident={}",
    "/api/v1/pages/{}/1",
    "/api/v1/pages/aaaaaaaaaa/{}",
    "/api/v1/files/{}",
    "/api/v1/people/{}",
    "/{}",
)
ODD = (
    "\x00",
    "a\x00",
    "\u202e",
    "..",
    "9" * 30,
    "-1",
    "NaN",
    "aaaaaaaaaa",
    "x" * 3000,
    "%",
    "\ud800",
    "'",
    "<b>",
)

ENDPOINTS = tuple(f"/api/v1/{name}" for name in ("devices", "sessions", "codes", "people", "redactions"))
NAMES = (
    *("code", "key", "label", "proof", "device", "name"),
    *("role", "person", "refs", "part", "reason", "duties"),
)


def with_field(text: str, name: str, value: str, *, twice: bool) -> str:
    """An action's text with a field that may be no JSON, in place of the good one or beside it."""
    fields = json.loads(text)
    rest = {field: fields[field] for field in fields if twice or field != name}
    return f"{json.dumps(rest)[:-1]},{json.dumps(name)}:{value}}}"


def sent(browser: Browser, texts: list[str]) -> None:
    """Push texts as they are, on a page that is signed as it should be."""
    page = browser.phone.seal(texts)
    answer = browser.client.post("/api/v1/pages", json={"pages": [page]})
    assert answer.status_code == 200, answer.text
    assert [each["status"] for each in answer.json["results"]] == ["accepted"]


@pytest.mark.parametrize("seed", seeds(1, 200))
def test_hostile_actions_are_kept_as_they_are_and_hurt_no_others(world: World, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - chance that can be played again
    browser, reader = world.enrolled(), world.enrolled("admin")
    with replayable(20, seed):
        texts = []
        for _ in range(40):
            text = browser.phone.record(type="note.written", body={"text": "x"})
            if chance.randrange(4):
                value, twice = chance.choice(HOSTILE), chance.randrange(4) == 0
                text = with_field(text, chance.choice(FIELDS), value, twice=twice)
            sent(browser, [text])
            texts.append(text)
        entries = reader.get("/api/v1/entries?after=0&limit=500").json["entries"]
        own = [each for each in entries if each["ref"].startswith(browser.phone.id)]
        assert [each["action"] for each in own] == texts
        assert reader.get("/api/v1/entries/start").status_code == 200
        assert world.runtime.record.verify().problems == []
    tally(20, rounds=len(texts), unreadable=sum("unreadable" in each["flags"] for each in own))


def test_a_note_of_ten_megabytes_is_refused_and_one_that_is_only_too_long_is_flagged(world: World) -> None:
    browser, reader = world.enrolled(), world.enrolled("admin")
    page = browser.phone.page_of({"type": "note.written", "body": {"text": "x" * 10_000_000}})
    answer = browser.client.post("/api/v1/pages", json={"pages": [page]})
    assert (answer.status_code, answer.json["code"]) == (413, "too_big")
    browser = world.enrolled()
    text = browser.phone.record(type="note.written", body={"text": "x" * 40_000})
    sent(browser, [text])
    (found,) = [
        each
        for each in reader.get("/api/v1/entries?after=0&limit=500").json["entries"]
        if each["ref"] == f"{browser.phone.id}.1"
    ]
    assert (found["action"], found["flags"]) == (text, ["unreadable"])


def test_odd_words_in_addresses_are_refused_by_name(shared: World) -> None:
    browser, asked = shared.enrolled("admin"), 0
    for path in PATHS:
        for odd in ODD:
            answer = browser.get(path.format(quote(odd, errors="surrogatepass")))
            assert answer.status_code < 500, (path, odd)
            if answer.status_code >= 400 and path.startswith("/api/"):
                assert answer.json["code"], (path, odd)
            asked += 1
    tally(20, rounds=asked)


def test_hostile_values_in_every_endpoint_are_taken_as_words_or_refused(shared: World) -> None:
    browser = shared.enrolled("admin")
    every = [(path, name, value) for path in ENDPOINTS for name in NAMES for value in HOSTILE]
    played = min(rounds(40, 5000), len(every))
    for path, name, value in Random(0).sample(every, played):  # noqa: S311 - the same ones each time
        body = f"{{{json.dumps(name)}:{value}}}"
        answer = browser.ask("POST", path, data=body, content_type="application/json")
        assert answer.status_code < 500, (path, name, value[:50])
        assert answer.status_code < 400 or answer.json["code"], (path, name, value[:50])
    tally(20, rounds=played)
