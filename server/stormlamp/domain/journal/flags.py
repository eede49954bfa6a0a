"""Flags and qualities of entries: small integers inside, words on the wire."""

UNREADABLE = 1
LATE = 2
NOT_ALLOWED = 4
FORK = 8
BEFORE_REF = 16
WITHHELD = 32
REDACTED = 64
PRIVATE_REDACTED = 128  # never on the wire: it only keeps later copies from filling it again

_NAMES = {
    UNREADABLE: "unreadable",
    LATE: "late",
    NOT_ALLOWED: "not_allowed",
    FORK: "fork",
    BEFORE_REF: "before_ref",
    WITHHELD: "withheld",
    REDACTED: "redacted",
}

SYNCED = 0
ESTIMATED = 1
CLAMPED = 2
STATED = 3
QUALITIES = ("synced", "estimated", "clamped", "stated")


def names(flags: int) -> list[str]:
    """The words for these flags, always in the same order."""
    return [name for flag, name in _NAMES.items() if flags & flag] if flags else []
