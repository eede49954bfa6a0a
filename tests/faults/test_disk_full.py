"""Row 3: the disk is full, or fails to sync. Told with 503, nothing half stored, and well again by itself."""

from __future__ import annotations

import errno
import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.recorded_disk import Recorded, acknowledged
from tests.faults.test_power_loss import go_on, look
from tests.protocol.client import Refused
from tests.shims.disk import missing
from tests.shims.power import Drive
from tests.support.fault_rounds import replayable, rounds, seeds, tally

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))
MOST_LEFT = 12  # writes or syncs that still succeed: the fault begins anywhere in a commit
FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


@pytest.mark.parametrize("seed", seeds(1, 10))
def test_a_full_or_failing_disk_loses_nothing_and_stops_no_reader(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - chance that can be played again
    faults = rounds(3, 100)
    with replayable(3, seed), Recorded(tmp_path, seed) as recorded:
        for _ in range(faults):
            recorded.until_more(chance.randint(1, 8))
            suffer(recorded, chance)
        recorded.until_more(8)
    with replayable(3, seed):
        cuts = cut_after_promises(recorded, tmp_path / "image", chance, rounds(4, 200))
        assert not list((recorded.data / "files").glob("incoming-*"))
        go_on(recorded, recorded.data, recorded.disk.told())
    refused = recorded.crowd.refused
    tally(3, rounds=faults, answered_503=refused, acknowledged=len(recorded.crowd.acknowledged), cuts=cuts)


def suffer(recorded: Recorded, chance: Random) -> None:
    """Let the disk fail until pushes were refused; read meanwhile, hand a photo in, and heal it."""
    disk, refused, admin = recorded.disk, recorded.crowd.refused, recorded.admin.server
    if chance.randrange(2):
        disk.fail_syncs(errno.EIO, chance.randrange(MOST_LEFT))
    else:
        disk.fail_writes(chance.choice(FAULTS), chance.randrange(MOST_LEFT))
    # Not a refusal alone: on a busy machine one may be the last fault's, told late.
    recorded.until(lambda: disk.fails and recorded.crowd.refused > refused)
    assert admin.call("GET", "/api/v1/entries?after=0&limit=50").json["entries"]
    with pytest.raises(Refused) as told:
        recorded.photo(chance)
    assert (told.value.status, told.value.problem["code"]) == (503, "store_unavailable")
    disk.heal()


def cut_after_promises(recorded: Recorded, image: Path, chance: Random, most: int) -> int:
    """Right after an acknowledgement left, lose all that no sync has covered: what was promised is there."""
    events = list(recorded.disk.events())
    promises = [place for place, event in enumerate(events) if any(acknowledged(event))]
    cuts = {promises[-1], *chance.sample(promises, min(most, len(promises)))}
    drive, promised = Drive(recorded.disk_folder), set[str]()
    for place, event in enumerate(events):
        drive.take(event)
        promised.update(acknowledged(event))
        if place in cuts:
            drive.image(image, chance, 0)
            look(recorded, image / "var", promised, event.end)
            if place == promises[-1]:
                go_on(recorded, image / "var", event.end)
            shutil.rmtree(image)
    return len(cuts)
