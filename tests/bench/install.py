"""`python -m tests.bench.install`: fetches the peers for `make bench`; `make test` needs none of them.

Their own install scripts do not run: LevelDB comes built, and SQLite, which pouchdb-server can use too, is
not what it uses by itself.
"""

from __future__ import annotations

import hatch_build
from tests.bench.measures import PEERS

if __name__ == "__main__":
    hatch_build.npm("ci", "--ignore-scripts", "--no-progress", "--prefer-offline", folder=PEERS)
