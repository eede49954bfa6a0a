"""One change to the shipped plan, and what the linter answers."""

import shutil
from pathlib import Path
from typing import NamedTuple

from stormlamp.services.plans.shipped import example_folders


def copied(folder: Path) -> list[Path]:
    """Copy the example's folders into one that is empty; give the copies, in order."""
    return [Path(shutil.copytree(each, folder / str(place))) for place, each in enumerate(example_folders())]


class Slip(NamedTuple):
    """In `file`, the first `old` becomes `new`; the linter answers with `code` on the line of `at`.

    `at` is a piece of the changed file's line; empty: the line is not looked at.
    """

    code: str
    file: str
    old: str
    new: str
    at: str = ""
