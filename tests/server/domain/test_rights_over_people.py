"""Who may let in, change and shut out whom: every role against every other, written by hand."""

import pytest

from stormlamp.catalogue import STANDING
from stormlamp.domain.rights_over_people import obstacle

ROLES = ("wallboard", "staff", "auditor", "supervisor", "plan_keeper", "admin")
# By whom (a line) to whom (a column, in the order above): . nothing in the way, a not_allowed,
# h role_too_high, p needs_admin.
CHANGE = {
    "wallboard": "aaaaaa",
    "staff": "aaaaaa",
    "auditor": "aaaaaa",
    "supervisor": "....hh",
    "plan_keeper": ".....h",
    "admin": "......",
}
LET_IN = {
    "wallboard": "aaaaaa",
    "staff": "aaaaaa",
    "auditor": "aaaaaa",
    "supervisor": "...phh",
    "plan_keeper": "....ph",
    "admin": "......",
}
LET_IN_AGAIN = LET_IN | {"supervisor": "....hh"}
SIGNS = {None: ".", "not_allowed": "a", "role_too_high": "h", "needs_admin": "p"}


def test_the_table_has_every_role() -> None:
    assert tuple(STANDING) == ROLES


@pytest.mark.parametrize("own", ROLES)
def test_nobody_touches_who_stands_above_them(own: str) -> None:
    assert "".join(SIGNS[obstacle(own, "change", other)] for other in ROLES) == CHANGE[own]


@pytest.mark.parametrize("own", ROLES)
def test_a_peer_is_let_in_by_an_admin_alone(own: str) -> None:
    assert "".join(SIGNS[obstacle(own, "let_in", other)] for other in ROLES) == LET_IN[own]


@pytest.mark.parametrize("own", ROLES)
def test_a_supervisor_alone_lets_a_peer_in_again(own: str) -> None:
    assert "".join(SIGNS[obstacle(own, "let_in_again", other)] for other in ROLES) == LET_IN_AGAIN[own]
