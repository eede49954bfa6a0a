"""Breaks a copy of the product on purpose, one fault at a time; the tests named for it must notice each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.mutants import CLIENT, MUTANTS, Mutant
from tests.support.source_tree import ROOT, files

FAILED = 1  # what pytest and vitest say when tests ran and some failed
LINKED = ("node_modules", ".venv", "server/stormlamp/_built")


def run_all(word: str) -> bool:
    """Run the faults that have this word in them or in their file; whether each was caught."""
    chosen = [mutant for mutant in MUTANTS if word in f"{mutant.fault} {mutant.path}"]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = copied(Path(folder) / "stormlamp")
        whole = {each: passes(copy, each) for each in sorted({mutant.tests for mutant in chosen})}
        for tests, well in whole.items():
            if not well:
                say(f"these fail without any fault, so they prove nothing: {' '.join(tests)}")
        caught = [whole[mutant.tests] and is_caught(copy, mutant) for mutant in chosen]
    say(f"{sum(caught)} of {len(caught)} faults caught")
    return bool(caught) and all(caught)


def copied(to: Path) -> Path:
    """A copy of all files of the tree; what is installed or built is shared."""
    for path in files():
        target = to / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    for shared in LINKED:
        (to / shared).symlink_to(ROOT / shared)
    return to


def is_caught(copy: Path, mutant: Mutant) -> bool:
    """Break the copy, run the tests, mend it again; tell whether they failed as tests do."""
    path = copy / mutant.path
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(mutant.old, mutant.new, 1), encoding="utf-8")
    try:
        codes = run(copy, mutant.tests)
    finally:
        path.write_text(before, encoding="utf-8")
    caught = FAILED in codes and set(codes) <= {0, FAILED}
    say(f"{'caught' if caught else 'MISSED'}  {mutant.fault}  ({', '.join(mutant.tests)})")
    return caught


def passes(copy: Path, tests: tuple[str, ...]) -> bool:
    """Tell whether tests pass on the copy as it is."""
    return not any(run(copy, tests))


def run(copy: Path, tests: tuple[str, ...]) -> list[int]:
    """Run tests on the copy; the exit codes of pytest and vitest."""
    # The copy stands before the installed package on the path.
    environment = {**os.environ, "PYTHONPATH": str(copy / "server")}
    client = [test for test in tests if test.endswith(CLIENT)]
    server = [test for test in tests if test not in client]
    pytest = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", *server]
    vitest = ["node", "node_modules/.bin/vitest", "run", "--bail", "1", *client]
    commands = ([pytest] if server else []) + ([vitest] if client else [])
    return [
        subprocess.run(each, cwd=copy, env=environment, capture_output=True, check=False).returncode
        for each in commands
    ]


def say(line: str) -> None:
    """Print, at once: one line takes some seconds."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
