"""From a read plan to an edition: figures put into texts, zh-Hant, blanks, pinyin, reading time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from re import Match
from typing import Any

from stormlamp.domain.plans.findings import Node
from stormlamp.domain.plans.texts import BLANK, BLANKS, FIGURE

HANS, HANT = "zh-Hans", "zh-Hant"
EDITION_FORMAT = 1
# A new hire reading on a phone in bad light: slower than the usual 300 characters or 240 words a minute.
CHARACTERS_A_SECOND = 5.0
WORDS_A_SECOND = 3.5


@dataclass(frozen=True)
class Tongue:
    """What deriving needs from libraries and catalogues, as functions.

    `amount(value, unit, lang)` words a figure; `pinyin(text)` gives (syllables, initials).
    """

    traditional: Callable[[str], str]
    pinyin: Callable[[str], tuple[str, str]]
    amount: Callable[[int, str, str], str]


def edition_of(plan: Node, number: int, published_at: int, tongue: Tongue) -> dict[str, Any]:
    """Give the edition of a plan that was read without errors; key order is the schema's."""
    figures = {figure["id"]: figure for figure in plan["figures"]}
    edition: dict[str, Any] = _Filler(figures, tongue, frozenset((*plan["site"]["languages"], HANT))).walk(
        plan
    )
    for found in (*edition["contacts"], *edition["lists"]):
        found["pinyin"], found["initials"] = tongue.pinyin(first_text(found["name"]))
    for script in edition["scripts"]:
        used = {
            name for row in script["texts"] for text in row["text"].values() for name in BLANK.findall(text)
        }
        script["blanks"] = [name for name in BLANKS if name in used]
    for guide in edition["guides"]:
        guide["seconds"] = reading_seconds(guide["paragraphs"])
    return {"format": EDITION_FORMAT, "number": number, "published_at": published_at, **edition}


def first_text(text: Mapping[str, str]) -> str:
    """Give the text in the language that it was written in."""
    return next(iter(text.values()), "")


def reading_seconds(paragraphs: list[Mapping[str, str]]) -> int:
    """Give the seconds that the paragraphs take in their slowest language, rounded up."""
    spent: dict[str, float] = {}
    for paragraph in paragraphs:
        for lang, text in paragraph.items():
            units = (
                len(text) / CHARACTERS_A_SECOND
                if lang.startswith("zh")
                else len(text.split()) / WORDS_A_SECOND
            )
            spent[lang] = spent.get(lang, 0.0) + units
    return -int(-max(spent.values(), default=0.0) // 1)


@dataclass(frozen=True)
class _Filler:
    """Walks a plan; wherever a text by language stands, fills in figures and adds zh-Hant."""

    figures: Mapping[str, Node]
    tongue: Tongue
    languages: frozenset[str]

    def walk(self, value: Any) -> Any:  # noqa: ANN401 - JSON is anything
        if isinstance(value, list):
            return [self.walk(each) for each in value]
        if not isinstance(value, dict):
            return value
        if value and self.languages.issuperset(value):
            return self.text(value)
        return {key: self.walk(each) for key, each in value.items()}

    def text(self, text: Mapping[str, str]) -> dict[str, str]:
        filled = {lang: self.amounts(words, lang) for lang, words in text.items()}
        if HANS in filled and HANT not in filled:
            filled[HANT] = self.tongue.traditional(filled[HANS])
        return filled

    def amounts(self, words: str, lang: str) -> str:
        def amount(match: Match[str]) -> str:
            figure = self.figures[match[1]]
            return self.tongue.amount(figure["value"], figure["unit"], lang)

        return FIGURE.sub(amount, words)
