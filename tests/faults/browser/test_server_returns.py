"""Row 21: the server is gone and comes back, and no event of the browser's says so."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.faults.browser.both_disks import arrived
from tests.faults.browser.note_writer import WRITER, write
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import replayable, rounds, tally

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

HEARS = """(() => {
  globalThis.heard = [];
  for (const each of ["online", "offline"]) addEventListener(each, () => heard.push(each));
  document.addEventListener("visibilitychange", () => heard.push("looked"));
})()"""
PROMISED_S = 10
PATIENCE_S = 120
DARK_S = rounds(3, 20)  # at the most, after the last tap
SPAN_S = rounds(2, 6)  # within which the taps are made
# The first of each kind is played each day.
TRIES = [("killed", 6), ("stopped", 1), ("killed", 1), ("stopped", 6), ("killed", 30), ("stopped", 30)]


def dark(server: Server, how: str, phone: Phone, notes: list[str], seed: int) -> float:
    """The server goes, the notes are written, the server comes back; the seconds until it holds them."""
    chance = random.Random(seed)  # noqa: S311 - a seed is to come again
    if how == "stopped":
        phone.wait_until_ready()
        server.freeze()
    else:
        phone.loses(server)
    moments = sorted(chance.random() * SPAN_S for _ in notes)
    gaps = [moments[0], *(later - earlier for earlier, later in pairwise(moments))]
    for note, gap in zip(notes, gaps, strict=True):
        # Not waiting for anything: how long the dark lasts is the fault.
        time.sleep(gap)
        write(phone.page, [note])
    time.sleep(chance.random() * DARK_S)
    if how == "stopped":
        server.thaw()
    else:
        server.start()
    # One that was stopped for half a minute first starts its processes anew: until then it is not back.
    back, end = time.monotonic(), time.monotonic() + PATIENCE_S
    while not arrived(phone.page, server, notes):
        if not server.is_healthy():
            back = time.monotonic()
        assert time.monotonic() < end, f"not within {PATIENCE_S} s"
    return time.monotonic() - back


@pytest.mark.parametrize(("how", "taps"), TRIES[: rounds(1, 6)])
def test_a_phone_that_is_looked_at_hands_in_within_ten_seconds_of_a_server_that_comes_back(
    server: Server, phones: Phones, how: str, taps: int
) -> None:
    phone = phones("back", scripts=(WRITER, HEARS))
    phone.enrol(server.code("staff"), name=new_name())
    took = []
    for seed in range(tries := rounds(1, 20)):
        with replayable(21, seed):
            notes = [f"{how} {taps} {seed} {each}" for each in range(taps)]
            took.append(dark(server, how, phone, notes, seed * 100 + taps))
            tally(21, rounds=1, **{f"{how}_{taps}_taps_s_max": took[-1]})
            assert phone.page.evaluate("heard") == [], "nobody told the phone"
    late = sorted(took)[tries - tries // 20 - 1]
    tally(21, **{f"{how}_{taps}_taps_p95_s_max": late})
    assert late <= PROMISED_S, f"of {sorted(took)}"
    assert phone.errors == []
