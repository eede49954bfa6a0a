"""Strict reading of JSON: the same texts are readable in every language (fixtures/vectors/record)."""

import json
from collections.abc import Callable
from typing import NoReturn

LARGEST = 2**53 - 1
DEPTH = 32
_LONGEST_INTEGER = len(str(-LARGEST))


Read = Callable[[bytes], dict[str, object]]  # `read_object`, or what finds the same in every text


class Unreadable(ValueError):
    """The text is not JSON, or JSON that two readers might understand differently."""


def read_object(text: bytes) -> dict[str, object]:
    """The object that `text` holds; a number with integral value comes as int.

    Args:
        text: UTF-8.

    Raises:
        Unreadable: no JSON, no object, a name twice, deeper than 32 (the outer object is 1), an
            integer beyond ±(2^53 - 1), NaN, Infinity or overflow, a lone surrogate.
    """
    try:
        value = _DECODER.decode(text.decode())
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    if not isinstance(value, dict):
        raise Unreadable
    # An escaped surrogate and deep nesting are rare, so the walk that finds them is rare too.
    if b"\\ud" in text or b"\\uD" in text or text.count(b"{") + text.count(b"[") > DEPTH:
        _walk(value, 1)
    return value


def _walk(value: object, depth: int) -> None:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise Unreadable from error
    elif isinstance(value, dict | list):
        if depth > DEPTH:
            raise Unreadable
        inside = [*value, *value.values()] if isinstance(value, dict) else value
        for each in inside:
            _walk(each, depth + 1)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unreadable
    return found


def _integer(text: str) -> int:
    # Length first: Python refuses to convert very long integers, and does it slowly before that.
    if len(text) > _LONGEST_INTEGER or abs(value := int(text)) > LARGEST:
        raise Unreadable
    return value


def _number(text: str) -> float:
    value = float(text)
    if not value.is_integer():
        if value in (float("inf"), float("-inf")):
            raise Unreadable
        return value
    if abs(value) > LARGEST:
        raise Unreadable
    return int(value)


def _constant(name: str) -> NoReturn:
    raise Unreadable(name)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
