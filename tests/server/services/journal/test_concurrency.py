"""Many threads and several processes write while a reader follows: nothing missed, no gap."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.support.fault_rounds import daily, rounds, tally
from tests.support.phone import Phone
from tests.support.record_rig import ADMIN, Rig, open_rig
from tests.support.source_tree import ROOT
from tests.support.waiting import until

from stormlamp.services.pages.intake import Intake
from stormlamp.services.refusals import Refusal
from stormlamp.storage.access import devices
from stormlamp.storage.database.store import Store, open_store
from stormlamp.storage.journal import sites

PROCESSES, PAGES = rounds(6, 16), rounds(3, 100)
PATIENCE_S = 600


class Follower:
    """A client that pulls without pause from 0, in a thread of its own and on connections of its own."""

    def __init__(self, url: str) -> None:
        self._rig = Rig(open_store(url))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._follow)
        self.seqs: list[int] = []
        self.refs: list[str] = []
        self._thread.start()

    def _follow(self) -> None:
        last_look = False
        while not last_look:
            last_look = self._over.is_set()
            for entry in self._rig.pull(ADMIN, self.seqs[-1] if self.seqs else 0):
                self.seqs.append(entry["seq"])
                self.refs.append(entry["ref"])

    def finish(self) -> None:
        """Read once more after all is written, and stop."""
        self._over.set()
        self._thread.join()
        self._rig.close()


def storm(rig: Rig, phones: list[Phone]) -> None:
    """Each phone in a thread of its own hands pages in one by one, each of them twice."""

    def hand_in(phone: Phone) -> None:
        for _ in range(PAGES):
            made = phone.seal([phone.record(), phone.record()])
            assert rig.statuses(made) == ["accepted"]
            assert rig.statuses(made) == ["duplicate"]

    with ThreadPoolExecutor(len(phones)) as pool:
        list(pool.map(hand_in, phones))


def check(rig: Rig, follower: Follower, phones: int) -> None:
    """The follower saw every entry once, in order, as the journal has them now."""
    head = rig.record.head()
    assert follower.seqs == list(range(1, head.seq + 1))
    assert follower.refs == [entry["ref"] for entry in rig.pull()]
    assert len(rig.phones_entries()) == phones * PAGES * 2
    assert rig.record.verify().problems == []


def test_many_threads_of_one_process_write_and_a_reader_misses_nothing(database_url: str) -> None:
    rig = open_rig(database_url)
    phones = [rig.phone(number) for number in range(1, 17)]
    follower = Follower(database_url)
    try:
        storm(rig, phones)
    finally:
        follower.finish()
    check(rig, follower, len(phones))
    rig.close()


@pytest.mark.parametrize("database_url", daily("postgresql", "sqlite"), indirect=True)
def test_many_processes_write_and_a_reader_misses_nothing(database_url: str) -> None:
    rig = open_rig(database_url)
    for number in range(PROCESSES):
        rig.phone(number)
    follower = Follower(database_url)
    command = [
        sys.executable,
        "-m",
        "tests.server.services.journal.concurrent_writers",
        database_url,
        str(PROCESSES),
    ]
    try:
        assert subprocess.run(command, cwd=ROOT, timeout=PATIENCE_S, check=False).returncode == 0
    finally:
        follower.finish()
    check(rig, follower, PROCESSES)
    tally(
        8,
        rounds=PROCESSES * PAGES,
        entries=len(follower.seqs),
        missed=rig.record.head().seq - len(follower.seqs),
    )
    rig.close()


def test_read_then_write_in_many_threads_loses_no_update(database_url: str) -> None:
    rig = open_rig(database_url)
    phone = rig.phone(1)
    rig.push(phone.note())

    def bump(store: Store) -> None:
        for _ in range(10):
            with store.writing() as session:
                sites.lock(session, rig.record.site)
                found = devices.find(session, rig.record.site, phone.id)
                assert found is not None
                found.recorded_n = (found.recorded_n or 0) + 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(bump, [rig.store] * 8))
    with rig.store.reading() as session:
        found = devices.find(session, rig.record.site, phone.id)
        assert found is not None
        assert found.recorded_n == 80
    rig.close()


def test_a_failing_commit_is_told_to_all_who_waited_for_it_and_nothing_is_left(tmp_path: Path) -> None:
    rig = open_rig(f"sqlite:///{tmp_path / 'full.db'}")
    phones = [rig.phone(number) for number in range(1, 5)]
    head = rig.record.head()
    with rig.store.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar()
    # A full disk, as SQLite itself reports it: no page may be added to the file.
    _limit(rig.store, int(pages or 0))
    outcomes = _hand_in_at_once(rig, phones)
    assert set(outcomes) == {"store_unavailable"}
    assert rig.record.head() == head
    assert rig.phones_entries() == {}
    _limit(rig.store, 2**31 - 2)
    assert [rig.statuses(*phone.sealed) for phone in phones] == [["accepted"]] * 4
    rig.close()


def _limit(store: Store, pages: int) -> None:
    store.engine.dispose()

    def connected(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined]

    event.listen(store.engine, "connect", connected)


def _hand_in_at_once(rig: Rig, phones: list[Phone]) -> list[str]:
    def hand_in(phone: Phone) -> str:
        try:
            return rig.statuses(phone.seal([phone.record(body={"text": "x" * 30_000})]))[0]
        except Refusal as refusal:
            return refusal.code

    with ThreadPoolExecutor(len(phones)) as pool:
        return list(pool.map(hand_in, phones))


def test_the_writer_takes_those_who_wait_together_into_one_commit(tmp_path: Path) -> None:
    rig = open_rig(f"sqlite:///{tmp_path / 'group.db'}")
    phones = [rig.phone(number) for number in range(1, 9)]
    commits: list[int] = []
    rig.record.on_commit(commits.append)
    entered, go_on = threading.Event(), threading.Event()

    def hold(_intake: Intake) -> None:
        entered.set()
        go_on.wait()

    with ThreadPoolExecutor(len(phones) + 1) as pool:
        writer = rig.record.context.writer
        holding = pool.submit(writer.run, hold)
        entered.wait()
        # The transaction that is going on takes nobody in any more: all eight share the next one.
        waiting = [pool.submit(rig.statuses, phone.note()) for phone in phones]
        until(lambda: writer.waiting == len(phones))
        go_on.set()
        assert [each.result() for each in waiting] == [["accepted"]] * 8
        holding.result()
    assert len(commits) == 1
    rig.close()
