"""Passwords that many people have, which whoever guesses tries first."""

import re
import sys
from functools import cache
from unicodedata import normalize

_PACKAGE = "zxcvbn"
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")  # what people put before and behind a word to make it longer


def is_common(password: str) -> bool:
    """Whether it is one of the most used, or mostly one of them with digits and signs around it.

    By the list of the package zxcvbn, of thirty thousand; nothing is asked of any network.
    """
    folded = normalize("NFKC", password).casefold()
    word = _AROUND.sub("", folded)
    return folded in _common() or (2 * len(word) >= len(folded) and word in _common())


@cache
def _common() -> frozenset[str]:
    """The list, read when the first password is set; what else the package holds a server need not keep."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # type: ignore[import-untyped] # noqa: PLC0415 - as said

    found = frozenset(FREQUENCY_LISTS["passwords"])
    for name in [each for each in sys.modules if each.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]
    return found
