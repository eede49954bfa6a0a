"""Fixtures that every Python test may use: empty databases of both kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.support import databases
from tests.support.fault_rounds import tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import URL

# That another program keeps the machine busy is no fault.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
databases.share_composed_statements()


@pytest.fixture(scope="session")
def postgres_server(testrun_uid: str) -> Iterator[URL]:
    """A running PostgreSQL server, shared by all workers of the run."""
    yield from databases.postgres_server(testrun_uid)


@pytest.fixture(scope="session")
def postgres_database(postgres_server: URL, worker_id: str) -> URL:
    """This worker's own database on that server."""
    return databases.worker_database(postgres_server, worker_id)


@pytest.fixture
def postgres_url(postgres_database: URL) -> str:
    """An empty PostgreSQL database, as `STORMLAMP_DATABASE_URL` takes it."""
    databases.empty(postgres_database)
    return postgres_database.render_as_string(hide_password=False)


@pytest.fixture(autouse=True)
def _counted(request: pytest.FixtureRequest) -> None:
    """What `make faults` alone plays is counted there."""
    if request.node.get_closest_marker("faults"):
        tally(22, rounds=1)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite database that does not exist yet, in the test's own folder."""
    return f"sqlite:///{tmp_path / 'stormlamp.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database; the test runs once on each kind."""
    kind = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(kind)
    return url
