"""The data folder is for its owner alone, and the documented service units leave a server its own work."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stormlamp import config
from stormlamp.app import now
from stormlamp.commands import greeting
from stormlamp.setup import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.server_in_process import World

OPERATIONS = Path(__file__).parents[3] / "docs/operations.md"
BOUNDS = [
    "StateDirectoryMode=0700",
    "UMask=0077",
    "NoNewPrivileges=yes",
    "CapabilityBoundingSet=",
    "ProtectKernelLogs=yes",
    "ProtectKernelModules=yes",
    "ProtectKernelTunables=yes",
    "ProtectControlGroups=yes",
    "ProtectSystem=strict",
    "PrivateDevices=yes",
    "RestrictNamespaces=yes",
    "SystemCallArchitectures=native",
    "SystemCallFilter=@system-service",
]


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """What a machine usually lets others do with what somebody makes."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_the_data_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    data, secret = tmp_path / "data", tmp_path / "keys" / "secret.json"
    prepare(config.read({"STORMLAMP_DATA": str(data), "STORMLAMP_SECRET_FILE": str(secret)}), now)
    for folder in (data, data / "files", secret.parent):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_each_start_says_that_others_can_look_into_the_data_folder(world: World) -> None:
    world.config.data.chmod(0o700)
    assert "chmod" not in "\n".join(greeting(world.config))
    world.config.data.chmod(0o755)
    assert f"  chmod 700 {world.config.data}" in greeting(world.config)


def test_the_units_of_the_documentation_leave_a_server_its_own_work_alone() -> None:
    units = re.findall(
        r"```ini\n(.*?\[Service\].*?|\[Service\].*?)```", OPERATIONS.read_text("utf-8"), re.DOTALL
    )
    assert len(units) == 2
    for unit in units:
        said = unit.splitlines()
        assert [each for each in BOUNDS if each not in said] == []
        assert re.search(r"^MemoryMax=\d+G$", unit, re.MULTILINE)
