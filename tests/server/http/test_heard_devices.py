"""When a device was heard last: whatever it asks, and as long as it holds a live view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.server_in_process import SECOND

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

HOUR = 3600 * SECOND


def heard(world: World, browser: Browser) -> int:
    """When it was heard last, as the desk is told."""
    listed = world.enrolled("admin").get("/api/v1/devices").json["devices"]
    last: int = next(each["last_heard_at"] for each in listed if each["id"] == browser.phone.id)
    return last


def test_a_phone_that_only_asks_is_heard(world: World) -> None:
    browser = world.enrolled()
    browser.push({"type": "note.written", "body": {}})

    before = heard(world, browser)
    world.clock.now += HOUR
    tag = browser.get("/api/v1/directory").headers["ETag"]
    assert heard(world, browser) >= before + HOUR
    world.clock.now += HOUR
    browser.get("/api/v1/directory", headers={"If-None-Match": tag})
    assert heard(world, browser) >= before + 2 * HOUR


@pytest.mark.parametrize("path", ["entries", "session", "plan", "bell"])
def test_whatever_a_phone_asks_it_is_heard_once_a_minute(world: World, path: str) -> None:
    browser = world.enrolled()

    world.clock.now += HOUR
    browser.get(f"/api/v1/{path}")
    first = heard(world, browser)
    assert first >= world.clock.now - SECOND
    world.clock.now += 30 * SECOND
    browser.get(f"/api/v1/{path}")
    assert heard(world, browser) == first
    world.clock.now += 30 * SECOND
    browser.get(f"/api/v1/{path}")
    assert heard(world, browser) >= first + 60 * SECOND


def test_a_live_view_is_heard_while_it_stands(world: World) -> None:
    admin, listener = world.enrolled("admin"), world.enrolled()
    events = iter(listener.get("/api/v1/bell").response)
    assert [next(events), next(events)][1].startswith(b"data:")
    world.clock.now += 60 * SECOND
    admin.push({"type": "note.written", "body": {}})
    next(events)
    events.close()
    assert heard(world, listener) >= world.clock.now - SECOND
