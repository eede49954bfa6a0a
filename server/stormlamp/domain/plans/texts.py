"""Texts by language and figures with their source: the two shapes that nearly every part uses."""

import re
from dataclasses import dataclass
from typing import Any

from stormlamp.domain.plans.findings import Path, Reading
from stormlamp.domain.plans.shapes import Choice, Plain, RecordShape, Whole
from stormlamp.domain.telephone_numbers import narrow_if_number

SITE_BLANKS = ("site", "hotline", "hotline_mobile", "address", "account")
BLANKS = (
    *("areas", "cause", "since", "expected_back", "word_of", "next_word_at", "level", "place", "people"),
    *SITE_BLANKS,
)
TIME_UNITS = ("seconds", "minutes", "hours", "days")
UNITS = (*TIME_UNITS, "metres", "percent", "count", "volts", "hertz", "kilopascals")
FIGURE = re.compile(r"\{#([a-z0-9_-]+)\}")
BLANK = re.compile(r"\{([a-z_]+)\}")
OPTIONAL = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")
# A text of so many times its room is read no further: rules look through it for words, again and again.
_FAR_TOO_LONG = 3
# An item is one act. These joints nearly always join two.
_TWO_ACTS = re.compile(
    r"；|，然后|，再|并且|[，、]并(?![不非未没排列联行])|(?<!合)并(?=通知|报告|上报|告诉|告知|联系|记录|登记)"
    r"|, then | and then "
)


@dataclass(frozen=True)
class Text:
    """A text by language: `{zh-Hans: …, en: …}`. The plan's first language is required.

    `blanks`: blanks of the fact block and `[[known|otherwise]]` may stand in it; `others`: further blanks.
    `limit`: the most that fits a phone: characters for Chinese, twice and a half as many for others.
    """

    blanks: bool = False
    others: tuple[str, ...] = ()
    limit: int = 600
    one_act: bool = False

    def read(self, value: object, path: Path, log: Reading) -> dict[str, str]:
        """Give the map in the order of the plan's languages."""
        if value in (None, ""):
            log.report(path, "text-empty")
            return {}
        if not isinstance(value, dict):
            log.report(path, "not-text-map", first=log.languages[0])
            return {}
        for lang in value:
            if lang not in log.languages and lang != "zh-Hant":
                log.report((*path, lang), "text-language", lang=lang, options=", ".join(log.languages))
        for lang in log.languages:
            if lang not in value:
                first = lang == log.languages[0]
                (log.report if first else log.note)(
                    path, "text-missing" if first else "text-falls-back", lang=lang
                )
        wanted = [lang for lang in (*log.languages, "zh-Hant") if lang in value]
        return {lang: self._one(value[lang], lang, (*path, lang), log) for lang in wanted}

    def _one(self, value: object, lang: str, path: Path, log: Reading) -> str:
        if not isinstance(value, str) or not value.strip():
            log.report(path, "text-empty" if value is None or isinstance(value, str) else "not-text")
            return str(value)
        room = self.limit if lang.startswith("zh") else self.limit * 5 // 2
        # A figure is read as its value, not as its id.
        length = len(FIGURE.sub("00 00", value))
        if length > room:
            log.report(path, "text-long", count=length, high=room)
            value = value[: room * _FAR_TOO_LONG]
        if self.one_act and _TWO_ACTS.search(value):
            log.report(path, "item-two-acts")
        self._marks(value, path, log)
        return value

    def _marks(self, value: str, path: Path, log: Reading) -> None:
        """Check figures and blanks, and that nothing is left of their marks."""
        for name in FIGURE.findall(value):
            log.used.append((("figures", ()), name, path))
        allowed = (*(BLANKS if self.blanks else ()), *self.others)
        bare = OPTIONAL.sub(r"\1\2", value) if self.blanks else value
        for name in BLANK.findall(bare):
            if name not in allowed:
                code = "blank-unknown" if allowed else "blank-outside"
                log.report(path, code, blank=name, options=", ".join(allowed))
        if re.search(r"[{}]|\[\[|\]\]", BLANK.sub("", FIGURE.sub("", bare))):
            log.report(path, "marks-broken")


@dataclass(frozen=True)
class Number(Plain):
    """A telephone number as it is dialled, or words where there is none."""

    def read(self, value: object, path: Path, log: Reading) -> str:
        """Give it in narrow digits."""
        return narrow_if_number(super().read(value, path, log))


@dataclass(frozen=True)
class Figure:
    """A number with unit and source, written in place or named by its id in `figures`; above zero."""

    units: tuple[str, ...] = TIME_UNITS

    def read(self, value: object, path: Path, log: Reading) -> dict[str, Any]:
        """Give `{id, value, unit, source}`, and `decided` where nobody has."""
        if value in (None, ""):
            log.report(path, "not-chosen")
            return {}
        if isinstance(value, str):
            log.used.append((("figures", ()), value, path))
            found = log.figures.get(value)
            if found is None:
                return {}
            if found.get("unit") not in self.units:
                log.report(path, "figure-unit", id=value, options=", ".join(self.units))
            undecided = {"decided": False} if found.get("decided") is False else {}
            return {key: found.get(key) for key in ("id", "value", "unit", "source")} | undecided
        shape = RecordShape({"value": Whole(1), "unit": Choice(self.units), "source": Text()})
        return {"id": None, **shape.read(value, path, log)}
