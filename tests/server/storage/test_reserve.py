"""Room that is kept on the disk: taken before anything is written, given to what cannot wait."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest
from tests.support.record_rig import Rig, open_rig

from stormlamp.services.refusals import StoreUnavailable
from stormlamp.storage.database.reserve import SIZE, Reserve

if TYPE_CHECKING:
    from pathlib import Path


class SmallDisk:
    """A disk of which only the free room is known: what is left beside the reserve."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        self._real = os.posix_fallocate
        monkeypatch.setattr(os, "posix_fallocate", self._allocate)
        monkeypatch.setattr(os, "statvfs", lambda _: self)

    f_frsize = 1

    @property
    def f_bavail(self) -> int:
        """Bytes that are left."""
        return 0 if self.full else 2 * SIZE

    def _allocate(self, file: int, start: int, size: int) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "full")
        self._real(file, start, size)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SmallDisk:
    """A disk that can be full."""
    return SmallDisk(monkeypatch)


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    """A site whose database is `site.db`."""
    return open_rig(f"sqlite:///{tmp_path / 'site.db'}")


def test_the_room_is_taken_before_the_first_write_and_really_is(tmp_path: Path) -> None:
    open_rig(f"sqlite:///{tmp_path / 'site.db'}").close()
    kept = (tmp_path / "site.db.reserve").stat()
    assert (kept.st_size, kept.st_mode & 0o777) == (SIZE, 0o600)
    assert kept.st_blocks * 512 >= SIZE


def test_what_deletes_takes_the_room_and_nothing_else_does(tmp_path: Path, disk: SmallDisk, rig: Rig) -> None:
    phone, kept = rig.phone(1), tmp_path / "site.db.reserve"
    page = phone.note()
    assert rig.statuses(page) == ["accepted"]
    disk.full = True
    late = phone.note()
    kept.unlink()  # as after something urgent
    with pytest.raises(StoreUnavailable):
        rig.push(late)
    rig.record.redact([f"{phone.id}.1"], "text", "a test")
    assert not kept.exists()
    with pytest.raises(StoreUnavailable):
        rig.push(late)
    disk.full = False
    assert rig.statuses(late) == ["accepted"]
    assert kept.stat().st_size == SIZE
    assert rig.record.verify().problems == []
    rig.close()


def test_room_that_is_not_needed_is_not_given_away(tmp_path: Path, disk: SmallDisk) -> None:
    reserve, kept = Reserve(str(tmp_path / "db")), tmp_path / "db.reserve"
    reserve.keep()
    reserve.give()
    assert kept.stat().st_size == SIZE
    disk.full = True
    reserve.give()
    assert not kept.exists()
    reserve.keep_if_there_is_room()
    assert not kept.exists()
    with pytest.raises(OSError, match="full"):
        reserve.keep()
    assert not kept.exists()


@pytest.mark.parametrize("refused", [None, errno.EOPNOTSUPP])
def test_where_the_system_cannot_reserve_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: int | None
) -> None:
    def cannot(*_: int) -> None:
        raise AttributeError if refused is None else OSError(refused, "not here")

    monkeypatch.setattr(os, "posix_fallocate", cannot)
    Reserve(str(tmp_path / "db")).keep()
    assert (tmp_path / "db.reserve").stat().st_size == SIZE
