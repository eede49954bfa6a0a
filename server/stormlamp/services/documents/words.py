"""What documents say by themselves, in the document's language."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from stormlamp.services.traditional import to_traditional

_LOCALES = Path(__file__).parents[2] / "locales"


@cache
def document_words(language: str) -> Mapping[str, str]:
    """Load one catalogue; traditional Chinese is derived from simplified, never written."""
    if language == "zh-Hant":
        return {key: to_traditional(text) for key, text in document_words("zh-Hans").items()}
    loaded: dict[str, str] = json.loads((_LOCALES / f"documents.{language}.json").read_text("utf-8"))
    return loaded
