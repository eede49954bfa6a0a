"""Row 10: PostgreSQL is stopped hard under load and comes back, or its standby takes over."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.postgres_server import Postgres
from tests.faults.pushing_phones import Caller, Crowd
from tests.faults.tormented_site import Site
from tests.support.fault_rounds import replayable, rounds, seeds, tally
from tests.support.server_process import Server
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PHONES = 4
BACK_S = 10  # after the database


@pytest.fixture
def primary() -> Iterator[Postgres]:
    """A PostgreSQL with every sync on."""
    with Postgres() as running:
        assert running.ask("SHOW fsync") == "on"
        assert running.ask("SHOW synchronous_commit") == "on"
        yield running


def more(crowd: Crowd, pages: int) -> Callable[[], bool]:
    """Whether so many more pages than now are acknowledged."""
    goal = crowd.pages_acknowledged + pages
    return lambda: crowd.pages_acknowledged >= goal


def more_told(crowd: Crowd) -> Callable[[], bool]:
    """Whether a phone was told since now that the server cannot store."""
    refused = crowd.refused
    return lambda: crowd.refused > refused


@pytest.mark.parametrize("seed", seeds(1, 4))
def test_after_a_hard_stop_of_the_database_the_service_is_back_by_itself(
    tmp_path: Path, primary: Postgres, seed: int
) -> None:
    site, chance, back = Site(tmp_path / "var", primary.url), Random(seed), 0.0  # noqa: S311 - to be played again
    stops = rounds(1, 25)
    server = Server(site.folder, primary.url).start()
    try:
        with replayable(10, seed), Crowd(callers(server, site, seed)) as crowd:
            for _ in range(stops):
                until(more(crowd, chance.randint(1, 20)), 60)
                told = more_told(crowd)
                primary.kill()
                until(told, 60)
                primary.start()
                back = max(back, until(more(crowd, 1), BACK_S))
        with replayable(10, seed):
            settle(site, crowd)
    finally:
        server.kill()
    figures = {"acknowledged": len(crowd.acknowledged), "answered_503": crowd.refused}
    tally(10, rounds=stops, back_s_max=round(back, 2), **figures)


@pytest.mark.faults
def test_a_synchronous_standby_takes_over_with_all_that_was_acknowledged(
    tmp_path: Path, primary: Postgres
) -> None:
    with Postgres(of=primary) as standby:
        primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'")
        primary.ask("SELECT pg_reload_conf()")
        until(lambda: primary.ask("SELECT sync_state FROM pg_stat_replication") == "sync", 60)
        either = f"{primary.url}:5432&host={standby.folder}:5432&target_session_attrs=read-write"
        site = Site(tmp_path / "var", either)
        server = Server(site.folder, either).start()
        try:
            with Crowd(callers(server, site, 1)) as crowd:
                until(more(crowd, 50), 60)
                primary.kill()
                standby.promote()
                back = until(more(crowd, 10), BACK_S)
            settle(site, crowd)
        finally:
            server.kill()
    tally(10, rounds=1, acknowledged=len(crowd.acknowledged), promoted_back_s_max=round(back, 2))


def callers(server: Server, site: Site, seed: int) -> list[Caller]:
    """Phones of the staff, enrolled."""
    return [Caller(server.url, code, seed) for code in site.codes(PHONES)]


def settle(site: Site, crowd: Crowd) -> None:
    """All that was acknowledged is there, and all else that was written is taken now."""
    assert site.stored().keys() >= crowd.acknowledged
    crowd.hand_all_in_again()
    site.compare(crowd.book)
