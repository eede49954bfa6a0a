"""Words of imports and exports: fields, reasons, and what stands in fields, in the reader's language."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from stormlamp.domain.imports.fields import TableField, TableFields
from stormlamp.domain.imports.kinds import shifts
from stormlamp.domain.imports.rows import Reason
from stormlamp.domain.languages import LANGUAGES
from stormlamp.services.traditional import to_traditional

_LOCALES = Path(__file__).parents[2] / "locales"
_WORDED: Final = {"duties": "duty", "languages": "language"}
_NAMED: Final = frozenset({"area", "person", "people"})


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Load one catalogue; traditional Chinese is derived from simplified, never written."""
    if language == "zh-Hant":
        return {key: to_traditional(text) for key, text in catalogue("zh-Hans").items()}
    loaded: dict[str, str] = json.loads((_LOCALES / f"imports.{language}.json").read_text("utf-8"))
    return loaded


def title(field: str, language: str) -> str:
    """What a field is called."""
    return catalogue(language)[f"field.{field}"]


def titles(fields: TableFields) -> dict[str, list[str]]:
    """What each field is called, in each language."""
    return {name: [title(name, language) for language in LANGUAGES] for name in fields}


def reason(found: Reason, heads: Mapping[int, str], language: str) -> str:
    """Word a reason, with the head of its column."""
    words = catalogue(language)
    said = words[f"reason.{found.code}"].format(**found.values)
    head = heads.get(found.column, "") if found.column is not None else ""
    return words["in_column"].format(head=head, words=said) if head else said


def of_file(code: str, values: Mapping[str, str | int], language: str) -> str:
    """Word why a whole file is not taken."""
    return catalogue(language)[f"file.{code}"].format(**values)


def field_words(field: TableField, value: Any, names: Mapping[str, str], language: str) -> str:  # noqa: ANN401 - by the field's kind
    """Word what stands in a field.

    Args:
        field: which.
        value: as stored; None is nothing.
        names: of areas and people, by id.
        language: the reader's.
    """
    words = catalogue(language)
    if value is None or value == []:
        return ""
    match field.kind:
        case "minutes" | "hours":
            return words[f"amount.{field.kind}"].format(amount=f"{value:g}")
        case "shifts":
            return shifts.write(value, english=language == "en")
        case "choice":
            return words[f"choice.{value}"]
    each = value if isinstance(value, list) else [str(value)]
    if field.kind in _WORDED:
        each = [words[f"{_WORDED[field.kind]}.{one}"] for one in each]
    elif field.kind in _NAMED:
        each = [names.get(one, one) for one in each]
    return words["list"].join(each)
