"""Passwords that somebody else guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update
from tests.server.http.access.test_sign_in_pages import desk, submit

from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.passwords import set_password
from stormlamp.storage.access.people import Person

if TYPE_CHECKING:
    from tests.support.server_in_process import World

pytestmark = pytest.mark.usefixtures("quick_hashes")


def test_who_shares_a_name_wipes_no_tries_at_anothers_password_away(world: World) -> None:
    desk(world)
    other = world.enrolled("staff")
    set_password(world.runtime.record.context, other.person, "of the other one", COMMAND_LINE)
    with world.runtime.store.writing() as session:
        # As an earlier version let it be.
        session.execute(update(Person).where(Person.id == other.person).values(name="王主管"))
    for _ in range(5):
        client = world.client()
        assert submit(client, "/sign-in", account="王主管", password="a guess").status_code == 401
        answer = submit(client, "/sign-in", account="王主管", password="of the other one")
        assert answer.status_code == 303
    assert submit(world.client(), "/sign-in", account="王主管", password="a guess").status_code == 429
