"""A database for sites that tests make up."""

from collections.abc import Iterator

import pytest

from stormlamp.storage.database.store import Store, open_store
from stormlamp.storage.migrations import migrate


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A migrated database without a site."""
    opened = open_store(database_url)
    migrate(opened)
    yield opened
    opened.close()
