"""Words findings in the reader's language: the sentence of each rule, and names where it has codes."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from stormlamp.domain.plans.derive import HANT
from stormlamp.domain.plans.findings import Finding
from stormlamp.services.traditional import to_traditional

MOST_QUOTED = 300  # characters: the names of all parts are 250
_LOCALES = Path(__file__).parents[2] / "locales"
# Values that are codes of the plan, in any sentence; and those that are so in one.
_CODED = {"kind", "lang", "duty", "duties", "stage", "before", "name", "one", "other", "why"}
_CODED_IN = {
    "figure-unit": "options",
    "text-language": "options",
    "level-repeats": "value",
    "repeated": "value",
}


def worded(finding: Finding, language: str) -> str:
    """Word a finding in a language, without its place; what it quotes is cut to what a line holds."""
    coded = {*_CODED, _CODED_IN.get(finding.code)}
    words = plan_words(language)
    values = {
        name: _named(str(value), words) if name in coded else _cut(value)
        for name, value in finding.values.items()
    }
    return words[f"plan.{finding.code}"].format(**values)


def line_of(finding: Finding, language: str) -> str:
    """Word a finding where nothing but words tells a note from an error."""
    note = plan_words(language)["plan.note"] if finding.severity == "note" else ""
    return note + worded(finding, language)


@cache
def plan_words(language: str) -> Mapping[str, str]:
    """Give the catalogue of a language: zh-Hans, zh-Hant or en."""
    if language == HANT:
        return {key: to_traditional(text) for key, text in plan_words("zh-Hans").items()}
    loaded: dict[str, str] = json.loads((_LOCALES / f"plan.{language}.json").read_text("utf-8"))
    return loaded


def _named(codes: str, words: Mapping[str, str]) -> str:
    """Give the names of codes parted by commas; what has none stays as it is."""
    names = [words.get(f"plan.word.{code}", code) for code in codes.split(", ")]
    return str(_cut(words["plan.joiner"].join(names)))


def _cut(value: str | int) -> str | int:
    return f"{value[:MOST_QUOTED]}…" if isinstance(value, str) and len(value) > MOST_QUOTED else value
