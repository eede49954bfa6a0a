"""A log that lies where its database no longer is: SQLite would play it into the next."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.server.services.backups.backed_up_site import Site, again, bring, filled
from tests.support.record_rig import Rig

from stormlamp.storage.database.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable


def killed_after(site: Site, notes: int) -> None:
    """A process that takes pages and is killed."""
    child = os.fork()
    if child == 0:
        rig = Rig(open_store(site.url))
        phone = rig.phone(7)
        for each in range(notes):
            rig.push(phone.note(f"later {each}"))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def put_aside(place: Path) -> None:
    """As somebody does who keeps a database that they take for broken."""
    place.rename(place.with_name("broken.db"))


@pytest.mark.parametrize(
    ("gone", "notes"),
    [
        (Path.unlink, 3),
        (put_aside, 30),
        pytest.param(Path.unlink, 30, marks=pytest.mark.faults),
        pytest.param(put_aside, 3, marks=pytest.mark.faults),
    ],
)
def test_it_is_put_aside_and_the_backup_is_what_is_there(
    sqlite_url: str,
    tmp_path: Path,
    gone: Callable[[Path], object],
    notes: int,
) -> None:
    site = Site(sqlite_url, tmp_path)
    filled(site)
    backup = site.back_up().path
    site.rig.close()
    killed_after(site, notes)
    place = Path(site.url.removeprefix("sqlite:///"))
    log = place.with_name(f"{place.name}-wal")
    left = log.read_bytes()
    gone(place)
    done = bring(site, backup, site.target)
    kept = [path.read_bytes() for path in place.parent.glob(f"{place.name}.replaced-*-wal")]
    assert kept == [left]
    assert done.aside is not None
    assert done.aside.endswith("-wal")
    rig = again(site.target)
    try:
        assert rig.record.verify().problems == []
        assert rig.record.head().generation == done.generation
    finally:
        rig.close()
