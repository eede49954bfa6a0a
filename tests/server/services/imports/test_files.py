"""Files read by a process of its own, which may end alone."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.server.services.imports.workbooks import workbook

from stormlamp.services.imports import files
from stormlamp.services.imports.files import TableFile
from stormlamp.services.refusals import BadTable

if TYPE_CHECKING:
    from pathlib import Path


PLAIN = workbook([["姓名", "电话"], ["王伟", 13800138000]])


def test_a_process_of_its_own_reads_the_file_and_says_the_same() -> None:
    table = files.read(TableFile("a.xlsx", PLAIN))
    assert (table.format, table.sheet) == ("xlsx", "表1")
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ("姓名", "电话")),
        (2, ("王伟", "13800138000")),
    ]
    with pytest.raises(BadTable) as refused:
        files.read(TableFile("a.xlsx", PLAIN[:100]))
    assert refused.value.reason == "broken_file"


def test_a_process_that_takes_too_long_or_is_ended_by_its_limits_ends_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(files.READER, "patience_s", 0.001)
    with pytest.raises(BadTable) as refused:
        files.read(TableFile("a.xlsx", PLAIN))
    assert refused.value.reason == "too_large"
    monkeypatch.undo()
    for ends, expected in (("kill -XCPU $$", BadTable), ("exit 1", RuntimeError)):
        program = tmp_path / "program"
        program.write_text(f"#!/bin/sh\n{ends}\n")
        program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))
        with pytest.raises(expected):
            files.read(TableFile("a.xlsx", PLAIN))


# In a process of its own: what gevent changes it changes for all of it.
PLAY = """
from gevent import monkey
monkey.patch_all()
import gevent
from stormlamp.services.imports.files import TableFile, read

rung = []
def ring():
    while True:
        gevent.sleep(0.002)
        rung.append(1)

gevent.spawn(ring)
read(TableFile("a.csv", "姓名\\n".encode() * 2000))
print(len(rung))
"""


def test_other_requests_go_on_while_a_file_is_read() -> None:
    done = subprocess.run([sys.executable, "-c", PLAY], capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 5
