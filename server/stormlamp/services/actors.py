"""Who does something at the desk, or on the command line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """A person with the role they have now, and the device of their session, if it has one."""

    person: str | None
    role: str
    device: str | None = None


# Whoever has the machine has the record: no role is above it.
COMMAND_LINE = Actor(None, "admin")
