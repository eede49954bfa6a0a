"""A process that has work done is ended in the middle of it, and nothing of it is left."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest

from stormlamp.services.bounded_process import BoundedProcess, EndedEarly

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import os, signal, tempfile

from stormlamp.services.bounded_process import ProcessLimits, limit_this_process

limit_this_process(ProcessLimits(memory=1 << 30, processor_s=20))
folder = tempfile.mkdtemp()
with open(os.path.join(folder, "photo.jpg"), "wb") as file:
    file.write(b"somebody's picture")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_it_wrote_down_goes_though_it_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "program_that_is_killed.py").write_text(PROGRAM)
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(room))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with pytest.raises(EndedEarly):
        BoundedProcess("program_that_is_killed", patience_s=20).ask(b"")
    assert list(room.iterdir()) == []
