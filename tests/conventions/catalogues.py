"""Reads the client's message catalogues and finds which messages its code asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from tests.support.source_tree import ROOT, files, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCALES = ROOT / "web" / "locales"
CALL = re.compile(r"\bt\(")
LITERAL = re.compile(r'"([a-z][a-z0-9]*(?:-[A-Za-z0-9_]+)+)"')
TEMPLATE = re.compile(r"`([a-z][a-z0-9-]*(?:\$\{[^}]*\}[A-Za-z0-9_-]*)+)`")
HOLE = re.compile(r"\$\{[^}]*\}")


@dataclass(frozen=True)
class Message:
    """What a message needs, and which other messages it names."""

    variables: frozenset[str]
    references: frozenset[str]
    file: str


class _Needs(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's visitor
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's visitor
        self.references.add(node.id.name)


def parse(source: str, file: str) -> tuple[dict[str, Message], list[str]]:
    """The messages of one file by id, and what is wrong in it: junk and repeated ids."""
    messages: dict[str, Message] = {}
    wrong: list[str] = []
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            wrong.append(f"{file}: cannot be read: {(entry.content or '').splitlines()[0]}")
        elif isinstance(entry, ast.Message):
            needs = _Needs()
            needs.visit(entry)
            if entry.id.name in messages:
                wrong.append(f"{file}: {entry.id.name} stands twice")
            messages[entry.id.name] = Message(frozenset(needs.variables), frozenset(needs.references), file)
    return messages, wrong


def catalogue(folder: Path) -> tuple[dict[str, Message], list[str]]:
    """All sections of one locale, joined as the build joins them."""
    joined: dict[str, Message] = {}
    wrong: list[str] = []
    for path in sorted(folder.glob("*.ftl")):
        messages, faults = parse(text(path), f"{folder.name}/{path.name}")
        wrong += [
            *faults,
            *(f"{path.name}: {key} stands in {joined[key].file} too" for key in messages.keys() & joined),
        ]
        joined |= messages
    return joined, wrong


def client_sources() -> str:
    """All code of the client as one text."""
    return "\n".join(
        text(path)
        for path in files()
        if path.is_relative_to(ROOT / "web" / "src") and path.suffix in {".ts", ".tsx"}
    )


def asked_for() -> tuple[set[str], list[re.Pattern[str]]]:
    """What `t(…)` is called with: plain ids, and patterns of the ids that it puts together."""
    arguments = "\n".join(_first_arguments(client_sources()))
    return set(LITERAL.findall(arguments)), [pattern_of(template) for template in TEMPLATE.findall(arguments)]


def mentioned() -> tuple[set[str], list[re.Pattern[str]]]:
    """Every literal and template that could be an id: tables name messages that `t` gets later."""
    source = client_sources()
    return set(LITERAL.findall(source)), [pattern_of(template) for template in TEMPLATE.findall(source)]


def pattern_of(template: str) -> re.Pattern[str]:
    """The ids that a template with holes can become."""
    return re.compile("[A-Za-z0-9_-]+".join(re.escape(part) for part in HOLE.split(template)))


def _first_arguments(source: str) -> Iterator[str]:
    """The text of the first argument of each call of `t`, conditions and all."""
    for call in CALL.finditer(source):
        depth = 0
        for end in range(call.end(), len(source)):
            depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(source[end], 0)
            if depth < 0 or (depth == 0 and source[end] == ","):
                yield source[call.end() : end]
                break
