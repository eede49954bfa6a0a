"""A process that writes: `python -m tests.server.record.storming URL FIRST` stands for an app server."""

import sys

from tests.server.record.rig import Rig
from tests.server.record.test_concurrency import THREADS, storm

from stormlamp.storage.database import open_store


def main() -> None:
    """Let the phones FIRST, FIRST + 1 … storm the database."""
    url, first = sys.argv[1], int(sys.argv[2])
    rig = Rig(open_store(url))
    storm(rig, [rig.phone(number) for number in range(first, first + THREADS)])
    rig.close()


if __name__ == "__main__":
    main()
