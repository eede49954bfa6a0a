"""Which country a time zone is of, as far as telephones go, and its emergency numbers by kind of contact."""

from collections.abc import Mapping
from typing import Final

CHINA: Final = frozenset(
    f"Asia/{city}" for city in ("Shanghai", "Urumqi", "Chongqing", "Chungking", "Harbin", "Kashgar")
)
_CHINA: Final = {"fire": "119", "medical": "120", "police": "110"}
_999: Final = dict.fromkeys(_CHINA, "999")
_TAIWAN: Final = {"fire": "119", "medical": "119", "police": "110"}
_SINGAPORE: Final = {"fire": "995", "medical": "995", "police": "999"}
_ELSEWHERE: Final = {
    "Asia/Hong_Kong": _999,
    "Asia/Macau": _999,
    "Asia/Macao": _999,
    "Asia/Taipei": _TAIWAN,
    "Asia/Singapore": _SINGAPORE,
}


def emergency_numbers(zone: str) -> Mapping[str, str]:
    """Give the number of fire, medical and police in a time zone's country; nothing where it is not known."""
    return _CHINA if zone in CHINA else _ELSEWHERE.get(zone, {})
