"""What kinds of action there are, and the words they share: read from the files beside this one.

`words.json` holds the schemas that bodies refer to as `#/$defs/NAME`; roles, duties, stages, causes and
channels are among them. `actions/NOUN.json` holds the kinds of one noun by type. What it says under `NOUN.*`
goes for every type of that noun that does not say otherwise, those of a later version too.

A new type of action is an entry there. `make catalogue` then writes the client's part anew; its sentence is
missed by the compiler (web/src/app/words/entry-words.ts), its row in docs/protocol.md by a test.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final, Literal

Schema = Mapping[str, Any]
ReadBy = Literal["everyone", "overseers", "overseers_and_author", "overseers_author_and_person"]


@dataclass(frozen=True, slots=True)
class Kind:
    """All that is fixed of a type of action.

    Args:
        records: who may record it: this role and those above it, or the server alone.
        lowers: the role that it asks for where it lowers the level.
        reads: who may read it; overseers are auditors, supervisors and those above, the person is
            whom its body names.
        about: it says something of the entries in its refs, or that its matter or accident names too: who may
            not read these may not read it either, and may say nothing of them that counts.
        board: a wallboard, which everybody who passes reads, may be told of it; of nothing else.
        directory: the directory has changed: every phone asks for it anew, and no timeline shows it.
        quiet: nobody has to do anything about it: no bell rings for it, and no timeline shows it.
        at_once: others must act on it now: also a phone that spares power hands it in at once.
        in_force: whether a phone that begins to read gets those outside an incident: the newest ones, or
            every one. Those of an incident come as long as that is open; always: after its end as well.
        ends: it ends the incident that it names.
        after_end: it belongs to an incident after its end as well, and is never late.
        sentence: the message that says it in one sentence.
        body: JSON Schema of its body; None: the type is reserved, nobody writes it yet.
    """

    records: Literal["staff", "supervisor", "server"] = "staff"
    lowers: Literal["supervisor"] | None = None
    reads: ReadBy = "everyone"
    about: Literal["refs", "matter", "accident"] | None = None
    board: bool = False
    directory: bool = False
    quiet: bool = False
    at_once: bool = False
    in_force: Literal["newest", "every", "always"] | None = None
    ends: bool = False
    after_end: bool = False
    sentence: str | None = None
    body: Schema | None = None


def _json(*path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(__name__).joinpath(*path).read_text("utf-8"))
    return found


def _kinds() -> tuple[dict[str, Kind], dict[str, Kind]]:
    """The kinds by type, and what goes for every type of a noun."""
    kinds: dict[str, Kind] = {}
    nouns: dict[str, Kind] = {}
    for file in sorted(each.name for each in files(__name__).joinpath("actions").iterdir()):
        said = _json("actions", file)
        noun = file.removesuffix(".json")
        common = said.pop(f"{noun}.*", {})
        nouns[noun] = Kind(**common)
        kinds |= {type_: Kind(**{**common, **own}) for type_, own in said.items()}
    return kinds, nouns


WORDS: Final[Mapping[str, Schema]] = _json("words.json")
# From the lowest standing to the highest. An auditor reads more than staff, a wallboard less; they only read.
ROLES: Final[tuple[str, ...]] = tuple(WORDS["role"]["enum"])
WALLBOARD: Final = "wallboard"
READS_ONLY: Final = frozenset({"auditor", WALLBOARD})
RECORDERS: Final = frozenset(ROLES) - READS_ONLY
STANDING: Final[Mapping[str, int]] = {role: place for place, role in enumerate(ROLES, 1)}
DUTIES: Final[tuple[str, ...]] = tuple(WORDS["duty"]["enum"])
STAGES: Final[tuple[str, ...]] = tuple(WORDS["stage"]["enum"])
CAUSES: Final[tuple[str, ...]] = tuple(WORDS["cause"]["enum"])
CHANNELS: Final[tuple[str, ...]] = tuple(WORDS["channel"]["enum"])
HAZARDS: Final[tuple[str, ...]] = tuple(WORDS["hazard"]["enum"])
# Why somebody's need may be known: their own consent, family's or guardian's, or life and health at risk.
CONSENTS: Final[tuple[str, ...]] = tuple(WORDS["consent"]["enum"])
LEVELS: Final[tuple[int, ...]] = tuple(WORDS["level"]["enum"])

KINDS, NOUNS = _kinds()
_UNKNOWN: Final = Kind()


def kind_of(type_: str | None) -> Kind:
    """The kind of a type; of one that is not known, what goes for its noun."""
    if type_ is None:
        return _UNKNOWN
    return KINDS.get(type_) or NOUNS.get(type_.split(".", 1)[0], _UNKNOWN)


def body_of(type_: str) -> Schema | None:
    """What an action of this type may say, on paper too; None: nobody writes it yet."""
    body = kind_of(type_).body
    return None if body is None else _whole(body)


def referred(name: str) -> Schema:
    """The schema to which bodies refer as `#/$defs/NAME`."""
    return WORDS[name] if name in WORDS else KINDS[name].body or {}


def at_least(role: str) -> frozenset[str]:
    """This role and all that stand above it."""
    return frozenset(ROLES[ROLES.index(role) :])


def schemas(at: str) -> dict[str, Any]:
    """Schemas of the words, and of the bodies by type; they refer to each other as `at` and a name."""
    bodies = {type_: _whole(kind.body) for type_, kind in KINDS.items() if kind.body is not None}
    moved = json.dumps({**WORDS, **bodies}).replace('"#/$defs/', f'"{at}')
    found: dict[str, Any] = json.loads(moved)
    return found


def _whole(body: Schema) -> Schema:
    return {**body, "properties": {**body.get("properties", {}), **WORDS["paper"]["properties"]}}
