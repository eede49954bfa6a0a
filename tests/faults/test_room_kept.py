"""Row 3: a disk with no byte left lets a thief be shut out and a text be deleted; it takes nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from tests.protocol.client import Refused
from tests.protocol.client import Server as Wire
from tests.protocol.phone import Phone
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DISK_MB = 48
PIECE = bytes(4096)
LAST = (503, "store_unavailable")

pytestmark = pytest.mark.faults


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of its own below `folder`, in memory; skips where this user may not mount one."""
    folder.mkdir()
    mount, umount = shutil.which("mount") or "mount", shutil.which("umount") or "umount"
    command = [mount, "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root may mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run([umount, "--lazy", str(folder)], check=True, capture_output=True)


def fill(folder: Path) -> Path:
    """Take every byte that the disk has left."""
    filler = folder / f"filler-{len(list(folder.iterdir()))}"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(PIECE):
                pass
        except OSError:
            pass
    left = os.statvfs(folder)
    assert left.f_bavail == 0
    return filler


def enrolled(server: Server, role: str, name: str) -> Phone:
    """A phone that somebody of this role has."""
    phone = Phone(Wire(server.url))
    code = json.loads(server.command("code", "--role", role, "--json"))["code"]
    phone.enrol(code, name, name)
    return phone


def refused(phone: Phone) -> tuple[int, str]:
    """How a note of this phone is refused."""
    phone.record("note", {"text": "没电了"})
    page = phone.seal()
    with pytest.raises(Refused) as told:
        phone.hand_in(page)
    return told.value.status, str(told.value.problem["code"])


def test_a_full_disk_shuts_a_thief_out_and_deletes(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        server = Server(disk / "var").start()
        try:
            admin, thief = enrolled(server, "admin", "韩梅梅"), enrolled(server, "staff", "李敏")
            other = enrolled(server, "staff", "张伟")
            thief.record("note", {"text": "王奶奶 13812345678"})
            thief.hand_in(thief.seal())
            filler = fill(disk)
            assert refused(thief) == LAST
            said = {"reason": "被偷"}
            assert admin.server.call("POST", f"/api/v1/devices/{thief.id}/revoke", said).status == 200
            with pytest.raises(Refused, match="device_revoked"):
                thief.server.call("GET", "/api/v1/entries")
            words = {"refs": [f"{thief.id}.1"], "part": "text", "reason": "个人信息"}
            assert admin.server.call("POST", "/api/v1/redactions", words).status == 201
            fill(disk)  # the database's log was emptied
            admin.record("note", {"text": "等有地方再交"})
            late = admin.seal()
            with pytest.raises(Refused, match="store_unavailable"):
                admin.hand_in(late)
            assert admin.server.call("POST", f"/api/v1/devices/{other.id}/revoke", said).status == 200
            filler.unlink()
            admin.hand_in(late)
        finally:
            server.stop()
