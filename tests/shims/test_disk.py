"""The disk of the tests does what it says: it records, fails, is slow, and heals."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.shims.disk import Disk, Event, missing
from tests.shims.power import Drive

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))
# Tries to store one word under a name, and prints how that went.
STORE = """
import os, sys
try:
    fd = os.open(sys.argv[1] + "/new", os.O_CREAT | os.O_WRONLY)
    done = os.write(fd, b"stormlamp")
    os.fsync(fd)
    os.replace(sys.argv[1] + "/new", sys.argv[1] + "/name")
    print(done)
except OSError as error:
    print(error.errno)
"""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk below `disk/`."""
    (tmp_path / "disk").mkdir()
    with Disk(tmp_path / "disk", tmp_path) as opened:
        yield opened


def store(disk: Disk, folder: Path) -> int:
    """Let another process store a word; gives how much was written, or the errno."""
    command = [sys.executable, "-c", STORE, str(folder)]
    done = subprocess.run(command, env=os.environ | disk.environment, capture_output=True, check=True)
    return int(done.stdout)


def test_it_tells_what_was_done_in_its_order(disk: Disk, tmp_path: Path) -> None:
    assert store(disk, tmp_path / "disk") == 9
    events = [event for event in disk.events() if event.kind != "a"]
    assert [event.kind for event in events] == ["c", "w", "s", "r"]
    made, written, synced, renamed = events
    assert (written.at, written.data, written.file) == (0, b"stormlamp", made.file)
    assert (synced.at, synced.since) == (0, written.end)
    assert (renamed.path, renamed.data.decode()) == (made.path, str(tmp_path / "disk" / "name"))


def test_what_lies_elsewhere_is_not_its_concern(disk: Disk, tmp_path: Path) -> None:
    disk.fail_writes(errno.ENOSPC)
    assert store(disk, tmp_path) == 9
    assert list(disk.events()) == []


def test_a_full_disk_takes_no_new_name_and_half_of_the_last_write(disk: Disk, tmp_path: Path) -> None:
    disk.fail_writes(errno.ENOSPC)
    assert store(disk, tmp_path / "disk") == errno.ENOSPC
    assert list(disk.events()) == []
    disk.fail_writes(errno.ENOSPC, after=2)  # the name, and the write that is cut
    assert store(disk, tmp_path / "disk") == 4


def test_a_failed_sync_is_told_until_the_disk_is_healed(disk: Disk, tmp_path: Path) -> None:
    disk.fail_syncs(errno.EIO)
    assert store(disk, tmp_path / "disk") == errno.EIO
    assert [event.at for event in disk.events() if event.kind == "s"] == [errno.EIO]
    disk.heal()
    assert store(disk, tmp_path / "disk") == 9


def test_after_the_power_went_the_synced_is_there_and_the_rest_only_perhaps(
    disk: Disk, tmp_path: Path
) -> None:
    assert store(disk, tmp_path / "disk") == 9
    drive, found = Drive(tmp_path / "disk"), set()
    for event in disk.events():
        drive.take(event)
        for seed in range(8):
            for share in (0, 0.5, 1):
                image = tmp_path / f"{event.end}-{seed}-{share}"
                drive.image(image, Random(seed), share)  # noqa: S311 - to be played again
                found.add((event.kind, share, frozenset((p.name, p.read_bytes()) for p in image.iterdir())))
    written, empty = b"stormlamp", frozenset[tuple[str, bytes]]()
    # Its folder was never synced, so a name may be missing to the end.
    assert {image for kind, share, image in found if share == 0} == {empty}
    assert {image for kind, share, image in found if share == 1 and kind == "r"} == {
        frozenset({("name", written)})
    }
    assert {image for kind, _, image in found if kind == "w"} == {
        empty,
        frozenset({("new", b"")}),
        frozenset({("new", written)}),
    }
    assert {image for kind, _, image in found if kind == "s"} == {empty, frozenset({("new", written)})}


def test_what_a_failed_sync_lost_no_later_sync_brings_back(tmp_path: Path) -> None:
    name = "/disk/name"
    events = [
        Event("c", 7, 0, 0, name, b"", 1),
        Event("s", 1, 0, 1, "/disk", b"", 2),
        Event("w", 7, 0, 0, name, b"lost", 3),
        Event("s", 7, errno.EIO, 3, name, b"", 4),
        Event("w", 7, 4, 0, name, b"kept", 5),
        Event("s", 7, 0, 5, name, b"", 6),
    ]
    drive = Drive(Path("/disk"))
    for event in events:
        drive.take(event)
    for share, left in ((0, b"\0\0\0\0kept"), (1, b"lostkept")):
        drive.image(tmp_path / str(share), Random(0), share)  # noqa: S311 - to be played again
        assert (tmp_path / str(share) / "name").read_bytes() == left
