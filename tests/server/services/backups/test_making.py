"""Making backups: one state, checked, beside whoever writes; old ones go only when the new one is safe."""

from __future__ import annotations

import random
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from tests.server.services.backups.backed_up_site import PHOTO, dies_after, rows
from tests.support.tiny_pictures import jpeg

from stormlamp.domain.encodings import base64url
from stormlamp.services.backups import folders, manifests
from stormlamp.services.backups.making import Source, make, tell
from stormlamp.services.backups.manifests import DATABASE, FILES
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.backups.rehearsing import rehearse
from stormlamp.storage.database.store import open_store
from stormlamp.storage.journal import entries

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server.services.backups.backed_up_site import Site


def durable(site: Site) -> int:
    """What a push is told."""
    return site.rig.push().durable_seq


def finished(folder: Path) -> list[str]:
    """Names that a person would take for backups."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_backup_holds_the_journal_and_the_files_but_nothing_that_opens_a_door(site: Site) -> None:
    site.secrets()
    photo = site.photo()
    site.rig.push(site.rig.phone(1).note("kept"))
    made = site.back_up()
    manifest = manifests.read(made.path)
    head = site.rig.record.head()
    assert (manifest.seq, manifest.hash, manifest.generation) == (
        head.seq,
        base64url(head.hash),
        head.generation,
    )
    assert (made.path / FILES / photo[:2] / photo).read_bytes() == PHOTO
    database = made.path / DATABASE
    assert [rows(database, table) for table in ("entries", "people", "device_readers")] == [head.seq, 4, 1]
    for table in manifest.left_out:
        assert rows(database, table) == 0
    assert b"$argon2id$hash" in database.read_bytes()
    assert {path.name for path in made.path.iterdir()} == {DATABASE, FILES, manifests.MANIFEST}
    assert rehearse(made.path) == (manifest, [])


def test_phones_are_told_what_a_checked_backup_holds_and_no_more(site: Site) -> None:
    phone = site.rig.phone(1)
    site.rig.push(phone.note())
    assert durable(site) == 0
    first = site.back_up().manifest.seq
    assert durable(site) == first == site.rig.record.head().seq
    assert site.rig.push(phone.note()).durable_seq == first
    assert site.back_up().manifest.seq == first + 1 == durable(site)


def test_a_backup_of_another_journal_moves_nothing(site: Site) -> None:
    site.rig.push(site.rig.phone(1).note())
    manifest = site.back_up().manifest
    before = durable(site)
    assert not tell(site.rig.store, replace(manifest, hash="A" * 43))
    assert not tell(site.rig.store, replace(manifest, seq=manifest.seq + 1))
    assert not tell(site.rig.store, replace(manifest, site="elsewhere"))
    assert tell(site.rig.store, manifest)
    assert durable(site) == before


def test_a_backup_is_one_state_while_phones_hand_in(site: Site) -> None:
    phones = [site.rig.phone(number) for number in (1, 2, 3)]
    going = threading.Event()

    def storm() -> None:
        while not going.is_set():
            for phone in phones:
                site.rig.push(phone.note())

    storming = threading.Thread(target=storm)
    storming.start()
    try:
        made = [site.back_up() for _ in range(3)]
    finally:
        going.set()
        storming.join()
    for each in made:
        with site.rig.store.reading() as session:
            known = entries.hash_at(session, site.rig.record.site, each.manifest.seq)
        assert known is not None
        assert base64url(known) == each.manifest.hash
        assert each.manifest.rows["entries"] == each.manifest.seq
    assert durable(site) == made[-1].manifest.seq


def test_a_file_of_the_backup_before_is_no_second_copy(site: Site) -> None:
    photo = site.photo()
    first, second = site.back_up(), site.back_up()
    inodes = {(made.path / FILES / photo[:2] / photo).stat().st_ino for made in (first, second)}
    assert len(inodes) == 1
    assert first.path != second.path


def test_a_damaged_photo_is_named_and_does_not_hold_up_the_journal(site: Site) -> None:
    good, damaged, gone = site.photo(), site.photo(jpeg(b"damaged")), site.photo(jpeg(b"gone"))
    (site.files / damaged[:2] / damaged).write_bytes(jpeg(b"DAMAGED"))
    (site.files / gone[:2] / gone).unlink()
    made = site.back_up()
    assert made.manifest.files == {"count": 1, "bytes": len(PHOTO), "missing": sorted((damaged, gone))}
    assert made.told
    assert [path.name for path in (made.path / FILES).glob("*/*")] == [good]


def test_a_journal_that_does_not_prove_gives_no_backup_and_costs_no_older_one(site: Site) -> None:
    site.rig.push(site.rig.phone(1).note())
    old = site.back_up()
    site.rig.push(site.rig.phone(2).note())
    with site.rig.store.writing() as session:
        session.execute(text("UPDATE entries SET digest = leaf WHERE seq = 2"))
    with pytest.raises(BackupProblem, match="entry 2"):
        site.back_up(keep=1)
    assert finished(site.backups) == [old.path.name]
    assert durable(site) == old.manifest.seq


def test_older_backups_go_by_name_and_the_new_one_stays_even_if_the_clock_went_back(site: Site) -> None:
    stranger = site.backups / "notes-20200101T000000Z"
    stranger.mkdir(parents=True)
    made = []
    for _ in range(3):
        site.rig.now += 3_600_000_000
        made.append(site.back_up())
    site.rig.now -= 86_400_000_000
    newest = site.back_up(keep=2)
    assert newest.removed == [made[0].path, made[1].path]
    assert finished(site.backups) == sorted([newest.path.name, made[2].path.name, stranger.name])
    assert rehearse(made[2].path)[1] == []


def test_a_place_that_cannot_be_written_is_one_sentence(site: Site, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BackupProblem, match=r"cannot write in .*file/there"):
        make(Source(site.rig.store, site.files), tmp_path / "file" / "there", site.rig.now)


def test_two_at_once_in_one_folder_are_one(site: Site) -> None:
    with folders.alone(site.backups), pytest.raises(BackupProblem, match="at work"):
        site.back_up()
    assert finished(site.backups) == []


def test_what_has_another_schema_or_no_site_is_not_backed_up(site: Site, tmp_path: Path) -> None:
    with site.rig.store.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with pytest.raises(BackupProblem, match="schema 0002"):
        site.back_up()
    empty = open_store(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(BackupProblem, match="no site"):
        make(Source(empty, site.files), site.backups, site.rig.now)
    empty.close()
    assert finished(site.backups) == []


def test_killed_at_any_moment_there_is_a_whole_backup_or_none(site: Site, database_url: str) -> None:
    chance = random.Random(3)  # noqa: S311 - a fixed seed, no secret
    photo = site.photo()
    phone = site.rig.phone(1)
    killed = 0
    for _ in range(8):
        site.rig.push(phone.note(), phone.note())

        def work() -> None:
            store = open_store(database_url)
            make(Source(store, site.files), site.backups, site.rig.now, keep=3)

        killed += not dies_after(chance.uniform(0.005, 0.4), work)
        kept = finished(site.backups) if site.backups.exists() else []
        for name in kept:
            assert rehearse(site.backups / name)[1] == []
        held = [manifests.read(site.backups / name).seq for name in kept]
        assert durable(site) <= max(held, default=0)
    made = site.back_up(keep=1)
    assert killed
    assert [path.name for path in site.backups.iterdir() if path.name.startswith(".")] == [".backups.lock"]
    assert (made.path / FILES / photo[:2] / photo).read_bytes() == PHOTO
