"""The person or command line that does something at the desk, and whether they may do it to somebody."""

from dataclasses import dataclass

from stormlamp.domain.rights_over_people import Act, obstacle
from stormlamp.services.refusals import NeedsAdmin, NotAllowed, Refusal, RoleTooHigh

_REFUSALS: dict[str, type[Refusal]] = {
    "not_allowed": NotAllowed,
    "role_too_high": RoleTooHigh,
    "needs_admin": NeedsAdmin,
}


@dataclass(frozen=True, slots=True)
class Actor:
    """A person with the role they have now.

    Args:
        person: id; None on the command line.
        role: of the person.
        device: of their session, if it has one.
        origin: the device by which they got in: their session's, or that by which their password was set.
    """

    person: str | None
    role: str
    device: str | None = None
    origin: str | None = None

    def refuse(self, act: Act, *others: str) -> None:
        """Refuse where this actor may not do this to people of these roles (domain/rights_over_people.py).

        Raises:
            NotAllowed, RoleTooHigh, NeedsAdmin: as they say.
        """
        for other in others:
            if found := obstacle(self.role, act, other):
                raise _REFUSALS[found]

    def may(self, act: Act, *others: str) -> bool:
        """Whether this actor may do this to people of all these roles."""
        return not any(obstacle(self.role, act, other) for other in others)


# Whoever can run commands on the machine can do anything: no role is above that.
COMMAND_LINE = Actor(None, "admin")
