"""Several processes write at once, each like an app server; arguments: the URL, how many."""

import os
import sys

from tests.server.services.journal.test_concurrency import storm
from tests.support.record_rig import Rig, warmed


def main() -> int:
    """Let phones 0, 1, 2 ... storm the database, each from a process of its own; 0 where all went well."""
    store, processes = warmed(sys.argv[1]), int(sys.argv[2])
    pids = []
    for number in range(processes):
        # Forked, so that all begin at once: sixteen starts of an interpreter would come one by one.
        pid = os.fork()
        if pid == 0:
            rig = Rig(store)
            storm(rig, [rig.phone(number)])
            rig.close()
            return 0
        pids.append(pid)
    return max(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0 for pid in pids)


if __name__ == "__main__":
    sys.exit(main())
