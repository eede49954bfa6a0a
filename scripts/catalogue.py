"""Writes the client's part of the catalogue of actions; with `--check`, says whether it is up to date."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from stormlamp.catalogue import KINDS, NOUNS, WORDS, Schema

FOLDER = Path(__file__).resolve().parent.parent / "web" / "src" / "core" / "catalogue"
MADE = "Made from server/stormlamp/catalogue by `make catalogue`: change it there."
WIDTH = 120
PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def files() -> dict[str, str]:
    """The text of each file by its name. What the record needs by itself stands apart: it travels first."""
    enums = {name: schema["enum"] for name, schema in WORDS.items() if "enum" in schema}
    roles = {"role": enums.pop("role")}
    return {
        "roles.ts": _words("What a person may be, from the lowest standing to the highest.", roles),
        "words.ts": _words("Words that actions, plan and directory share.", enums),
        "at-once.ts": _at_once(),
        "access.ts": _access(),
        "bodies.ts": _bodies(),
        "sentences.ts": _sentences(),
    }


def _words(about: str, enums: dict[str, list[Any]]) -> str:
    parts = [f"/** {about} {MADE} */"]
    for name, words in enums.items():
        const = (f"{name[:-1]}ies" if name.endswith("y") else f"{name}s").upper()
        parts.append(f"\n{_list(const, words)}\nexport type {_camel(name)} = (typeof {const})[number];")
    return "\n".join(parts) + "\n"


def _access() -> str:
    types = [
        type_ for type_, kind in KINDS.items() if kind.reads == "overseers" or kind.directory or kind.quiet
    ]
    about = "What the server tells of access, of the directory and of its checkpoints: no timeline shows it."
    return f"/** {about} {MADE} */\n{_list('ACCESS', types)}\n"


def _at_once() -> str:
    """One pattern, for it travels with the first screen: whole nouns first, then single types."""
    about = "What others must act on now: also a phone that spares power hands it in at once."
    nouns = [noun for noun, kind in NOUNS.items() if kind.at_once]
    single = [
        type_.replace(".", r"\.")
        for type_, kind in KINDS.items()
        if kind.at_once and type_.split(".")[0] not in nouns
    ]
    pattern = f"/^(?:(?:{'|'.join(nouns)})\\.|(?:{'|'.join(single)})$)/u"
    flat = f"export const AT_ONCE = {pattern};"
    text = flat if len(flat) <= WIDTH else f"export const AT_ONCE =\n  {pattern};"
    return f"/** {about} {MADE} */\n{text}\n"


def _bodies() -> str:
    """What the body of each type holds that people record."""
    objects = [
        f"export interface {_camel(name)} {_object(schema, 0)}\n"
        for name, schema in WORDS.items()
        if schema.get("type") == "object"
    ]
    rows = [
        f'  "{type_}": {_type(kind.body, 2)};'
        for type_, kind in KINDS.items()
        if kind.body is not None and kind.records != "server"
    ]
    text = "\n".join([*objects, "/** By type. */", "export interface Bodies {", *rows, "}\n"])
    used = [_camel(name) for name in sorted(WORDS) if "enum" in WORDS[name] and _camel(name) in text]
    about = [f"What an action's body holds. {MADE}", "long-file: every type of action, with its fields."]
    head = "/**\n" + "".join(f" * {line}\n" for line in about) + " */\n"
    return f"{head}\n{_import(used)}\n\n{text}"


def _import(names: list[str]) -> str:
    flat = f'import type {{ {", ".join(names)} }} from "./words";'
    if len(flat) <= WIDTH:
        return flat
    rows = "".join(f"  {name},\n" for name in names)
    return f'import type {{\n{rows}}} from "./words";'


def _sentences() -> str:
    """Which message says an action in one sentence."""
    rows = [f'  "{type_}": "{kind.sentence}",' for type_, kind in KINDS.items() if kind.sentence is not None]
    head = f"/** Which message says an action in one sentence, by its type. {MADE} */"
    return "\n".join([head, "export const SENTENCES = {", *rows, "} as const;\n"])


def _list(name: str, words: list[Any]) -> str:
    flat = f"export const {name} = [{', '.join(map(json.dumps, words))}] as const;"
    if len(flat) <= WIDTH:
        return flat
    rows = "".join(f"  {json.dumps(word)},\n" for word in words)
    return f"export const {name} = [\n{rows}] as const;"


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _type(schema: Schema, indent: int) -> str:
    """A schema as a type; `indent` is that of the line it begins on."""
    if "$ref" in schema:
        return _named(schema["$ref"].rsplit("/", 1)[-1])
    if "enum" in schema:
        return " | ".join(map(json.dumps, schema["enum"]))
    if "anyOf" in schema:
        return " | ".join(_type(each, indent) for each in schema["anyOf"])
    kind = schema["type"]
    if kind == "array":
        inner = _type(schema["items"], indent)
        return f"readonly ({inner})[]" if " | " in inner else f"readonly {inner}[]"
    return PLAIN[kind] if kind in PLAIN else _object(schema, indent)


def _named(name: str) -> str:
    if name in KINDS:
        return f'Bodies["{name}"]'
    word = WORDS[name]
    return _camel(name) if "enum" in word or word.get("type") == "object" else PLAIN[word["type"]]


def _object(schema: Schema, indent: int) -> str:
    if "properties" not in schema:
        return "Readonly<Record<string, unknown>>"
    if not schema["properties"]:
        return "Readonly<Record<never, never>>"
    required = schema.get("required", ())
    rows = "".join(
        f"{' ' * (indent + 2)}readonly {name}{'' if name in required else '?'}: {_type(each, indent + 2)};\n"
        for name, each in schema["properties"].items()
    )
    return f"{{\n{rows}{' ' * indent}}}"


def main(arguments: list[str]) -> int:
    """Writes the files, or with `--check` says which are not what the catalogue says."""
    stale = [name for name, text in files().items() if _held(FOLDER / name) != text]
    if arguments == ["--check"]:
        for name in stale:
            sys.stderr.write(f"{name} is not what the catalogue says: make catalogue\n")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale:
        (FOLDER / name).write_text(files()[name], encoding="utf-8")
    return 0


def _held(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
