"""Finds which messages the first screen may say, from what it is made of: see web/locales/first.json."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.conventions.catalogues import LITERAL, LOCALES, TEMPLATE
from tests.support.source_tree import ROOT, text

if TYPE_CHECKING:
    from pathlib import Path

SRC = ROOT / "web" / "src"
ROUTES = SRC / "routes.ts"
BEGINNINGS = (SRC / "main.tsx", SRC / "features" / "now" / "now-screen.tsx")
# Static ones alone: what is behind `import()` waits, and its words with it.
IMPORT = re.compile(r'^(?:import|export)\b(?! type)[^;]*?from "(\.[^"]+)"|^import "(\.[^"]+)"', re.MULTILINE)


FETCHED = re.compile(r'\bimport\("(\.[^"]+)"\)')
# Behind these lies what only the desk says.
DESK = frozenset(
    SRC / "features" / each
    for each in ("desk/desk-screens.ts", "desk/plan/plan-words.ts", "wallboard/wallboard-words.ts")
)


def first_sources() -> set[Path]:
    """The files of the client that are loaded before the first screen stands."""
    return _reached(BEGINNINGS, IMPORT)


def phone_sources() -> set[Path]:
    """The files of the client that a phone may load: all but what the desk alone does."""
    return _reached(
        (*BEGINNINGS, ROUTES), re.compile(f"{IMPORT.pattern}|{FETCHED.pattern}", re.MULTILINE), DESK
    )


def first_files() -> set[str]:
    """Names of the catalogue's files that are read before the first screen stands."""
    return {f"{name}.ftl" for name in json.loads(text(LOCALES / "first.json"))}


def said_by(paths: set[Path]) -> tuple[dict[str, str], dict[str, str]]:
    """Literals and templates that could be ids, each with the file that has it."""
    literals: dict[str, str] = {}
    templates: dict[str, str] = {}
    # The router's names of screens are no messages.
    for path in sorted(paths - {ROUTES}):
        literals |= dict.fromkeys(LITERAL.findall(text(path)), path.name)
        templates |= dict.fromkeys(TEMPLATE.findall(text(path)), path.name)
    return literals, templates


def _reached(
    begins: tuple[Path, ...], imports: re.Pattern[str], stays: frozenset[Path] = frozenset()
) -> set[Path]:
    waiting = list(begins)
    seen: set[Path] = set(stays)
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            names = ["".join(each) for each in imports.findall(text(path))]
            waiting += [found for name in names if (found := _file(path, name))]
    return seen - stays


def _file(path: Path, name: str) -> Path | None:
    base = (path.parent / name).resolve()
    found = (base.with_name(base.name + end) for end in (".ts", ".tsx"))
    return next((each for each in found if each.exists()), None)
