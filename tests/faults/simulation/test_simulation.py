"""Phones and a server on a fake network, clock and disk: every run from one seed, and the same again from it.

The clients are the product's own core, storage and sync, bundled for Node; the server is its own WSGI app on
SQLite. A failing seed's last events stand in the failure, with the command that plays it again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import hatch_build
import pytest
from tests.support.fault_rounds import rounds, seeds, tally

if TYPE_CHECKING:
    from pathlib import Path

ROW = 19
# A seed takes one core half a second to two. One of thousands finds something: that is the long run's work.
SEEDS = seeds(here=4, long=10_000)
# As many in one go as keep both processes busy to the end; each go starts a server of its own.
BLOCK = max(4, len(SEEDS) // 40)
BLOCKS = [SEEDS[at : at + BLOCK] for at in range(0, len(SEEDS), BLOCK)]


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The driver and the clients in one file."""
    folder = tmp_path_factory.mktemp("simulation")
    rolldown = hatch_build.ROOT / "node_modules" / "rolldown" / "bin" / "cli.mjs"
    entry = "tests/faults/simulation/main.ts"
    # In one piece: what is read from the disk when it is first needed comes when the machine has time for it,
    # and the run would not be the same again.
    options = ["--format", "esm", "--platform", "node", "--no-codeSplitting", "--dir", str(folder)]
    options += ["--log-level", "warn"]
    _node(str(rolldown), entry, *options)
    return folder / "main.js"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"{block[0]}-{block[-1]}")
def test_everything_acknowledged_is_on_the_server_once_and_all_else_still_on_its_phone(
    script: Path, block: range
) -> None:
    runs = play(script, block)
    assert [run["seed"] for run in runs] == list(block)
    figures = {name: sum(run["figures"][name] for run in runs) for name in runs[0]["figures"]}
    tally(ROW, rounds=len(runs), **figures, failed=sum(bool(run["failures"]) for run in runs))
    assert not [report(run) for run in runs if run["failures"]]


def test_a_seed_plays_the_same_again_in_another_process(script: Path) -> None:
    some = SEEDS[: rounds(1, 3)]
    first, second = play(script, some), play(script, some)
    assert [run["digest"] for run in first] == [run["digest"] for run in second]
    assert len({run["digest"] for run in first}) == len(some)


def play(script: Path, block: range) -> list[dict[str, Any]]:
    """Play seeds, one after the other."""
    answer = _node(str(script), str(block[0]), str(block[-1]))
    return [json.loads(line) for line in answer.splitlines()]


def report(run: dict[str, Any]) -> str:
    """A failing run's last events, what is wrong, and how to see it again."""
    again = f"again with: SEED={run['seed']} ROW={ROW} make faults"
    return "\n".join(["", *run["failures"], again])


def _node(*arguments: str) -> str:
    return subprocess.run(
        [str(hatch_build.node()[0]), *arguments],
        cwd=hatch_build.ROOT,
        env={**os.environ, "PYTHON": sys.executable},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
