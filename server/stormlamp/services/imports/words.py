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
_WORDED: Final = {"duties": "duty", "duty": "duty", "languages": "language"}
_NAMED: Final = frozenset({"area", "person", "people", "path", "contact"})


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Load one catalogue; traditional Chinese is derived from simplified, never written."""
    if language == "zh-Hant":
        return {key: to_traditional(text) for key, text in catalogue("zh-Hans").items()}
    loaded: dict[str, str] = json.loads((_LOCALES / f"imports.{language}.json").read_text("utf-8"))
    return loaded


def title(kind: str, field: str, language: str) -> str:
    """What a field is called in tables of a kind: in some by words of their own."""
    said = catalogue(language)
    return said.get(f"field.{kind}.{field}") or said[f"field.{field}"]


def titles(kind: str, fields: TableFields) -> dict[str, list[str]]:
    """What each field is called, in each language."""
    return {name: [title(kind, name, language) for language in LANGUAGES] for name in fields}


def kinds(group: str) -> dict[str, list[str]]:
    """What the kinds of a group are called, in each language."""
    keys = [key for key in catalogue(LANGUAGES[0]) if key.startswith(f"{group}.")]
    return {key.split(".", 1)[1]: [catalogue(language)[key] for language in LANGUAGES] for key in keys}


def reason(found: Reason, heads: Mapping[int, str], language: str) -> str:
    """Word a reason, with the head of its column."""
    words = catalogue(language)
    known = words["list"].join(_known(found.code, language))
    said = words[f"reason.{found.code}"].format_map({"known": known, **found.values})
    head = heads.get(found.column, "") if found.column is not None else ""
    return words["in_column"].format(head=head, words=said) if head else said


def _known(code: str, language: str) -> list[str]:
    """What could stand there instead, of a kind that nobody knows."""
    group = code.removeprefix("unknown_")
    return [said for key, said in catalogue(language).items() if key.startswith(f"{group}.")]


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
        case "period":
            return words[f"amount.{value[1]}"].format(amount=value[0])
        case "kind" | "choice":  # a plan may have kinds of its own
            return words.get(f"{field.group or field.kind}.{value}", str(value))
    each = value if isinstance(value, list) else [str(value)]
    if field.kind in _WORDED:
        each = [words[f"{_WORDED[field.kind]}.{one}"] for one in each]
    elif field.kind in _NAMED:
        each = [names.get(one, one) for one in each]
    return words["list"].join(each)
