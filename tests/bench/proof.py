"""Proving and backing up a journal, an entry at a time: pages of a hundred actions, and of one.

`MILLION=1` does it at a million entries as well and tells how much more that takes than a hundred thousand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from time import perf_counter
from typing import TYPE_CHECKING

import psutil
from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.bench.processes import LOOK_S, Tree
from tests.bench.seeding import PAGE, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENTRIES = 100_000
TIMES = 10  # as many
PHONES = 5
SHAPES = {f"pages of {PAGE}": PAGE, "pages of 1": 1}
WORKS = ("verify", "backup")
MEMORY = "proof, memory"
COMMAND = "from stormlamp.start import main; raise SystemExit(main())"


def _name(work: str, shape: str) -> str:
    return f"{work}, {shape}"


def growth(work: str, shape: str) -> str:
    """The row that tells how many times more ten times as many entries take."""
    return f"{work}, {shape}, ten times as many"


def _sizes(bench: Bench) -> tuple[int, int]:
    if bench.small:
        return 200, 20
    return (ENTRIES * TIMES, ENTRIES) if os.environ.get("MILLION") else (ENTRIES, ENTRIES // TIMES)


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """The journals are filled once; each run proves and backs up all of them."""
    made: dict[str, tuple[Path, Path, int, int]] = {}
    if bench.wants("ours"):
        many, few = _sizes(bench)
        for place, (shape, page) in enumerate(SHAPES.items()):
            folders = [bench.folder(f"journal-{place}-{size}") for size in (many, few)]
            for folder, size in zip(folders, (many, few), strict=True):
                fill(folder, size, PHONES, page=page)
            made[shape] = (folders[0], folders[1], many, few)

    def ours(_run: int) -> dict[str, float]:
        found: dict[str, float] = {MEMORY: 0}
        for shape, (most, least, many, few) in made.items():
            for work in WORKS:
                more, memory = _taken(most, work)
                less, _ = _taken(least, work)
                found[_name(work, shape)] = more / many * 1e6
                found[growth(work, shape)] = more / less * (many / few / TIMES) ** -1
                found[MEMORY] = max(found[MEMORY], memory)
        return found

    yield {"ours": ours} if made else {}


def _taken(data: Path, work: str) -> tuple[float, float]:
    """Seconds that a command takes from beginning to end, and the most memory of all its processes (MB)."""
    backups, most = data / "measured", 0.0
    more = [str(backups)] if work == "backup" else []
    began = perf_counter()
    with (
        TemporaryFile() as said,
        subprocess.Popen(
            [sys.executable, "-c", COMMAND, work, *more],
            env={**os.environ, "STORMLAMP_DATA": str(data)},
            stdout=said,
            stderr=subprocess.STDOUT,
        ) as running,
    ):
        tree = Tree(running.pid)
        while running.poll() is None:
            with suppress(psutil.Error):
                most = max(most, tree.rss_mb())
            with suppress(subprocess.TimeoutExpired):
                running.wait(LOOK_S)
        took = perf_counter() - began
        if running.returncode:
            said.seek(0)
            raise AssertionError(said.read().decode())
    shutil.rmtree(backups, ignore_errors=True)
    return took, most


ROWS = (
    *(
        row
        for work in WORKS
        for shape in SHAPES
        for row in (
            Row(
                _name(work, shape),
                "µs/entry",
                Floor(most=60),
                f"`stormlamp {work}`, from its start to its end",
            ),
            Row(growth(work, shape), "×", Floor(most=12), "ten times as many entries; 10 is linear"),
        )
    ),
    Row(MEMORY, "MB", Floor(most=200), "the most of any of these, all processes, shared pages once"),
)
MEASURES = (Measure("proof", ROWS, sides),)
