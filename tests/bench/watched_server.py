"""Runs a server that tells how long its threads were held: `python -m tests.bench.watched_server serve`.

All requests of a process share one thread. A greenlet that asks for its turn all the time gets it late by as
long as somebody else kept it. `HOLDS_FILE` names a file; each line is when a hold ended (monotonic clock, s),
how long it was, and how much of that the thread worked (ms): on a busy machine the rest is others' work.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from stormlamp import start

LOOK_S = 0.004
SHORTEST_MS = 8.0  # what is shorter is not told


def watch(kept: Path) -> None:
    """Tell every hold, for ever."""
    import gevent  # noqa: PLC0415 - after what `cooperate` prepares

    with kept.open("ab", buffering=0) as file:
        while True:
            asked, worked = time.monotonic(), time.thread_time()
            gevent.sleep(LOOK_S)
            now = time.monotonic()
            held = (now - asked - LOOK_S) * 1000
            if held > SHORTEST_MS:
                busy = (time.thread_time() - worked) * 1000
                file.write(f"{now} {held:.3f} {busy:.3f}\n".encode())


def main() -> int:
    """Serve, watched."""
    start.cooperate()
    import gevent  # noqa: PLC0415 - likewise

    from stormlamp import serving  # noqa: PLC0415 - likewise

    class Watched(serving.Worker):
        def run(self) -> None:
            gevent.spawn(watch, Path(os.environ["HOLDS_FILE"]))
            super().run()

    serving.Worker = Watched  # type: ignore[misc] # the same, watched
    return start.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
