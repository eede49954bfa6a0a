"""Names of people and devices: written in one way, and told apart by eye."""

import unicodedata
from functools import lru_cache
from typing import Final

# Invisible, though their Unicode category does not say so: joiners, fillers, selectors, Braille blank.
_INVISIBLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_VANISHING: Final = frozenset({"Cf", "Cc", "Cs"})
# Letters of other scripts that look like Latin ones. Full-width ones are folded by NFKC already.
_CYRILLIC: Final = str.maketrans("абвезикмнорстухѕіјԁһҽӏԛԝ", "a6besukmhopctyxsijdhelqw")
_GREEK: Final = str.maketrans("αβγεηικνορτυχω", "abyenikvoptuxw")
_DIGITS: Final = str.maketrans("01|", "oll")
_ALIKE: Final = _CYRILLIC | _GREEK | _DIGITS


def tidy(name: str) -> str:
    """Write a name in its one way: NFKC, nothing invisible, one space between words, none around.

    What comes of it may be empty, and longer than what was given. Tidying it again changes nothing.
    """
    while True:
        visible = "".join(each for each in unicodedata.normalize("NFKC", name) if is_visible(each))
        tidied = " ".join(unicodedata.normalize("NFKC", visible).split())
        if tidied == name:
            return name
        name = tidied


def is_visible(each: str) -> bool:
    """Whether a character is seen, or parts words."""
    if each.isspace():
        return True
    selector = "\ufe00" <= each <= "\ufe0f" or "\U000e0100" <= each <= "\U000e01ef"
    return not (selector or each in _INVISIBLE or unicodedata.category(each) in _VANISHING)


@lru_cache(maxsize=4096)  # each new name is held against all that there are
def skeleton(name: str) -> str:
    """What the eye sees of a name: names of one skeleton cannot be told apart.

    Case, marks above and below letters and the spaces between do not count, nor do letters of other
    scripts that look alike.
    """
    apart = unicodedata.normalize("NFD", tidy(name).casefold())
    plain = "".join(each for each in apart if not "\u0300" <= each <= "\u036f" and not each.isspace())
    return plain.translate(_ALIKE)
