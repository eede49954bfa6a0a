"""Vectors of action texts: what is readable, and what a reader finds in it."""

import json

from tests.support.signed_pages import AT, DEVICE, action_text

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.instants import read_at
from stormlamp.domain.logbooks.actions import Action, read_action

_DEEP = "[" * 31 + "]" * 31
_TOO_DEEP = "[" * 32 + "]" * 32


def _with(name: str, raw: str) -> str:
    """A plain action with one more member, its value raw JSON."""
    return action_text(1)[:-1] + f',"{name}":{raw}}}'


def _instead(name: str, raw: str) -> str:
    """A plain action whose member `name` is replaced by raw JSON."""
    fields = json.loads(action_text(1))
    del fields[name]
    rest = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return f'{{"{name}":{raw},' + rest[1:]


def _sized(size: int) -> str:
    """A readable action of exactly `size` bytes."""
    empty = action_text(1, body={"text": ""})
    return action_text(1, body={"text": "x" * (size - len(empty.encode()))})


_DIGEST = base64url(sha256(b"private"))
_FILE = {"sha256": base64url(sha256(b"photo")), "size": 12, "type": "image/webp"}

TEXTS: list[tuple[str, str]] = [
    ("a plain action", action_text(1)),
    ("all fields", action_text(
        1, incident=f"{DEVICE}.1", drill=True, refs=[f"{DEVICE}.1", "aaaaaaaaaa.3"], files=[_FILE],
        private=_DIGEST, body={"text": "灯亮了 💡", "stated_at": "2026-11-25T07:30:00.000+08:00"})),
    ("white space around", " \t\r\n" + action_text(1) + "\n"),
    ("an unknown field and type", _with("later", '{"a":[1,2.5,true,null]}')),
    ("a NUL by escape and an RTL override", action_text(1, body={"text": "a\u0000b\u202e"})),
    ("a pair of surrogates by escape", _with("x", '"\\ud83d\\udca1"')),
    ("a lone high surrogate", _with("x", '"\\ud83d"')),
    ("a lone low surrogate in upper case", _with("x", '"\\uDCA1"')),
    ("surrogates in the wrong order", _with("x", '"\\udca1\\ud83d"')),
    ("a lone surrogate in a name", action_text(1)[:-1] + ',"\\ud800":1}'),
    ("an escaped backslash before ud800", _with("x", '"\\\\ud800"')),
    ("a name twice", _with("type", '"note.written"')),
    ("a name twice, once by escape", _with("typ\\u0065", '"note.written"')),
    ("a name twice deep inside", _with("x", '[{"a":{"b":1,"b":1}}]')),
    ("the same name in two objects", _with("x", '[{"a":1},{"a":1}]')),
    ("depth 32", _with("x", _DEEP)),
    ("depth 33", _with("x", _TOO_DEEP)),
    ("depth 33 by objects", _with("x", '{"a":' * 32 + "1" + "}" * 32)),
    ("depth 10,000", _with("x", "[" * 10_000 + "]" * 10_000)),
    ("many brackets in a text", _with("x", '"' + "[{" * 100 + '"')),
    ("the largest integer", _with("x", "9007199254740991")),
    ("2^53", _with("x", "9007199254740992")),
    ("the smallest integer", _with("x", "-9007199254740991")),
    ("-2^53", _with("x", "-9007199254740992")),
    ("2^63", _with("x", "9223372036854775808")),
    ("an integer of 5,000 digits", _with("x", "9" * 5000)),
    ("2^53 as a float", _with("x", "9007199254740992.0")),
    ("a fraction that rounds to 2^53", _with("x", "9007199254740991.9")),
    ("1e20", _with("x", "1e20")),
    ("overflow", _with("x", "1e400")),
    ("negative overflow", _with("x", "-1e400")),
    ("underflow", _with("x", "1e-400")),
    ("minus zero", _with("x", "-0")),
    ("NaN", _with("x", "NaN")),
    ("Infinity", _with("x", "-Infinity")),
    ("n as a float", _instead("n", "1.0")),
    ("n as an exponent", _instead("n", "0.1e1")),
    ("n as a text", _instead("n", '"1"')),
    ("n is true", _instead("n", "true")),
    ("another n", action_text(2)),
    ("no n", action_text(1).replace('"n":1,', "")),
    ("no at", action_text(1).replace(f'"at":"{AT}",', "")),
    ("an at of another form", _instead("at", '"2026-11-25 08:00:00.000Z"')),
    ("an at in 1999", _instead("at", '"1999-12-31T23:59:59.999Z"')),
    ("wrong types everywhere else", (
        f'{{"n":1,"at":"{AT}","type":7,"epoch":1.5,"actor":[],"incident":{{}},"drill":"yes",'
        f'"refs":"{DEVICE}.1","files":{{}},"body":[],"private":1,"salt":null}}')),
    ("only n and at", f'{{"n":1,"at":"{AT}"}}'),
    ("an epoch as a float", _instead("epoch", "3.0")),
    ("a negative epoch", _instead("epoch", "-2")),
    ("refs of mixed types", _instead("refs", f'[1,"{DEVICE}.1",null,"{DEVICE}.1"]')),
    ("files of mixed forms", _instead("files", json.dumps(
        [_FILE, {"sha256": "short", "size": 1}, {**_FILE, "size": -1}, {**_FILE, "size": 1.5}, 3]))),
    ("a private digest with stray bits", _instead("private", '"' + "A" * 42 + 'B"')),
    ("a stated_at of another form", action_text(1, body={"stated_at": "2026-11-25T07:30+08:00"})),
    ("a stated_at of a wrong type", action_text(1, body={"stated_at": 5})),
    ("a list", "[" + action_text(1) + "]"),
    ("null", "null"),
    ("nothing", ""),
    ("two objects", action_text(1) + action_text(1)),
    ("a comma too much", action_text(1)[:-1] + ",}"),
    ("a comment", action_text(1)[:-1] + "/* */}"),
    ("single quotes", "{'n':1}"),
    ("a raw newline in a text", _with("x", '"a\nb"')),
    ("a raw NUL in a text", _with("x", '"a\u0000b"')),
    ("a byte order mark", "\ufeff" + action_text(1)),
    ("white space that JSON does not know", "\u00a0" + action_text(1)),
    ("a leading zero", _with("x", "01")),
    ("a bare fraction", _with("x", ".5")),
    ("a name that other languages know", _with("__proto__", '{"n":2}')),
    ("32 KiB exactly", _sized(32 * 1024)),
    ("32 KiB and one byte", _sized(32 * 1024 + 1)),
]  # fmt: skip


