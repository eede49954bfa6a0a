"""A server on a recorded disk, phones that hand in to it, and what it promised at each point."""

from __future__ import annotations

import json
import os
import signal
from contextlib import ExitStack
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import psutil
from tests.faults.pushing_phones import Caller, Crowd
from tests.protocol.client import Server as Client
from tests.protocol.client import b64
from tests.protocol.phone import Phone
from tests.shims.disk import Disk, Event
from tests.shims.power import IGNORED, Drive
from tests.support.server_process import Server
from tests.support.tiny_pictures import png
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random
    from typing import Self

PHONES = 4
PATIENCE_S = 60


class Recorded:
    """A server that starts on an empty, recorded disk; `with` begins and ends it.

    Args:
        folder: for the disk (`disk/`), its log, and the server's words.
        seed: of what the phones write.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.disk_folder = folder / "disk"
        self.data = self.disk_folder / "var"
        self._folder, self._seed = folder, seed
        self.photos: list[tuple[int, str, bytes]] = []  # where the log stood when each was promised

    def __enter__(self) -> Self:
        """Start all; the phones write from here on."""
        self.disk_folder.mkdir()
        with ExitStack() as begun:
            self.disk = begun.enter_context(Disk(self.disk_folder, self._folder))
            # Its words belong outside of the disk: they are nobody's promise.
            self.server = Server(self.data, environment={**os.environ, **self.disk.environment})
            self.server.log = self._folder / "server.log"
            begun.callback(self.server.kill)
            self.server.start()
            self.admin = Phone(Client(self.server.url))
            self.admin.enrol(
                json.loads(self.server.command("code", "--role", "admin", "--json"))["code"], "desk"
            )
            self.crowd = Crowd([Caller(self.server.url, self._code(), self._seed) for _ in range(PHONES)])
            self.enrolled = self.disk.told()
            begun.enter_context(self.crowd)
            self._begun = begun.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        """End all."""
        self._begun.close()

    def _code(self) -> str:
        code: str = self.admin.server.call("POST", "/api/v1/codes", {"role": "staff"}).json["code"]
        return code

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the phones go on until something holds."""
        until(lambda: holds() or any(caller.broken for caller in self.crowd.callers), PATIENCE_S)

    def until_more(self, pages: int) -> None:
        """Let the phones go on until so many more pages are acknowledged."""
        goal = self.crowd.pages_acknowledged + pages
        self.until(lambda: self.crowd.pages_acknowledged >= goal)

    def photo(self, chance: Random) -> None:
        """Hand a photo in; a refusal is raised."""
        data = png(chance.randbytes(20_000))
        name = b64(sha256(data).digest())
        self.admin.server.call("PUT", f"/api/v1/files/{name}", data, {"Content-Type": "image/png"})
        self.photos.append((self.disk.told(), name, data))

    def kill_and_start(self) -> None:
        """SIGKILL, and a new life on the same disk.

        All stand still before: SIGKILL cuts a long write short, and the log would hold half a line of it.
        """
        first = psutil.Process(self.server.pid)
        everyone = [first, *first.children(recursive=True)]
        os.killpg(first.pid, signal.SIGSTOP)
        self.until(lambda: all(each.status() == psutil.STATUS_STOPPED for each in everyone))
        self.server.kill()
        self.server.start()

    def differences(self) -> list[str]:
        """Files that are not what the log says: anything here would be a hole in the recorder."""
        drive, image = Drive(self.disk_folder), self._folder / "whole"
        for event in self.disk.events():
            drive.take(event)
        drive.image(image, None, 1)
        found, made = _files(self.disk_folder), _files(image)
        return sorted(name for name in found.keys() | made.keys() if found.get(name) != made.get(name))


def acknowledged(event: Event) -> Iterator[str]:
    """Identities of the pages that an answer says are stored."""
    if event.kind != "a" or b'"results"' not in event.data:
        return
    answer: dict[str, Any] = json.loads(event.data.rpartition(b"\r\n\r\n")[2])
    for result in answer["results"]:
        if result["status"] in {"accepted", "duplicate"}:
            yield result["identity"]


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(IGNORED)
    }
