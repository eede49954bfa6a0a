"""Who hands tables in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World


@pytest.fixture
def chief(world: World) -> Browser:
    """A supervisor at a desk."""
    return world.enrolled("supervisor")


@pytest.fixture
def keeper(world: World) -> Browser:
    """Who keeps the plan."""
    return world.enrolled("plan_keeper")
