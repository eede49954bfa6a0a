"""The built name of a component's class, as web/build/styles.ts makes it."""

from __future__ import annotations

import hashlib

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LENGTH = 4


def styled(whole: str) -> str:
    """The selector of "component.class": what its style sheet calls it, where no role or word tells it."""
    rest, digits = int(hashlib.sha256(whole.encode()).hexdigest(), 16), ""
    while rest:
        rest, digit = divmod(rest, len(DIGITS))
        digits = DIGITS[digit] + digits
    return f".c{digits[:LENGTH]}"
