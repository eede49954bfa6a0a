"""Reads cells that only tables of the plan's things have: names, kinds, contacts, amounts of things."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stormlamp.domain.imports.cells import letters, narrow
from stormlamp.domain.imports.unclear import Unclear

_HAN = re.compile(r"[\u3400-\u9fff]")
_COUNT = re.compile(r"^(\d[\d,]{0,12})(?:\.0+)?\s*([^\W\d_][^\d]{0,23})?$")


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and what stands behind the number: 12 个."""

    amount: int
    of: str


def title(text: str, most: int) -> str:
    """Take what a thing is called: as long as fits a phone, which is longer in other letters than Chinese.

    Raises:
        Unclear: `too_long`.
    """
    room = most if _HAN.search(text) else most * 5 // 2
    if len(text) > room:
        raise Unclear("too_long", most=room)
    return text


def kind(text: str, group: str, kinds: Mapping[str, Mapping[str, str]]) -> str:
    """Find a kind of things by what it is called.

    Raises:
        Unclear: `unknown_` and the group.
    """
    found = kinds.get(group, {}).get(letters(text))
    if found is None:
        raise Unclear(f"unknown_{group}", text=text[:60])
    return found


def contact(text: str, contacts: Mapping[str, frozenset[str]]) -> str:
    """Find one of the plan's contacts by name.

    Raises:
        Unclear: `unknown_contact`; `ambiguous_contact`, several are called so.
    """
    found = contacts.get(letters(text), frozenset[str]())
    if len(found) != 1:
        raise Unclear("ambiguous_contact" if found else "unknown_contact", text=text[:60])
    return next(iter(found))


def count(text: str, most: int) -> Count:
    """Read how many there are.

    Raises:
        Unclear: `no_count`; `out_of_range`.
    """
    found = _COUNT.match(narrow(text))
    if found is None:
        raise Unclear("no_count", text=text[:40])
    amount = int(found[1].replace(",", ""))
    if amount > most:
        raise Unclear("out_of_range", text=text[:40])
    return Count(amount, (found[2] or "").strip())
