"""Row 1: the server is killed anywhere in a push, again and again."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults import killed_pushes
from tests.faults.killed_servers import KilledServers
from tests.faults.pushing_phones import Caller, Crowd
from tests.faults.tormented_site import Site, stored_actions
from tests.support.fault_rounds import daily, replayable, seeds, tally
from tests.support.record_rig import open_rig
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PHONES, KILLS, COMMITS_CUT = 4, 6, 40
LONGEST_S = 0.15  # from the first moment it serves to the kill


@pytest.mark.parametrize("seed", seeds(1, 84))
@pytest.mark.parametrize("database_url", daily("sqlite", "postgresql"), indirect=True)
def test_a_server_killed_at_any_moment_has_all_it_acknowledged(
    tmp_path: Path, database_url: str, seed: int
) -> None:
    site = Site(tmp_path / "var", database_url)
    site.prepare()
    chance = Random(seed)  # noqa: S311 - chance that can be played again
    with replayable(1, seed), KilledServers(tmp_path, site.settings) as servers:
        server = servers.start()
        servers.wait()
        callers = [Caller(servers.url, code, seed) for code in site.codes(PHONES)]
        with Crowd(callers) as crowd:
            for _ in range(KILLS):
                time.sleep(chance.uniform(0, LONGEST_S))
                server.kill()
                server = servers.start()
                servers.wait()
        assert site.stored().keys() >= crowd.acknowledged
        crowd.hand_all_in_again()
        server.kill()
        site.compare(crowd.book)
    tally(1, rounds=KILLS, acknowledged=len(crowd.acknowledged), pushes_cut=crowd.cut)


@pytest.mark.parametrize("seed", seeds(1, 25))
@pytest.mark.parametrize("database_url", daily("postgresql", "sqlite"), indirect=True)
def test_a_record_killed_in_the_middle_of_its_commits_has_all_it_acknowledged(
    database_url: str, seed: int
) -> None:
    rig = open_rig(database_url)
    for number in killed_pushes.PHONES:
        rig.phone(number)
    command = [sys.executable, "-m", "tests.faults.killed_pushes", database_url, str(COMMITS_CUT), str(seed)]
    with replayable(1, seed):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        promised = {int(number): pages for number, pages in json.loads(done.stdout).items()}
        stored = stored_actions(rig.record)
        book: dict[str, str] = {}
        for number, pages in promised.items():
            # One page more: it may have been stored, but nobody was told.
            phone = killed_pushes.phone(number, pages + 1)
            book |= {f"{phone.id}.{n}": text for n, text in phone.texts.items()}
            assert all(f"{phone.id}.{n}" in stored for n in range(1, pages * killed_pushes.PAGE + 1))
            told = rig.statuses(*phone.sealed)
            assert told[:-1] == ["duplicate"] * pages
        assert stored_actions(rig.record) == book
        assert rig.record.verify().problems == []
    tally(1, rounds=COMMITS_CUT, acknowledged=sum(promised.values()) * killed_pushes.PAGE)
    rig.close()
