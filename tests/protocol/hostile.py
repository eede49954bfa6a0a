"""Actions that nobody records in good faith: well signed, and every word and number of them hostile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from random import Random

# Names that every object of a browser has.
INHERITED = (
    *("__proto__", "constructor", "prototype", "toString", "toLocaleString", "valueOf", "hasOwnProperty"),
    *("isPrototypeOf", "propertyIsEnumerable", "__defineGetter__", "__lookupSetter__", "then", "length"),
)
SHOWN = (
    *(
        "",
        " ",
        "\u202egnp.exe\u202c",
        "\u2066\u2067\u2069",
        "\u200f\u061c",
        "\u0000",
        "\ufeff",
        "e" + "\u0301" * 40,
    ),
    *(
        "e" + "\u0301" * 40,
        "👩‍👩‍👧‍👦",
        "\\ud800",
        "%",
        "%E0%A4%A",
        "../..",
        "<b>x</b>",
        "{ $x }",
        "{areas}",
        "[[x|y]]",
        "$&",
    ),
    *("NaN", "-0", "1e999", "2026-02-30T00:00:00Z", "9999-12-31T23:59:59Z", "1000-01-01T00:00:00Z"),
)
LONG = ("a" * 16_000, "灯" * 5_000, "long words " * 1_400, "👩‍👩‍👧‍👦" * 600)
NUMBERS = (0, -1, 1.5, 3, 4, 5, 5e-324, 2**53 - 1, -(2**53 - 1), 2**31)
DOCUMENT = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
WORD, NAME = re.compile(r"`([^`]+)`"), re.compile(r"[a-z_]\w*")

Action = dict[str, Any]


def types() -> dict[str, list[str]]:
    """By type the names and words that the document gives its body."""
    found: dict[str, list[str]] = {}
    for title in ("Written so far", "The server's own logbook"):
        part = DOCUMENT.partition(f"### {title}\n")[2].partition("\n#")[0]
        for line in part.splitlines():
            if line.startswith("| `"):
                _, named, body, *_ = line.split("|")
                fields = [name for word in WORD.findall(body) for name in NAME.findall(word)]
                found |= dict.fromkeys(WORD.findall(named), fields)
    return found


def value(chance: Random, depth: int = 0) -> object:
    """Anything that JSON can say."""
    pick = chance.randrange(12 if depth < 3 else 9)
    if pick < 4:
        return chance.choice(INHERITED)
    if pick < 6:
        return chance.choice(SHOWN)
    if pick < 7:
        return chance.choice(NUMBERS)
    if pick < 9:
        return chance.choice((None, True, False, [], {}))
    if pick < 11:
        return [value(chance, depth + 1) for _ in range(chance.randrange(3))]
    return {chance.choice(INHERITED): value(chance, depth + 1) for _ in range(chance.randrange(3))}


def each_type_of(name: str, incident: str) -> list[Action]:
    """Every type but those that end all, and the name as one, each with the name in its body's fields."""
    every = {**types(), name: ["text"]}
    about = {"incident": incident, "refs": [name, incident], "actor": name}
    return [
        {"type": kind, "body": dict.fromkeys((*fields, name), name), **about}
        for kind, fields in every.items()
        if kind not in {"incident.closed", "incident.cancelled"}
    ]


def anything(chance: Random, refs: list[str]) -> Action:
    """One action of a type that there is, or of none; `refs` are what it may name, itself among them."""
    known = types()
    kind = chance.choice([*known, *INHERITED])
    named = [*known.get(kind, ["text"]), chance.choice(INHERITED)]
    body = {each: value(chance) for each in named if chance.randrange(3)}
    if chance.randrange(6) == 0:
        body[chance.choice(named)] = chance.choice(LONG)
    action: Action = {
        "type": kind,
        "body": body,
        "incident": chance.choice(refs),
        "refs": chance.sample(refs, 2),
    }
    for field in ("epoch", "actor", "incident", "drill", "refs", "files", "copied_from"):
        if chance.randrange(6) == 0:
            action[field] = value(chance)
    return action
