"""A journal on an empty database of each kind, with a clock that tests set."""

from collections.abc import Iterator

import pytest
from tests.server.record.rig import Rig, open_rig


@pytest.fixture
def rig(database_url: str) -> Iterator[Rig]:
    """The record of one site, with three people enrolled on devices of their own."""
    opened = open_rig(database_url)
    yield opened
    opened.close()
