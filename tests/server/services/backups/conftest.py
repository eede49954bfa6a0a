"""A site on an empty database of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.services.backups.backed_up_site import Site, filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def site(database_url: str, tmp_path: Path) -> Iterator[Site]:
    """A site with its files and a folder for backups."""
    made = Site(database_url, tmp_path)
    yield made
    made.rig.close()


@pytest.fixture
def plain(sqlite_url: str, tmp_path: Path) -> Site:
    """A site on SQLite, closed, with one backup: for what does not depend on the database."""
    made = Site(sqlite_url, tmp_path)
    filled(made)
    made.back_up()
    made.rig.close()
    return made
