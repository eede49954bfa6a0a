"""Row 2: the power goes. Every disk that may be left holds what was acknowledged, and serves on."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.recorded_disk import Recorded, acknowledged
from tests.faults.tormented_site import Site, stored_actions
from tests.shims.disk import missing
from tests.shims.power import Drive
from tests.support.fault_rounds import replayable, rounds, seeds, tally

from stormlamp.app import now
from stormlamp.services.journal.record import open_record
from stormlamp.services.pages import push

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))
SHARES = (0, 0, 0.5, 0.9, 1)  # of what was not synced, what is there
WHOLE_EACH = 8  # images until a server goes on with one
ENTRIES = """
    SELECT devices.id || '.' || entries.n, CAST(entries.text AS TEXT)
    FROM entries JOIN devices ON devices.site = entries.site AND devices.number = entries.device_no
"""


@pytest.mark.parametrize("seed", seeds(1, 20))
def test_whatever_a_loss_of_power_leaves_holds_all_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - chance that can be played again
    with replayable(2, seed), Recorded(tmp_path, seed) as recorded:
        for life in range(2):
            if life:
                recorded.kill_and_start()
            recorded.until_more(rounds(16, 400))
            recorded.photo(chance)
            recorded.until_more(rounds(8, 200))
    with replayable(2, seed):
        assert recorded.differences() == []
        images = cut_everywhere(recorded, tmp_path / "image", chance, rounds(8, 500))
    tally(2, rounds=images, acknowledged=len(recorded.crowd.acknowledged), photos=len(recorded.photos))


def cut_everywhere(recorded: Recorded, image: Path, chance: Random, most: int) -> int:
    """Cut the power at so many moments, half of them right after an acknowledgement; say how many."""
    events = list(recorded.disk.events())
    promises = [place for place, event in enumerate(events) if any(acknowledged(event))]
    cuts = {
        *chance.sample(promises, min(most // 2, len(promises))),
        *chance.sample(range(len(events)), most // 2),
    }
    drive, promised = Drive(recorded.disk_folder), set[str]()
    for place, event in enumerate(events):
        drive.take(event)
        promised.update(acknowledged(event))
        if place in cuts:
            drive.image(image, chance, chance.choice(SHARES))
            look(recorded, image / "var", promised, event.end)
            if chance.randrange(WHOLE_EACH) == 0:
                go_on(recorded, image / "var", event.end)
            shutil.rmtree(image)
    missed = recorded.crowd.acknowledged - {ref for name in promised for ref in recorded.crowd.pages[name]}
    assert not missed, "an answer that the log does not have"
    return len(cuts)


def look(recorded: Recorded, data: Path, promised: set[str], at: int) -> None:
    """The database is sound and holds what was promised; so does the folder of photos."""
    book, names = recorded.crowd.book, recorded.crowd.pages
    owed = {ref: book[ref] for name in promised for ref in names[name]}
    held: dict[str, str] = {}
    if (data / "stormlamp.db").exists():
        with closing(sqlite3.connect(data / "stormlamp.db")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'entries'").fetchone():
                held = dict(database.execute(ENTRIES).fetchall())
    lost = {ref for ref, text in owed.items() if held.get(ref) != text}
    assert not lost, f"{len(lost)} of {len(owed)} acknowledged actions are gone"
    for since, name, photo in recorded.photos:
        if since <= at:
            assert (data / "files" / name[:2] / name).read_bytes() == photo


def go_on(recorded: Recorded, data: Path, at: int) -> None:
    """A server starts on it, takes what the phones hand in again, and its journal is whole."""
    site = Site(data)
    site.prepare()
    with closing(open_record(site.config, now)) as record:
        if at >= recorded.enrolled:
            for caller in recorded.crowd.callers:
                handed = push.hand_in(record.context, caller.phone.sealed)
                assert {result.status for result in handed.results} <= {"accepted", "duplicate"}
            assert stored_actions(record) == recorded.crowd.book
        assert record.verify().problems == []
