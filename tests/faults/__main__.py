"""`make faults`: every row in its long size, one after the other, and the table of what was seen.

`ROW=7` (or `ROW=7,19`) runs these alone, anew; `FAULTS=0.1` runs a tenth of the long size. A row that has
passed on the same tree and in the same size is not run again, so an interrupted run goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from typing import Any

from tests.faults.fault_rows import ROWS, Row
from tests.support.source_tree import ROOT, files, name

KEPT = ROOT / "var" / "faults"
# Also what the ordinary run leaves out as slow.
MARKED = "not shots and not sweep and not bench"
WORDS_ONLY = {".md"}
Result = dict[str, Any]


def main() -> int:
    """Run what is asked for and not yet proved on this tree; 0 where every row of the run passes."""
    os.environ.setdefault("FAULTS", "long")
    KEPT.mkdir(parents=True, exist_ok=True)
    wanted = {int(row) for row in os.environ.get("ROW", "").split(",") if row}
    chosen = [row for row in ROWS if not wanted or row.number in wanted]
    tree = tree_hash()
    results = []
    for row in chosen:
        result = None if wanted else kept(row, tree)
        results.append(result or run(row, tree))
        say(line(results[-1]))
    (KEPT / "table.md").write_text(table(), encoding="utf-8")
    say("", *table().splitlines())
    return 0 if results and all(result["passed"] for result in results) else 1


def tree_hash() -> str:
    """The state of all files but the words about them, committed or not."""
    hashing = hashlib.sha256()
    for path in sorted(path for path in files() if path.suffix not in WORDS_ONLY):
        hashing.update(name(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return hashing.hexdigest()


def kept(row: Row, tree: str) -> Result | None:
    """This row's earlier result, where it still says something: passed, same tree, same size."""
    result = read(row)
    same = result is not None and (result["tree"], result["size"]) == (tree, os.environ["FAULTS"])
    return result if result is not None and same and result["passed"] else None


def read(row: Row) -> Result | None:
    """What the last run of this row left."""
    path = KEPT / f"row-{row.number:02}.json"
    found: Result | None = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
    return found


def run(row: Row, tree: str) -> Result:
    """Run a row's tests, Python's and the client's, and keep what they told."""
    told, began = KEPT / f"row-{row.number:02}.lines", time.monotonic()
    told.unlink(missing_ok=True)
    environment = {**os.environ, "FAULTS_FILE": str(told)}
    log = KEPT / f"row-{row.number:02}.log"
    with log.open("wb") as out:
        codes = [
            subprocess.run(each, cwd=ROOT, env=environment, stdout=out, stderr=out, check=False).returncode
            for each in commands(row)
        ]
    result: Result = {
        "row": row.number,
        "fault": row.fault,
        "passed": not any(codes),
        "figures": summed(told.read_text(encoding="utf-8").splitlines() if told.exists() else [], row.number),
        "seconds": round(time.monotonic() - began),
        "size": os.environ["FAULTS"],
        "tree": tree,
    }
    told.unlink(missing_ok=True)
    (KEPT / f"row-{row.number:02}.json").write_text(json.dumps(result, ensure_ascii=False), encoding="utf-8")
    if not result["passed"]:
        say(*log.read_text(encoding="utf-8", errors="replace").splitlines()[-60:])
    return result


def commands(row: Row) -> list[list[str]]:
    """What runs a row's tests."""
    client = [test for test in row.tests if test.endswith((".test.ts", ".test.tsx"))]
    server = [test for test in row.tests if test not in client]
    pytest = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", "-m", MARKED]
    vitest = ["node", "node_modules/.bin/vitest", "run"]
    return ([[*pytest, *server]] if server else []) + ([[*vitest, *client]] if client else [])


def summed(lines: list[str], row: int) -> dict[str, float]:
    """All lines of one row in one: sums, and the highest of what is named so."""
    found: dict[str, float] = {}
    for each in map(json.loads, lines):
        if each.pop("row") == row:
            for key, value in each.items():
                highest = key.endswith("_max") and key in found
                found[key] = max(found[key], value) if highest else found.get(key, 0) + value
    return found


def line(result: Result) -> str:
    """One row of the table."""
    figures = dict(result["figures"])
    played = f"{figures.pop('rounds'):,}" if "rounds" in figures else ""
    seen = ", ".join(f"{key.replace('_', ' ')} {value:g}" for key, value in figures.items())
    # Tests that are skipped where they cannot run tell nothing.
    passed = "**no**" if not result["passed"] else "yes" if result["figures"] else "not run here"
    return f"| {result['row']} | {result['fault']} | {played} | {seen} | {passed} |"


def table() -> str:
    """All rows that have a result, as Markdown."""
    results = [found for row in sorted(ROWS, key=lambda each: each.number) if (found := read(row))]
    head = ["| row | fault | rounds | figure | pass |", "|---|---|---|---|---|"]
    return "\n".join([*head, *map(line, results)]) + "\n"


def say(*lines: str) -> None:
    """Print, at once: a long run is watched."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
