"""Who may let in, change and shut out whom: one rule, by the two roles."""

from typing import Final, Literal

from stormlamp.catalogue import STANDING

_OVERSEES: Final = STANDING["supervisor"]
# `change`: what is known of somebody, or shut a device of theirs out. `let_in`: by a code, or give a role.
# `let_in_again`: by a code for who is here already, and whose devices were all shut out.
Act = Literal["change", "let_in", "let_in_again"]
Obstacle = Literal["not_allowed", "role_too_high", "needs_admin"]


def obstacle(own: str, act: Act, other: str) -> Obstacle | None:
    """What stands in the way of one role that wants to do this to somebody of another; None: nothing.

    Nobody touches who stands above them. A peer is let in by an admin alone: else who finds an unlocked phone
    could make a way in of equal right. Supervisors alone let each other in again, since at night nobody else
    may be there; plan keepers do not, for two of them approve each other's plans. A code for oneself is
    another thing, and its caller's to allow.
    """
    if STANDING[own] < _OVERSEES:
        return "not_allowed"
    if STANDING[other] > STANDING[own]:
        return "role_too_high"
    if act == "change" or own == "admin" or STANDING[other] < STANDING[own]:
        return None
    return None if act == "let_in_again" and own == "supervisor" else "needs_admin"
