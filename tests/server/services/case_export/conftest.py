"""A site for all tests of a file: to export changes nothing of the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.services.case_export.exported_site import Site, opened_site

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Open it."""
    with opened_site(tmp_path_factory.mktemp("site")) as opened:
        yield opened
