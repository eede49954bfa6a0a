"""Who may let in, change and shut out whom: every pair of roles."""

from __future__ import annotations

import pytest

from stormlamp.domain.rights_over_people import Act, Obstacle, obstacle

ROLES = ("staff", "auditor", "supervisor", "plan_keeper", "admin")
OVERSEERS = ROLES[2:]
ACTS: tuple[Act, ...] = ("change", "let_in")


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("other", ROLES)
@pytest.mark.parametrize("own", ["staff", "auditor"])
def test_who_does_not_oversee_does_nothing_to_anybody(own: str, act: Act, other: str) -> None:
    assert obstacle(own, act, other) == "not_allowed"


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("own", "other"),
    [("supervisor", "plan_keeper"), ("supervisor", "admin"), ("plan_keeper", "admin")],
)
def test_nobody_touches_who_stands_above(own: str, act: Act, other: str) -> None:
    assert obstacle(own, act, other) == "role_too_high"


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    ("own", "other"),
    [(own, other) for own in OVERSEERS for other in ROLES if ROLES.index(other) < ROLES.index(own)],
)
def test_who_stands_below_is_let_in_and_changed(own: str, act: Act, other: str) -> None:
    assert obstacle(own, act, other) is None


@pytest.mark.parametrize(
    ("own", "let_in"), [("supervisor", "needs_admin"), ("plan_keeper", "needs_admin"), ("admin", None)]
)
def test_a_peer_is_changed_but_let_in_by_an_admin_alone(own: str, let_in: Obstacle | None) -> None:
    assert obstacle(own, "change", own) is None
    assert obstacle(own, "let_in", own) == let_in
