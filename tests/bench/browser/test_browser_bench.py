"""The code of the browser's measures, in a tiny shape, before `make bench` takes its time over them."""

from __future__ import annotations

import subprocess
import sys

import hatch_build
import pytest
from tests.bench.browser import registry

MEASURES = ("weight", "stores", "timeline", "arriving", "phone")


@pytest.mark.bench
def test_every_browser_measure_gives_a_figure_for_each_of_its_rows() -> None:
    # As a program, for one process has one Playwright.
    command = [sys.executable, "-m", "tests.bench", *MEASURES, "--small", "--runs", "1"]
    done = subprocess.run(command, cwd=hatch_build.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = {line.split()[0]: line.split() for line in done.stdout.splitlines() if line}
    wanted = [row for measure in registry.MEASURES if measure.name in MEASURES for row in measure.rows]
    assert len(wanted) > 20
    for row in wanted:
        assert float(rows[row.name][2].replace(",", "")) > 0, row.name
