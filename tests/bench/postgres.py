"""The storm with our server on PostgreSQL, its syncs on: what one server pays for room to grow."""

from __future__ import annotations

import os
import warnings
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import psycopg
from tests.bench.measures import Bench, Measure, Row, Sides
from tests.bench.site import seed, serving
from tests.bench.storm_play import ours
from tests.support import databases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import URL

PHONES, ACTIONS = 200, 50
NAME = f"storm {PHONES}×{ACTIONS} on PostgreSQL"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """Ours alone, on a PostgreSQL of the bench's own or the one that TEST_POSTGRES_URL names."""
    if not bench.wants("ours"):
        yield {}
        return
    phones, actions = (3, 4) if bench.small else (PHONES, ACTIONS)
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        # No login session on a server: the folder for sockets is then in /tmp, which will do.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
        server = stack.enter_context(contextmanager(databases.postgres_server)(f"b{os.getpid()}"))
        _sync(server)
        url = databases.worker_database(server, "bench").render_as_string(hide_password=False)
        data = bench.folder("stormlamp")
        site = seed(data, phones * bench.runs, url)
        where = stack.enter_context(serving(data, database_url=url))

        def play(run: int) -> dict[str, float]:
            return {NAME: ours(site, where, site.holders[run * phones : (run + 1) * phones], actions).wall_s}

        yield {"ours": play}


def _sync(server: URL) -> None:
    """Undo what other tests ask of it: to answer without a sync."""
    plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM RESET fsync")
        connection.execute("SELECT pg_reload_conf()")


ROWS = (
    Row(
        NAME,
        "s",
        None,
        f"{PHONES}×{ACTIONS}: as the storms above, on PostgreSQL with fsync and synchronous_commit on.",
    ),
)
MEASURES = (Measure("postgres", ROWS, sides),)
