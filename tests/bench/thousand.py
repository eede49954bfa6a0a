"""A thousand phones with fifty actions each, signed: nothing lost, nothing doubled, in little memory.

Meanwhile supervisors pull what is new, as their screens do.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from statistics import quantiles
from typing import TYPE_CHECKING

from tests.bench.fresh import pulling
from tests.bench.load_client import Play
from tests.bench.measures import Bench, Floor, Measure, Row, Sides
from tests.bench.site import Holder, Site, Where, seed, serving
from tests.bench.storm_play import ours
from tests.bench.wire import Answer, request

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.load_phone import Talk

PHONES, ACTIONS = 1000, 50
SUPERVISORS = 5
PAUSE_S = 0.2
NAME = "1000 phones × 50"


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """Ours alone: what a peer takes for the like stands in the storms."""
    phones, actions = (4, 3) if bench.small else (PHONES, ACTIONS)
    if not bench.wants("ours"):
        yield {}
        return
    data = bench.folder("stormlamp")
    site = seed(data, phones * bench.runs)
    with ExitStack() as stack:
        where = stack.enter_context(serving(data))
        yield {
            "ours": lambda run: _stormed(
                site, where, site.holders[run * phones : (run + 1) * phones], actions
            )
        }


def _stormed(site: Site, where: Where, holders: Sequence[Holder], actions: int) -> dict[str, float]:
    pulls: list[Answer] = []
    with where.tree.peak_mb() as peak:
        watching = [looking(site.supervisor, pulls) for _ in range(SUPERVISORS)]
        storm = ours(site, where, holders, actions, watching)
    wanted = {f"{holder.phone.id}.{n}" for holder in holders for n in range(1, actions + 1)}
    found = _refs(where, site.supervisor, storm.heads[0])
    times = [answer.took for answer in pulls]
    return {
        NAME: storm.wall_s,
        f"{NAME}, lost": len(wanted - found.keys()),
        f"{NAME}, doubled": sum(times - 1 for times in found.values()),
        f"{NAME}, requests made again": storm.retries,
        f"{NAME}, memory": peak[0],
        f"{NAME}, supervisor's pull p95": quantiles([*times, *times], n=20)[-1] * 1000,
    }


def looking(reader: Holder, answers: list[Answer]) -> Talk:
    """A supervisor's screen: pulls what is new, and again a little later; for ever."""
    after = 0
    while True:
        answer = yield request("GET", f"/api/v1/entries?after={after}", headers=reader.headers)
        assert answer is not None
        answers.append(answer)
        entries = answer.json()["entries"]
        if entries:
            after = entries[-1]["seq"]
        yield PAUSE_S


def _refs(where: Where, reader: Holder, after: int) -> Counter[str]:
    """All refs from `after` on, with how often each stands in the journal."""
    answers: list[Answer] = []
    Play(where.port).run([pulling(reader, after, answers)])
    return Counter(entry["ref"] for answer in answers for entry in answer.json()["entries"])


WORK = "1,000 phones hand in 50 signed actions each at the same moment; "
ROWS = (
    Row(NAME, "s", None, WORK + "until all are acknowledged after fsync."),
    Row(
        f"{NAME}, lost",
        "",
        Floor(most=0),
        WORK + "acknowledged refs that a pull of everything does not bring.",
    ),
    Row(f"{NAME}, doubled", "", Floor(most=0), WORK + "refs that it brings twice."),
    Row(
        f"{NAME}, requests made again",
        "",
        None,
        WORK + "after 429, 503 or a broken connection; all succeeded.",
    ),
    Row(
        f"{NAME}, memory",
        "MB",
        Floor(most=200),
        WORK + "highest resident memory of all the server's processes.",
    ),
    Row(
        f"{NAME}, supervisor's pull p95",
        "ms",
        Floor(most=200),
        WORK + f"{SUPERVISORS} supervisors pull what is new, {PAUSE_S} s after each answer.",
    ),
)
MEASURES = (Measure("thousand", ROWS, sides),)
