"""How the outage stands by a device's entries, as the client's own core reads them in Node."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import hatch_build

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ENTRY = "tests/outage/end/read_end.ts"


class CoreReader:
    """Bundles the reader once.

    Args:
        folder: where the bundle goes.
        edition: by which the outage runs.
    """

    def __init__(self, folder: Path, edition: dict[str, Any]) -> None:
        self._edition = edition
        rolldown = hatch_build.ROOT / "node_modules" / "rolldown" / "bin" / "cli.mjs"
        options = ["--format", "esm", "--platform", "node", "--no-codeSplitting", "--dir", str(folder)]
        _node(str(rolldown), ENTRY, *options, "--log-level", "warn")
        self._script = folder / "read_end.js"

    def read(self, entries: Sequence[dict[str, Any]], now: int) -> dict[str, Any]:
        """The state; `now` is the server's time in microseconds."""
        asked = json.dumps({"edition": self._edition, "now": now, "entries": list(entries)})
        state: dict[str, Any] = json.loads(_node(str(self._script), asked=asked))
        return state


def _node(*arguments: str, asked: str = "") -> str:
    return subprocess.run(
        [str(hatch_build.node()[0]), *arguments],
        cwd=hatch_build.ROOT,
        input=asked,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    ).stdout
