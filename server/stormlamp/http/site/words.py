"""Words of the server-rendered pages, in the reader's language."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from flask import request
from werkzeug.datastructures import LanguageAccept

from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.traditional import to_traditional

# Each in its own script, for the switch.
LANGUAGE_NAMES = (("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("en", "English"))
COOKIE = "lang"
_FOLDER = Path(__file__).parents[2] / "locales"
_TRADITIONAL = {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}


def language() -> str:
    """Choose: the `lang` cookie, then Accept-Language, then simplified Chinese."""
    chosen = request.cookies.get(COOKIE, "")
    return chosen if chosen in LANGUAGES else accepted(request.accept_languages)


def accepted(languages: LanguageAccept) -> str:
    """Map what a browser asks for to one of the three catalogues."""
    for tag in languages.values():
        low = tag.lower()
        if low.startswith("en"):
            return "en"
        if any(low.startswith(prefix) for prefix in _TRADITIONAL):
            return "zh-Hant"
        if low.startswith("zh"):
            return "zh-Hans"
    return LANGUAGES[0]


def words() -> Mapping[str, str]:
    """Give the catalogue of this request's reader."""
    return catalogue(language())


@cache
def catalogue(name: str) -> Mapping[str, str]:
    """Load one catalogue; traditional Chinese is derived from simplified, never written."""
    if name == "zh-Hant":
        simplified = catalogue("zh-Hans")
        return {key: to_traditional(text) for key, text in simplified.items()} | {"lang": "zh-Hant"}
    loaded: dict[str, str] = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))
    return loaded
