"""Restoring: from either database into either, under a new generation; what was there is kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect
from tests.server.services.backups.backed_up_site import PHOTO, Site, again, bring, filled
from tests.support.record_rig import Rig
from tests.support.tiny_pictures import jpeg

from stormlamp.services.backups.manifests import FILES
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.backups.rehearsing import rehearse
from stormlamp.services.backups.restoring import Target
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.refusals import OtherGeneration
from stormlamp.storage.database import presence
from stormlamp.storage.database.store import open_store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("other", ["sqlite", "postgresql"])
def test_what_was_backed_up_is_there_again_in_either_database(
    site: Site, tmp_path: Path, postgres_url: str, other: str
) -> None:
    phone = filled(site)
    before, head = site.rig.pull(), site.rig.record.head()
    receipt = site.rig.push().receipt
    made = site.back_up()
    later = site.rig.push(phone.note("after the backup")).receipt
    site.rig.close()
    url = f"sqlite:///{tmp_path / 'elsewhere' / 'stormlamp.db'}" if other == "sqlite" else postgres_url
    target = Target(url, tmp_path / "elsewhere" / "files", site.secret)
    done = bring(site, made.path, target, replace=True)
    rig = again(target)
    assert rig.pull()[: head.seq] == before
    now = rig.record.head()
    assert (now.seq, now.durable_seq, now.generation) == (head.seq + 1, made.manifest.seq, done.generation)
    assert [deed["body"]["why"] for deed in rig.servers_deeds()] == ["first", "restored"]
    for old in (receipt, later):
        with pytest.raises(OtherGeneration):
            rig.push(receipt=asdict(old))
    assert rig.statuses(*phone.sealed) == ["duplicate", "duplicate", "accepted"]
    assert rig.record.verify().problems == []
    _, photo = FileStore(rig.store, rig.record.site, target.files).find(
        next(path.name for path in (made.path / FILES).glob("*/*"))
    )
    assert photo.read_bytes() == PHOTO
    rig.close()


def test_an_occupied_place_is_refused_and_with_replace_it_is_kept_aside(site: Site) -> None:
    phone = filled(site)
    made = site.back_up()
    site.rig.push(phone.note("only in what was there"))
    last = site.rig.record.head()
    site.rig.close()
    with pytest.raises(BackupProblem, match="--replace"):
        bring(site, made.path, site.target)
    same = again(site.target)
    assert same.record.head() == last
    same.close()
    aside = bring(site, made.path, site.target, replace=True).aside
    assert aside is not None
    if site.url.startswith("sqlite"):
        kept = Rig(open_store(f"sqlite:///{aside}"))
        assert kept.record.head() == last
        assert kept.record.verify().problems == []
        kept.close()
        return
    store = open_store(site.url)
    with store.reading() as session:
        schema = aside.removeprefix("schema ")
        names = set(inspect(session.connection()).get_table_names(schema=schema))
        entries = session.connection().exec_driver_sql(f"SELECT count(*) FROM {schema}.entries").scalar()  # noqa: S608 - our schema
    store.close()
    assert {"entries", "sites", "alembic_version"} <= names
    assert entries == last.seq


def test_a_place_that_is_served_is_left_alone(site: Site) -> None:
    made = site.back_up()
    if site.url.startswith("sqlite"):
        site.rig.close()
        with presence.serving(site.url), pytest.raises(BackupProblem, match="stop it first"):
            bring(site, made.path, site.target, replace=True)
    else:
        with pytest.raises(BackupProblem, match="stop it first"):
            bring(site, made.path, site.target, replace=True)
        site.rig.close()
    assert bring(site, made.path, site.target, replace=True).aside is not None


def test_no_server_starts_in_the_middle_of_a_restore(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'stormlamp.db'}"
    with presence.alone(url), pytest.raises(presence.Occupied), presence.serving(url):
        pass
    with presence.serving(url), presence.serving(url):
        pass


def test_photos_newer_than_the_backup_that_still_lie_there_are_known_again(site: Site) -> None:
    made = site.back_up()
    newer = site.photo(jpeg(b"newer"))
    (site.files / newer[:2] / ("A" * 43)).write_bytes(b"\xff\xd8\xff not what its name says")
    site.rig.close()
    assert bring(site, made.path, site.target, replace=True).found == 1
    rig = again(site.target)
    stored, path = FileStore(rig.store, rig.record.site, site.files).find(newer)
    assert (stored.type, path.read_bytes()) == ("image/jpeg", jpeg(b"newer"))
    rig.close()


def test_a_damaged_photo_is_told_and_the_journal_comes_back_all_the_same(site: Site) -> None:
    filled(site)
    made = site.back_up()
    held = next((made.path / FILES).glob("*/*"))
    held.write_bytes(b"rotten")
    (site.files / held.name[:2] / held.name).write_bytes(b"rotten too")
    assert rehearse(made.path)[1] == [f"the file {held.name} is damaged"]
    site.rig.close()
    assert bring(site, made.path, site.target, replace=True).missing == [f"the file {held.name} is damaged"]
    rig = again(site.target)
    assert rig.record.verify().problems == []
    rig.close()
