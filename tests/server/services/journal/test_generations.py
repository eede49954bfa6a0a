"""Receipts and generations: an older state of the journal is never taken for the newest."""

from dataclasses import asdict, replace
from pathlib import Path

import pytest
from tests.support.record_rig import START, Rig, open_rig

from stormlamp.services.journal.record_context import BadSecret, site_secret
from stormlamp.services.refusals import OtherGeneration
from stormlamp.storage.database.store import open_store


def test_the_newest_receipt_is_taken_and_a_forged_one_is_ignored(rig: Rig) -> None:
    phone = rig.phone(1)
    receipt = rig.push(phone.note()).receipt
    assert rig.statuses(phone.note(), receipt=asdict(receipt)) == ["accepted"]
    forged = replace(receipt, seq=99_999, generation="elsewhere")
    assert rig.statuses(phone.note(), receipt=asdict(forged)) == ["accepted"]
    for nonsense in (None, 5, {}, {"generation": "x"}, {**asdict(receipt), "seq": "1"}):
        assert rig.statuses(phone.note(), receipt=nonsense) == ["accepted"]
    assert rig.record.head().generation == receipt.generation


def test_a_receipt_of_another_generation_is_refused_and_nothing_is_taken(rig: Rig) -> None:
    phone = rig.phone(1)
    receipt = rig.push(phone.note()).receipt
    generation = rig.record.restart("restored")
    head = rig.record.head()
    with pytest.raises(OtherGeneration) as refusal:
        rig.push(phone.note(), receipt=asdict(receipt))
    assert (refusal.value.generation, refusal.value.now) == (generation, START)
    assert rig.record.head() == head
    assert rig.statuses(*phone.sealed) == ["duplicate", "accepted"]


def test_a_snapshot_that_came_back_begins_one_new_generation(tmp_path: Path) -> None:
    rig = open_rig(f"sqlite:///{tmp_path / 'first.db'}")
    one, two = rig.phone(1), rig.phone(2)
    rig.push(one.note())
    rig.store.engine.raw_connection().cursor().execute(f"VACUUM INTO '{tmp_path / 'second.db'}'")
    receipts = [rig.push(one.note()).receipt, rig.push(two.note()).receipt]
    rig.close()
    old = Rig(open_store(f"sqlite:///{tmp_path / 'second.db'}"))
    generations = []
    for receipt in receipts:
        with pytest.raises(OtherGeneration) as refusal:
            old.push(receipt=asdict(receipt))
        generations.append(refusal.value.generation)
    assert len(set(generations)) == 1
    assert generations[0] != receipts[0].generation
    assert old.statuses(*one.sealed, *two.sealed) == ["duplicate", "accepted", "accepted"]
    assert [deed["body"].get("why") for deed in old.servers_deeds()] == ["first", "snapshot"]
    assert len(old.record.server_keys()) == 2
    assert old.record.verify().problems == []
    old.close()


def test_a_rewritten_journal_of_the_same_length_is_noticed_too(rig: Rig) -> None:
    receipt = rig.push(rig.phone(1).note()).receipt
    with rig.store.writing() as session:
        session.connection().exec_driver_sql("UPDATE entries SET hash = leaf WHERE seq > 1")
    with pytest.raises(OtherGeneration):
        rig.push(receipt=asdict(receipt))


def test_another_secret_begins_a_new_generation_and_the_same_one_does_not(
    rig: Rig, database_url: str
) -> None:
    phone = rig.phone(1)
    rig.push(phone.note())
    generation = rig.record.head().generation
    same = Rig(open_store(database_url))
    assert same.record.head().generation == generation
    same.close()
    other = Rig(open_store(database_url), secret=b"another secret of thirty-two byt")
    assert other.record.head().generation != generation
    assert other.statuses(phone.sealed[0]) == ["duplicate"]
    assert other.record.verify().problems == []
    other.close()


def test_the_secret_is_made_once_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "secret.json"
    made = site_secret(path)
    assert site_secret(path) == made
    assert len(made) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["secret.json"]
    path.write_text("{}")
    with pytest.raises(BadSecret):
        site_secret(path)
