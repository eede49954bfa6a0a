"""Restoring what was harmed, is old, or is cut off in the middle: all of it or nothing."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.server.services.backups.backed_up_site import (
    PHOTO,
    Site,
    again,
    backup_of,
    bring,
    dies_after,
    rewrite,
    rows,
)
from tests.support.databases import until_left
from tests.support.record_rig import open_rig

from stormlamp.services.backups import manifests
from stormlamp.services.backups.manifests import DATABASE, MANIFEST
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.backups.rehearsing import rehearse
from stormlamp.services.backups.restoring import Target
from stormlamp.services.files.uploads import file_digest


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda path: (path / MANIFEST).unlink(), "is no backup"),
        (lambda path: (path / MANIFEST).write_text("{"), "cannot be read"),
        (lambda path: rewrite(path, format=2), "has the format 2"),
        (lambda path: rewrite(path, seq="x"), "wrong kind"),
        (lambda path: (path / MANIFEST).write_text('{"format": 1}'), "lacks something"),
        (lambda path: rewrite(path, schema="9999"), "newer version"),
        (lambda path: rewrite(path, seq=1), "not as the manifest says"),
        (lambda path: rewrite(path, site="elsewhere"), "no site elsewhere"),
        (lambda path: (path / DATABASE).unlink(), "cannot be read"),
        (lambda path: (path / DATABASE).write_bytes(b"x" * 4096), "is damaged"),
    ],
)
def test_a_backup_that_is_not_what_it_says_restores_nothing(plain: Site, harm: Any, said: str) -> None:  # noqa: ANN401 - a lambda
    backup = backup_of(plain)
    harm(backup)
    before = Path(plain.url.removeprefix("sqlite:///")).read_bytes()
    for attempt in (
        lambda: rehearse(backup),
        lambda: bring(plain, backup, plain.target, replace=True),
    ):
        with pytest.raises(BackupProblem, match=said):
            attempt()
    assert Path(plain.url.removeprefix("sqlite:///")).read_bytes() == before


def test_rows_changed_inside_are_found_out_even_if_the_manifest_was_changed_with_them(plain: Site) -> None:
    backup = backup_of(plain)
    for change, said in (
        ("UPDATE entries SET happened_at = happened_at - 1 WHERE seq = 2", "leaf does not fit"),
        ("DELETE FROM people WHERE id = 'pstaff'", "people has 3 rows, not 4"),
    ):
        with closing(sqlite3.connect(backup / DATABASE)) as connection, connection:
            connection.execute(change)
        said_before = manifests.read(backup).database
        rewrite(backup, database={**said_before, "sha256": file_digest(backup / DATABASE)})
        with pytest.raises(BackupProblem, match=said):
            rehearse(backup)


def test_without_the_secret_a_new_one_is_made_and_told(plain: Site) -> None:
    plain.secret.unlink()
    assert bring(plain, backup_of(plain), plain.target, replace=True).new_secret
    assert plain.secret.is_file()
    plain.rig.now += 1_000_000
    assert not bring(plain, backup_of(plain), plain.target, replace=True).new_secret


def test_a_database_that_is_broken_is_kept_aside_as_it_lies(plain: Site) -> None:
    place = Path(plain.url.removeprefix("sqlite:///"))
    place.write_bytes(b"no database")
    place.with_name(f"{place.name}-wal").write_bytes(b"its log")
    aside = bring(plain, backup_of(plain), plain.target, replace=True).aside
    assert aside is not None
    assert Path(aside).read_bytes() == b"no database"
    assert Path(f"{aside}-wal").read_bytes() == b"its log"
    rig = again(plain.target)
    assert rig.record.verify().problems == []
    rig.close()


def test_killed_at_any_moment_the_old_site_is_there_or_the_new_one(plain: Site) -> None:
    chance = random.Random(5)  # noqa: S311 - a fixed seed, no secret
    place, backup = Path(plain.url.removeprefix("sqlite:///")), backup_of(plain)
    killed = 0
    for _ in range(8):
        before = rows(place, "sites"), rows(place, "entries")
        ended = dies_after(
            chance.uniform(0.005, 0.4), lambda: bring(plain, backup, plain.target, replace=True)
        )
        killed += not ended
        plain.rig.now += 1_000_000
        after = rows(place, "sites"), rows(place, "entries")
        assert after in {before, (1, manifests.read(backup).seq + 1)}
        rig = again(plain.target)
        assert rig.record.verify().problems == []
        rig.close()
    assert killed
    bring(plain, backup, plain.target, replace=True)
    assert not [path for path in place.parent.iterdir() if path.name.startswith(".restoring-")]


def test_a_killed_restore_into_postgresql_leaves_all_or_nothing(plain: Site, postgres_url: str) -> None:
    chance = random.Random(7)  # noqa: S311 - a fixed seed, no secret
    target = Target(postgres_url, plain.files, plain.secret)
    fresh = open_rig(postgres_url)
    before = fresh.record.head().seq
    fresh.close()
    for _ in range(4):
        plain.rig.now += 1_000_000
        dies_after(chance.uniform(0.1, 0.8), lambda: bring(plain, backup_of(plain), target, replace=True))
        # What it had sent may still be done: tables that move meanwhile show a reader neither site.
        until_left(postgres_url)
        rig = again(target)
        assert rig.record.verify().problems == []
        assert rig.record.head().seq in {before, manifests.read(backup_of(plain)).seq + 1}
        rig.close()


def test_a_file_that_rotted_in_the_backup_before_is_copied_anew(site: Site) -> None:
    photo = site.photo()
    rotten = site.back_up().path / manifests.FILES / photo[:2] / photo
    rotten.chmod(0o600)
    rotten.write_bytes(PHOTO[:-1] + b"x")
    made = site.back_up()
    assert (made.path / manifests.FILES / photo[:2] / photo).read_bytes() == PHOTO
