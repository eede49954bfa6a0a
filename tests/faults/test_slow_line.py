"""Row 17, the server's side of a slow line: who is slow gets through, and holds up nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.pushing_phones import Caller, Crowd
from tests.faults.slow_line import SlowLine
from tests.faults.tormented_site import Site
from tests.support.fault_rounds import rounds, tally
from tests.support.server_process import Server
from tests.support.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

SPEED = 1000  # bytes a second
SLOW, QUICK = 2, 2


def test_pages_over_a_line_of_a_kilobyte_a_second_arrive_while_others_go_on(tmp_path: Path) -> None:
    site, pages = Site(tmp_path / "var"), rounds(SLOW, 60)
    server = Server(site.folder).start()
    try:
        slow, quick = (Crowd([Caller(server.url, code, 1) for code in site.codes(n)]) for n in (SLOW, QUICK))
        with SlowLine(server.port, SPEED) as line:
            for caller in slow.callers:
                caller.phone.server.url = line.url
            with slow, quick:
                until(lambda: slow.pages_acknowledged >= pages, 600)
        for caller in slow.callers:
            caller.phone.server.url = server.url
        assert quick.pages_acknowledged > slow.pages_acknowledged
        assert slow.cut + quick.cut + slow.refused + quick.refused == 0
        assert site.stored().keys() >= slow.acknowledged | quick.acknowledged
        slow.hand_all_in_again()
        quick.hand_all_in_again()
        site.compare(slow.book | quick.book)
    finally:
        server.kill()
    tally(17, rounds=slow.pages_acknowledged, meanwhile_by_others=quick.pages_acknowledged)
