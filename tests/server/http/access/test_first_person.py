"""Whether anybody is here yet: said to strangers as one flag, and only until somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_a_server_without_anybody_says_so_until_somebody_can_let_others_in(world: World) -> None:
    stranger = world.stranger()
    assert stranger.get("/api/v1/now").json["nobody"] is True
    world.enrolled("staff")
    assert stranger.get("/api/v1/now").json["nobody"] is True
    world.enrolled("admin")
    assert "nobody" not in stranger.get("/api/v1/now").json
