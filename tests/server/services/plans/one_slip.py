"""One change to the shipped plan, and what the linter answers."""

from typing import NamedTuple


class Slip(NamedTuple):
    """In `file`, the first `old` becomes `new`; the linter answers with `code` on the line of `at`.

    `at` is a piece of the changed file's line; empty: the line is not looked at.
    """

    code: str
    file: str
    old: str
    new: str
    at: str = ""
