"""Passwords that somebody else guesses, or sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.test_desk_pages import PASSWORD, SECURE, desk, submit

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


def test_a_revoked_device_takes_the_password_that_its_holder_may_have_set_with_it(world: World) -> None:
    client, person = desk(world)
    submit(client, "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
    admin = world.enrolled("admin", name="Admin")
    admin.post(f"/api/v1/devices/{person.phone.device}/revoke", {"reason": "stolen"})
    assert client.get("/api/v1/session", base_url=SECURE).status_code == 401
    assert submit(world.client(), "/sign-in", account="王主管", password=PASSWORD).status_code == 401


def test_who_shuts_their_own_lost_phone_out_goes_on_at_the_desk_with_a_new_password(world: World) -> None:
    client, person = desk(world)
    submit(client, "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
    revoke = f"/api/v1/devices/{person.phone.device}/revoke"
    assert client.post(revoke, json={"reason": "lost"}, base_url=SECURE).status_code == 200
    assert submit(world.client(), "/sign-in", account="王主管", password=PASSWORD).status_code == 401
    assert submit(client, "/password", fresh="another lamp", again="another lamp").status_code == 200
    # It is shut out already: saying so again takes nothing more.
    assert client.post(revoke, json={"reason": "lost"}, base_url=SECURE).status_code == 200
    assert submit(world.client(), "/sign-in", account="王主管", password="another lamp").status_code == 303
