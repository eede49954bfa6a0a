"""Row 9: an older state comes back, by a restore or an older disk, and life goes on; nothing held is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.faults.lost_entries import Losing
from tests.support.fault_rounds import daily, replayable, seeds, tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.bookkeeping_phone import Handset

ACTS = 40
# What happens, and how often beside the others.
ODDS = {
    "write": 30,
    "hand_in": 30,
    "lose_reply": 6,
    "back_up": 10,
    "restore": 5,
    "snapshot": 3,
    "go_back": 3,
    "wait": 12,
    "newcomer": 2,
}


@dataclass
class Game:
    """One schedule: what happens to the site, and what the phones did."""

    site: Losing
    chance: Random
    phones: list[Handset] = field(default_factory=list)
    let_go: set[str] = field(default_factory=set)
    losses: int = 0  # how often an older state came back

    def play(self, acts: int) -> None:
        """Begin with three phones and let chance choose."""
        for _ in range(3):
            self.newcomer()
        for _ in range(acts):
            (act,) = self.chance.choices(list(ODDS), list(ODDS.values()))
            getattr(self, act)()

    def write(self) -> None:
        """Somebody writes something down."""
        phone = self.chance.choice(self.phones)
        for _ in range(self.chance.randint(1, 4)):
            phone.write(f"{self.chance.random()}")

    def hand_in(self) -> None:
        """A phone has a network."""
        self.sync(self.chance.choice(self.phones))

    def sync(self, phone: Handset) -> None:
        """Hand in; check that what is let go of lies in a backup that was checked."""
        done = phone.hand_in(self.site.day)
        if done is None:
            return
        gone, durable_seq = done
        assert durable_seq == 0 or self.site.is_backed_up(durable_seq), durable_seq
        saved = {ref for made in self.site.backups for ref in self.site.held_by(made)}
        assert set(gone) <= saved, "let go of what no backup holds"
        self.let_go |= set(gone)

    def lose_reply(self) -> None:
        """The server took it; the phone does not hear of it."""
        phone = self.chance.choice(self.phones)
        phone.wire.loses_reply = True
        assert phone.hand_in(self.site.day) is None
        phone.wire.loses_reply = False

    def back_up(self) -> None:
        """The night's backup."""
        self.site.back_up()

    def restore(self) -> None:
        """Any backup is restored, not only the newest."""
        if self.site.backups:
            made = self.chance.choice(self.site.backups)
            self.site.restore(made)
            assert self.site.record.head().durable_seq == made.manifest.seq
            self.losses += 1

    def snapshot(self) -> None:
        """The machine's disk is copied."""
        self.site.snapshot()

    def go_back(self) -> None:
        """An older disk comes back without a word."""
        if self.site.snapshots:
            self.site.go_back(self.chance.choice(self.site.snapshots))
            self.losses += 1

    def wait(self) -> None:
        """Days pass."""
        self.site.wait(self.chance.randint(2, 8))

    def newcomer(self) -> None:
        """Another phone is enrolled."""
        self.phones.append(self.site.handset())

    def settle(self) -> None:
        """Everybody has a network: twice, since who comes last may be the first to notice a loss."""
        for phone in [*self.phones, *self.phones]:
            self.sync(phone)

    def lost(self) -> set[str]:
        """What a phone still holds, and the journal does not hold as it was written."""
        stored = self.site.stored()
        return {ref for phone in self.phones for ref in phone.held if stored.get(ref) != phone.texts[ref]}


@pytest.fixture
def site(database_url: str, tmp_path: Path) -> Iterator[Losing]:
    """A server that will lose entries, on each database."""
    losing = Losing(tmp_path, database_url if database_url.startswith("postgresql") else "")
    yield losing
    losing.forget()


@pytest.mark.parametrize("seed", seeds(1, 60))
@pytest.mark.parametrize("database_url", daily("postgresql", "sqlite"), indirect=True)
def test_whatever_older_state_comes_back_all_that_phones_hold_is_there_once(site: Losing, seed: int) -> None:
    game = Game(site, Random(seed))  # noqa: S311 - chance that can be played again
    with replayable(9, seed):
        game.play(ACTS)
        game.settle()
        stored = site.stored()
        assert game.lost() == set()
        assert len(set(stored.values())) == len(stored)
    written = sum(len(phone.texts) for phone in game.phones)
    tally(
        9,
        rounds=1,
        older_states=game.losses,
        actions=written,
        let_go=len(game.let_go),
        noticed=sum(phone.surprises for phone in game.phones),
        lost=len(game.lost()),
        doubled=len(stored) - len(set(stored.values())),
    )


@pytest.mark.parametrize("database_url", daily("sqlite", "postgresql"), indirect=True)
def test_the_newest_backup_holds_all_that_any_phone_has_let_go_of(site: Losing) -> None:
    phones = [site.handset() for _ in range(3)]
    game = Game(site, Random(9), phones)  # noqa: S311 - chance that can be played again
    for _ in range(6):
        for phone in phones:
            phone.write("kept until it is safe")
        game.settle()
        site.back_up()
        site.wait(5)
        game.settle()
    assert game.let_go
    site.restore(site.backups[-1])
    game.settle()
    assert game.lost() == set()
    assert site.stored().keys() >= game.let_go


@pytest.mark.parametrize("database_url", daily("sqlite", "postgresql"), indirect=True)
def test_nothing_is_let_go_of_by_days_alone_or_by_a_backup_alone(site: Losing) -> None:
    phone = site.handset()
    game = Game(site, Random(9), [phone])  # noqa: S311 - chance that can be played again
    phone.write("no backup holds it")
    game.settle()
    site.wait(30)
    game.settle()
    assert len(phone.kept) == 1
    site.back_up()
    phone.write("not seven days old")
    game.settle()
    site.back_up()
    game.settle()
    assert [kept.refs for kept in phone.kept] == [[f"{phone.phone.id}.2"]]
