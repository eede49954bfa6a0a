"""`python -m tests.mutants.install`: fetches StrykerJS for `make mutants`; `make test` does not need it."""

from __future__ import annotations

import hatch_build
from tests.mutants.client import STRYKER

if __name__ == "__main__":
    hatch_build.npm("ci", "--ignore-scripts", "--no-progress", "--prefer-offline", folder=STRYKER)
