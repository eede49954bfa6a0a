"""What a wallboard is told of an action: what plan and record have names for, nothing that was typed."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from stormlamp.catalogue import Schema, body_of, referred
from stormlamp.domain.encodings import read_digest, read_ref
from stormlamp.domain.strict_json import read_object

Hide = Callable[[str], str]

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_REF: Final = r"[a-z2-7]{10}\.[1-9][0-9]{0,15}"
# What tells the clock and the report of one accident from those of others.
_OWN: Final = r"(?: [a-z2-7]{10}_[1-9][0-9]{0,15})?"
_GROUND: Final = (
    rf"[1-4]/(?:scope/(?:unit|zone|building|site)|(?:lasts|trapped|hurt)/[0-9]+|promise/(?:{_REF}|[0-9]+))"
)
# Keys of calls, special customers and accidents are not among them, nor those of kinds that are not known.
_KEY: Final = re.compile(
    rf"(?:request|help|danger|promise):{_REF}|(?:notice|service|care|list|call_out):{_ID.pattern}"
    rf"|report:{_ID.pattern}{_OWN}|clock:{_ID.pattern}(?: (?:{_ID.pattern})?){{2}}{_OWN}"
    rf'|could_not:\["{_ID.pattern}",(?:"(?:{_ID.pattern})?",){{2}}"{_ID.pattern}"\]'
    rf"|level:{_GROUND}(?: {_GROUND})*"
)
_MOMENT: Final = re.compile(r"[0-9TZ:.+-]{10,40}")
_PERSON: Final = re.compile(referred("person")["pattern"])
# Where words of ours and typed ones stand in one field.
_OURS: Final = frozenset({*referred("promise_kind")["enum"], "calm", "frightened", "hurt", "ill", "unknown"})
# Whoever passes may be the one who can help: where people are in danger is told as it was said.
_TOLD: Final = "place"
_GONE: Final = object()
_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def board_text(text: bytes, hide: Hide) -> str:
    """An action's text as a wallboard gets it: not the one that was sealed.

    Args:
        text: a readable action's.
        hide: what stands for typed words; another for others, since folds compare them.
    """
    said = read_object(text)
    actor, incident, source = said.get("actor"), said.get("incident"), said.get("copied_from")
    refs, schema = said.get("refs"), body_of(str(said.get("type")))
    told = {
        **{name: said.get(name) for name in ("n", "type", "at", "epoch")},
        "actor": actor if isinstance(actor, str) and _PERSON.fullmatch(actor) else None,
        "incident": incident if read_ref(incident) else None,
        "drill": said.get("drill") is True,
        "refs": [ref for ref in refs if read_ref(ref)] if isinstance(refs, list) else [],
        "body": {} if schema is None else _fields(schema, said.get("body"), hide),
        **({"private": said["private"]} if read_digest(said.get("private")) else {}),
        **({"copied_from": source} if read_ref(source) else {}),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _fields(schema: Schema, value: object, hide: Hide) -> dict[str, object]:
    """What fits of an object's fields; none where it is no object."""
    given = value if isinstance(value, dict) else {}
    if "customer" in given:  # where a special customer is leads to them
        given = {name: part for name, part in given.items() if name not in {"customer", "area", "asset"}}
    parts = {
        name: given[name]
        if name == _TOLD and isinstance(given[name], str)
        else _kept(part, given[name], hide)
        for name, part in schema.get("properties", {}).items()
        if name in given
    }
    return {name: part for name, part in parts.items() if part is not _GONE}


def _kept(schema: Schema, value: object, hide: Hide) -> object:
    """The value where it fits, without what was typed in it; else `_GONE`."""
    if "$ref" in schema:
        return _named(schema["$ref"].rsplit("/", 1)[-1], value, hide)
    if "anyOf" in schema:
        kept = (_kept(each, value, hide) for each in schema["anyOf"])
        return next((each for each in kept if each is not _GONE), _GONE)
    if "enum" in schema:
        fits = type(value) in {str, int} and value in schema["enum"]
    elif isinstance(value, (str, list, dict)):
        return _HOLDS[type(value)](schema, value, hide) if schema["type"] == _NAMES[type(value)] else _GONE
    else:
        fits = type(value) in _TYPES.get(schema["type"], ())
    return value if fits else _GONE


def _named(name: str, value: object, hide: Hide) -> object:
    if name == "id":
        return value if isinstance(value, str) and _ID.fullmatch(value) else _GONE
    if name == "matter_key":
        return value if isinstance(value, str) and _KEY.fullmatch(value) else _GONE
    return _kept(referred(name), value, hide)


def _items(schema: Schema, value: list[object], hide: Hide) -> object:
    kept = (_kept(schema["items"], each, hide) for each in value)
    return [each for each in kept if each is not _GONE]


def _word(schema: Schema, value: str, hide: Hide) -> object:
    if "pattern" in schema:
        return value if re.search(schema["pattern"], value) else _GONE
    if "format" in schema:
        return value if _MOMENT.fullmatch(value) else _GONE
    return value if value in _OURS or value == "" else hide(value)


_NAMES: Final[Mapping[type, str]] = {str: "string", list: "array", dict: "object"}
_HOLDS: Final[Mapping[type, Callable[[Schema, Any, Hide], object]]] = {
    str: _word,
    list: _items,
    dict: _fields,
}
