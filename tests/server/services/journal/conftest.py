"""A database for sites that tests make up."""

from collections.abc import Iterator

import pytest
from tests.support.databases import migrate_again

from stormlamp.storage.database.store import Store, open_store


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A migrated database without a site."""
    opened = open_store(database_url)
    migrate_again(opened)
    yield opened
    opened.close()