def _reading(action: Action | None) -> dict[str, object] | None:
    if action is None:
        return None
    return {
        "n": action.n,
        "type": action.type,
        "at": action.at,
        "epoch": action.epoch,
        "actor": action.actor,
        "incident": action.incident,
        "drill": action.drill,
        "refs": list(action.refs),
        "files": [{"sha256": file.sha256, "size": file.size} for file in action.files],
        "private": base64url(action.private) if action.private else None,
        "stated_at": action.stated_at,
    }


def actions() -> object:
    """Each text, read as action 1."""
    return {
        "about": "text, as action n=1 -> what a reader finds; null: unreadable. Times: microseconds.",
        "cases": [
            {"name": name, "text": text, "reading": _reading(read_action(text.encode(), 1))}
            for name, text in TEXTS
        ],
    }


_ATS = (
    "2026-11-25T08:00:00.000+08:00", "2026-11-25T00:00:00.000Z", "2026-11-24T19:30:00.001-04:30",
    "2000-01-01T00:00:00.000Z", "2199-12-31T23:59:59.999Z", "1999-12-31T23:59:59.999Z",
    "2200-01-01T00:00:00.000Z", "2000-01-01T00:00:00.000+14:00", "2199-12-31T23:59:59.999-23:59",
    "2024-02-29T12:00:00.000Z", "2023-02-29T12:00:00.000Z", "2100-02-29T12:00:00.000Z",
    "2026-04-31T12:00:00.000Z", "2026-00-10T12:00:00.000Z", "2026-13-10T12:00:00.000Z",
    "2026-01-00T12:00:00.000Z", "2026-11-25T24:00:00.000Z", "2026-11-25T23:60:00.000Z",
    "2026-11-25T23:59:60.000Z", "2026-11-25T23:59:59.000+24:00", "2026-11-25T23:59:59.000+23:60",
    "2026-11-25T23:59:59.000-00:00", "2026-11-25T23:59:59Z", "2026-11-25T23:59:59.00Z",
    "2026-11-25T23:59:59.0000Z", "2026-11-25t23:59:59.000z", "2026-11-25 23:59:59.000Z",
    "2026-11-25T23:59:59.000", "2026-11-25T23:59:59.000+0800", "2026-11-25T23:59:59.000Z ",
    "2026-11-25T23:59:59.000Z\n", "２026-11-25T23:59:59.000Z", "+2026-11-25T23:59:59.000Z", "", "now",
)  # fmt: skip


def instants() -> object:
    """Each text, read as an `at`."""
    return {
        "about": "text -> microseconds since 1970; null: not of the one form.",
        "cases": [{"text": text, "micros": read_at(text)} for text in _ATS],
    }
