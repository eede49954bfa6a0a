"""Writes what requests cost now into costs.json, and prints what has changed: `make costs`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from argon2 import PasswordHasher
from tests.server.costs import committed
from tests.server.costs.plays import counts

from stormlamp.services.access import password_hashing


def main() -> None:
    """Count, print each play in a line, and write."""
    password_hashing._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # noqa: SLF001 - as tests do
    before = committed.committed() if committed.FILE.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        found = counts(Path(folder))
    for play, each in found.items():
        sums = (each.calls.total(), each.statements.total(), each.rows_read, each.rows_written, each.steps)
        print(f"{play}: {sums[0]} calls, {sums[1]} statements, rows {sums[2]} + {sums[3]}, {sums[4]} steps")  # noqa: T201 - its answer
        for line in committed.growths(play, each, before[play]) if play in before else ():
            print(f"  grew: {line}")  # noqa: T201 - likewise
    numbers = {play: committed.numbers(each) for play, each in found.items()}
    committed.FILE.write_text(committed.written(numbers, before), encoding="utf-8")


if __name__ == "__main__":
    main()
