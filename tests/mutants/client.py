"""StrykerJS over an area of the client, in a package of its own, so that the client's stays small."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

from tests.mutants.scores import VAR, Scored
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STRYKER = ROOT / "tests" / "mutants" / "stryker"
KILLED = {"Killed", "Timeout"}
VALID = KILLED | {"Survived", "NoCoverage"}


def run(area: str, file: str | None = None) -> list[Scored]:
    """Mutate an area, or one file of it anew; what an earlier run found of unchanged code stands.

    Raises:
        CalledProcessError: the tests fail without any mutant.
    """
    command = ["node", str(STRYKER / "node_modules/.bin/stryker"), "run", str(STRYKER / "stryker.config.mjs")]
    narrowed = ["--mutate", file, "--force"] if file else []
    environment = {**os.environ, "AREA": area}
    subprocess.run([*command, *narrowed], cwd=ROOT, env=environment, check=True)
    return list(_scored(VAR / f"{area}.json"))


def _scored(report: Path) -> Iterator[Scored]:
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    for file, each in sorted(found["files"].items()):
        lines = each["source"].split("\n")
        for mutant in each["mutants"]:
            if mutant["status"] in VALID:
                yield Scored(file, _shown(file, lines, mutant), mutant["status"] in KILLED)


def _shown(file: str, lines: list[str], mutant: dict[str, Any]) -> str:
    """What the mutant puts in the place of what."""
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    cut = lines[start["line"] - 1 : end["line"]]
    cut[-1] = cut[-1][: end["column"] - 1]
    cut[0] = cut[0][start["column"] - 1 :]
    before = " ".join(line.strip() for line in cut)
    return (
        f"{file}:{start['line']}:{start['column']} {mutant['status']}: {before}  ->  {mutant['replacement']}"
    )
