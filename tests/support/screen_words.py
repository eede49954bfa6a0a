"""The words on screen by their message id, so that tests press what a person reads."""

from __future__ import annotations

from functools import cache

import hatch_build
from fluent.syntax import FluentParser, ast
from tests.conventions.catalogues import LOCALES
from tests.support.source_tree import text


@cache
def _plain(locale: str) -> dict[str, str]:
    """The messages without blanks of one language."""
    found: dict[str, str] = {}
    for path in sorted((LOCALES / ("zh-Hans" if locale == "zh-Hant" else locale)).glob("*.ftl")):
        source = hatch_build.to_traditional(text(path)) if locale == "zh-Hant" else text(path)
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message) and entry.value:
                parts = [part.value for part in entry.value.elements if isinstance(part, ast.TextElement)]
                if len(parts) == len(entry.value.elements):
                    found[entry.id.name] = "".join(parts)
    return found


def words(message: str, locale: str = "zh-Hans") -> str:
    """What a message without blanks says; KeyError where there is none."""
    return _plain(locale)[message]
