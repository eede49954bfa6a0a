"""A data folder with the demonstration, seeded once in some minutes and copied: seeding takes seconds."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import time
from contextlib import closing
from pathlib import Path

from tests.support.plans.own_plan import own_plan

from stormlamp import config as settings
from stormlamp.app import now
from stormlamp.services.demo import seeding
from stormlamp.services.journal.record import open_record
from stormlamp.setup import prepare

# Its stories end at the moment of seeding: a copy is as much older as nobody could tell.
FRESH_S = 180

_made: list[tuple[float, Path]] = []


@atexit.register
def _clear() -> None:
    for _, folder in _made:
        shutil.rmtree(folder, ignore_errors=True)
    _made.clear()


def demonstration(data: Path) -> None:
    """Fills a folder that does not exist; its receipts have the times of the stories."""
    if not _made or time.monotonic() - _made[-1][0] > FRESH_S:
        _clear()
        kept = Path(tempfile.mkdtemp(prefix="stormlamp-demonstration-"))
        _made.append((time.monotonic(), kept))
        _seed(kept / "data")
    shutil.copytree(_made[-1][1] / "data", data)


def _seed(data: Path) -> None:
    at = now()
    clock = seeding.StoryClock(seeding.first_moment(at))
    config = settings.read({"STORMLAMP_DATA": str(data)})
    prepare(config, clock, first=own_plan())
    with closing(open_record(config, clock)) as record:
        seeding.seed(record, clock, seeding.demo_folder(), at)
