"""Seeding an empty site through the real record: true times, late arrivals, a proved journal, only once."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import select
from tests.support.action_bodies import wrong_in

from stormlamp.catalogue import KINDS
from stormlamp.config import Config, read
from stormlamp.services.access.tokens import SECOND
from stormlamp.services.demo.seeding import (
    STORIES,
    ZONE,
    Seeded,
    SiteInUse,
    StoryClock,
    demo_folder,
    first_moment,
    seed,
)
from stormlamp.services.demo.stories import MINUTE, read_story
from stormlamp.services.journal.record import Record, open_record
from stormlamp.setup import prepare
from stormlamp.storage.journal.entries import EntryRow

NOW = time.time_ns() // 1000


class Site(NamedTuple):
    """A seeded site, and its journal in the order of arrival."""

    record: Record
    clock: StoryClock
    seeded: Seeded
    entries: list[EntryRow]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Config:
    return read({"STORMLAMP_DATA": str(tmp_path_factory.mktemp("demo"))})


@pytest.fixture(scope="module")
def site(config: Config) -> Iterator[Site]:
    clock = StoryClock(first_moment(NOW))
    prepare(config, clock)
    record = open_record(config, clock)
    seeded = seed(record, clock, demo_folder(), NOW)
    with record.store.reading() as session:
        entries = list(session.scalars(select(EntryRow).order_by(EntryRow.seq)))
    yield Site(record, clock, seeded, entries)
    record.close()


def test_every_body_of_the_demonstration_is_what_the_catalogue_says(site: Site) -> None:
    for entry in site.entries:
        assert entry.text is not None
        action = json.loads(entry.text)
        assert wrong_in(action["type"], action["body"]) == [], action["type"]


def told(site: Site) -> list[EntryRow]:
    """Give the entries that the phones made."""
    own = {type_ for type_, kind in KINDS.items() if kind.records == "server"}
    return [entry for entry in site.entries if entry.type not in own]


def test_all_that_happened_is_in_the_journal_and_the_journal_is_proved(site: Site) -> None:
    assert len(told(site)) == site.seeded.actions
    assert site.record.verify().problems == []


def test_every_action_stands_at_its_true_time_though_one_phone_was_three_hours_ahead(site: Site) -> None:
    true = sorted(
        event.at for name in STORIES for event in read_story(demo_folder() / name, NOW, ZONE).events
    )
    found = sorted(entry.happened_at for entry in told(site))
    assert max(abs(one - other) for one, other in zip(true, found, strict=True)) <= SECOND // 500


def test_receipts_have_the_times_of_the_stories_and_some_came_late(site: Site) -> None:
    times = [entry.received_at for entry in site.entries]
    assert times == sorted(set(times))
    assert max(entry.received_at for entry in told(site)) < NOW
    late = [entry.received_at - entry.happened_at for entry in told(site)]
    assert min(late) >= 0
    assert max(late) > 60 * MINUTE


def test_nothing_is_flagged_for_everyone_did_what_they_may(site: Site) -> None:
    assert {entry.flags for entry in told(site)} == {0}


def test_seeding_again_is_refused_and_changes_nothing(site: Site) -> None:
    head = site.record.head().seq
    with pytest.raises(SiteInUse):
        seed(site.record, site.clock, demo_folder(), NOW)
    assert site.record.head().seq == head


def test_a_site_that_runs_already_gets_the_same_past_received_now(tmp_path: Path) -> None:
    config = read({"STORMLAMP_DATA": str(tmp_path)})
    prepare(config, StoryClock(NOW))
    clock = StoryClock(first_moment(NOW))
    record = open_record(config, clock)
    try:
        seed(record, clock, demo_folder(), NOW)
        assert record.verify().problems == []
        with record.store.reading() as session:
            entries = session.scalars(select(EntryRow).where(EntryRow.type == "incident.opened")).all()
        assert all(entry.received_at >= NOW > entry.happened_at for entry in entries)
    finally:
        record.close()
