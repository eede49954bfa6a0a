"""Passwords that somebody else guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.test_desk_pages import desk, submit

from stormlamp.services.actors import COMMAND_LINE
from stormlamp.services.passwords import set_password

if TYPE_CHECKING:
    from tests.server.http.world import World

pytestmark = pytest.mark.usefixtures("quick_hashes")


def test_who_shares_a_name_wipes_no_tries_at_anothers_password_away(world: World) -> None:
    client, _ = desk(world)
    other = world.enrolled("staff", name="王主管")
    set_password(world.lamp.record.ledger, other.person, "of the other one", COMMAND_LINE)
    for _ in range(5):
        assert submit(client, "/sign-in", account="王主管", password="a guess").status_code == 401
        submit(client, "/sign-in", account="王主管", password="of the other one")
    assert submit(client, "/sign-in", account="王主管", password="a guess").status_code == 429
