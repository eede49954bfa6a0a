"""The write lock: whoever waits for it in vain is told, and nothing is lost."""

import threading
from pathlib import Path

import pytest
from tests.support.record_rig import Rig, open_rig

from stormlamp.services.refusals import StoreUnavailable
from stormlamp.storage.database.locks import FileLock, LockTimeout
from stormlamp.storage.database.store import open_store

SOON_S = 0.05


def test_a_push_is_told_to_come_again_while_a_stopped_process_keeps_the_lock(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    first = open_rig(url)
    phone = first.phone(1)
    first.close()
    rig = Rig(open_store(url))
    page = phone.note()
    impatient = Rig(open_store(url, SOON_S))
    # As another process would: by opening the file for itself.
    with FileLock(str(tmp_path / "kept.db.lock")):
        for _ in range(3):
            with pytest.raises(StoreUnavailable) as refusal:
                impatient.push(page)
            assert refusal.value.retry_after_s is not None
        assert rig.phones_entries() == {}
    assert impatient.statuses(page) == ["accepted"]
    assert rig.record.verify().problems == []
    impatient.close()
    rig.close()


def test_who_gave_up_holds_up_nobody_and_gets_the_lock_later(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    holder, hasty, patient = FileLock(path), FileLock(path, SOON_S), FileLock(path)
    with holder:
        for _ in range(2):
            with pytest.raises(LockTimeout), hasty:
                pass
        taker = threading.Thread(target=patient.__enter__)
        taker.start()
    taker.join()
    with pytest.raises(LockTimeout), hasty:
        pass
    patient.__exit__(None, None, None)
    with hasty:
        pass


def test_threads_of_one_process_do_not_wait_for_ever_either(tmp_path: Path) -> None:
    lock = FileLock(str(tmp_path / "lock"), SOON_S)
    with lock, pytest.raises(LockTimeout), lock:
        pass
    with lock:
        pass


def test_no_two_ever_hold_it(tmp_path: Path) -> None:
    path, inside, most = str(tmp_path / "lock"), [], []

    def hold() -> None:
        for _ in range(20):
            with FileLock(path):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    takers = [threading.Thread(target=hold) for _ in range(4)]
    for each in takers:
        each.start()
    for each in takers:
        each.join()
    assert most == [1] * 80
