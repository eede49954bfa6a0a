"""A disk that can be full, fail, be slow, and tell what it was asked: for servers that tests start.

    with Disk(folder, kept) as disk:                      # below `folder`
        server = Server(data, environment={**os.environ, **disk.environment}).start()
        disk.slow_syncs(5)                                # milliseconds each
        disk.fail_writes(errno.ENOSPC, after=3)
        disk.heal()
        events = disk.events()

Built on first use from disk.c by the compiler that comes as a wheel; `missing()` says where there is none.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

SOURCE = Path(__file__).with_name("disk.c")
BUILT = Path(__file__).resolve().parents[2] / "var" / "shims"
HEAD = struct.Struct("<c7xQQQII")  # struct record in disk.c
NUMBERS = struct.Struct("<5I")  # struct control in disk.c
WRITES, SYNCS, DELAY = 0, 8, 16  # where its parts begin


def missing() -> str | None:
    """Why there is no such disk here; None where there is."""
    return None if sys.platform == "linux" else "what stands between a server and its disk is built for Linux"


def library() -> Path:
    """The built shim; made once for each state of its source."""
    name = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    built = BUILT / f"disk-{name}.so"
    if not built.exists():
        BUILT.mkdir(parents=True, exist_ok=True)
        # Its own name first: several test processes may build at once.
        new = built.with_suffix(f".{os.getpid()}")
        cache = str(BUILT / "cache")
        environment = {**os.environ, "ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache}
        command = [
            sys.executable,
            "-m",
            "ziglang",
            "cc",
            "-shared",
            "-fPIC",
            "-O2",
            "-Wall",
            "-Wextra",
            "-Werror",
        ]
        subprocess.run([*command, "-o", new, SOURCE], env=environment, check=True)
        new.replace(built)
    return built


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done, in the order in which it was done.

    Args:
        kind: w(rite), t(runcate), s(ync), c(reate), d(irectory), r(ename), l(ink), u(nlink), a(nswer).
        file: the inode; of an answer the socket's number.
        at: offset of a write, new length, or errno of a sync (0: it succeeded).
        since: of a sync, the place in the log where it began: what comes later may not be covered.
        path: the file's path; of a rename or link the old one.
        data: what was written or answered; of a rename or link the new path.
        end: the place in the log behind this event.
    """

    kind: str
    file: int
    at: int
    since: int
    path: str
    data: bytes
    end: int


class Disk:
    """The disk below a folder, as programs with `environment` meet it.

    Args:
        folder: what lies below it is recorded, fails and is slow.
        kept: a folder outside of it for the log and the switches.
        record: whether a log is kept.
    """

    def __init__(self, folder: Path, kept: Path, *, record: bool = True) -> None:
        self._switches = kept / "switches"
        self.log = kept / "log"
        self._switches.write_bytes(bytes(NUMBERS.size))
        self.environment = {
            "LD_PRELOAD": str(library()),
            "DISK_FOLDER": str(folder.resolve()),
            "DISK_CONTROL": str(self._switches),
            **({"DISK_LOG": str(self.log)} if record else {}),
        }

    def __enter__(self) -> Self:
        """Open the switches."""
        with self._switches.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), NUMBERS.size)
        return self

    def __exit__(self, *_: object) -> None:
        """Let all go on, and close the switches."""
        self.heal()
        self._shared.close()

    def fail_writes(self, with_errno: int, after: int = 0) -> None:
        """Fail every write, new name and new length after so many; the last to succeed is cut in half."""
        self._fail(WRITES, with_errno, after)

    def fail_syncs(self, with_errno: int, after: int = 0) -> None:
        """Fail every fsync and fdatasync after so many."""
        self._fail(SYNCS, with_errno, after)

    def slow_syncs(self, milliseconds: float) -> None:
        """Let each sync take at least so long."""
        self._shared[DELAY : DELAY + 4] = struct.pack("<I", round(milliseconds * 1000))

    def heal(self) -> None:
        """Let every write and sync succeed, at the disk's own speed."""
        self._shared[:] = bytes(NUMBERS.size)

    @property
    def fails(self) -> bool:
        """Whether all that was let through before the fault is used up."""
        write_errno, writes_left, sync_errno, syncs_left, _ = NUMBERS.unpack(self._shared[:])
        return bool((write_errno and not writes_left) or (sync_errno and not syncs_left))

    def told(self) -> int:
        """How long the log is now."""
        return self.log.stat().st_size

    def events(self) -> Iterator[Event]:
        """All that was done until now."""
        data, place = self.log.read_bytes(), 0
        while place < len(data):
            kind, file, at, since, path_size, data_size = HEAD.unpack_from(data, place)
            path = place + HEAD.size
            text = path + path_size
            place = text + data_size
            yield Event(kind.decode(), file, at, since, data[path:text].decode(), data[text:place], place)

    def _fail(self, place: int, with_errno: int, after: int) -> None:
        # The count first: once the errno stands there, the count is looked at.
        self._shared[place + 4 : place + 8] = struct.pack("<I", after)
        self._shared[place : place + 4] = struct.pack("<I", with_errno)
