"""The record alone, killed in the middle of pushes: `python -m tests.faults.killed_pushes URL ROUNDS SEED`.

Each round forks a process that opens the record as a server does, hands pages in for four phones at once,
and writes down in a pipe what was acknowledged; at a random moment it is killed. No HTTP, hence many kills a
second. At the end it prints, as JSON, the refs acknowledged and how many pages of each phone were begun.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import TYPE_CHECKING

from tests.support.phone import Phone
from tests.support.record_rig import Rig, warmed
from tests.support.signed_pages import SITE, signer

if TYPE_CHECKING:
    from collections.abc import Callable

    from stormlamp.storage.database.store import Store

PHONES = range(1, 5)
PAGE = 3  # actions
LINE = 16  # bytes of one acknowledgement in the pipe
MOST = (
    8  # acknowledgements before the kill; in one round of so many it comes while the record is being opened
)
LONGEST_S = 0.01  # from the last of them to the kill


def phone(number: int, sealed: int = 0) -> Phone:
    """A phone after so many pages: what it writes and signs follows from its number alone."""
    made = Phone(signer(number), "pstaff", site=SITE)
    for _ in range(sealed):
        made.seal([made.record() for _ in range(PAGE)])
    return made


def main() -> None:
    """Play the rounds, and print what was promised."""
    url, rounds, chance = sys.argv[1], int(sys.argv[2]), Random(int(sys.argv[3]))  # noqa: S311 - to be played again
    store = warmed(url)
    phones = {number: phone(number) for number in PHONES}
    acknowledged: dict[int, int] = dict.fromkeys(PHONES, 0)
    for _ in range(rounds):
        for line in _killed(chance, lambda told: _push(store, phones, acknowledged, told)):
            number, page = map(int, line.split())
            acknowledged[number] = page
            if len(phones[number].sealed) < page:
                phones[number] = phone(number, page)
    sys.stdout.write(json.dumps(acknowledged))


def _killed(chance: Random, work: Callable[[int], None]) -> list[bytes]:
    """Let a forked process work until it is killed; what it said by then."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        work(writer)
    os.close(writer)
    told = b""
    for _ in range(chance.randrange(MOST)):
        told += os.read(reader, LINE)
    time.sleep(chance.uniform(0, LONGEST_S))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(reader, "rb") as rest:
        return (told + rest.read()).splitlines()


def _push(store: Store, phones: dict[int, Phone], acknowledged: dict[int, int], told: int) -> None:
    rig = Rig(store)

    def hand_in(number: int) -> None:
        mine, page = phones[number], acknowledged[number]
        while True:
            if len(mine.sealed) == page:
                mine.seal([mine.record() for _ in range(PAGE)])
            assert rig.statuses(mine.sealed[page])[0] in {"accepted", "duplicate"}
            page += 1
            os.write(told, f"{number} {page}".ljust(LINE - 1).encode() + b"\n")

    with ThreadPoolExecutor(len(phones)) as pool:
        for done in [pool.submit(hand_in, number) for number in phones]:
            done.result()


if __name__ == "__main__":
    main()
