"""Row 7: phones' clocks wrong by years and jumping in mid-shift, the server's set back; the order holds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from tests.server.services.journal.random_pages import new_rig
from tests.server.services.journal.test_times import at
from tests.support.fault_rounds import replayable, seeds, tally
from tests.support.record_rig import START, open_rig

from stormlamp.storage.journal.sites import head

if TYPE_CHECKING:
    from tests.support.phone import Phone
    from tests.support.record_rig import Rig

MS, SECOND, HOUR = 1000, 1_000_000, 3_600_000_000
TEN_YEARS = 315_576_000 * SECOND
MOST_RTT_MS = 9000
SYNCED_RTT_MS = 4000
RIGHT_WITHIN = 2 * SECOND + 2 * MS  # the wall clock shows whole milliseconds
STEPS = 120


@dataclass
class Shift:
    """A phone in use: how wrong its wall clock is (microseconds), and what it knows of it."""

    phone: Phone
    wrong: int
    epoch: int = 1
    samples: dict[int, dict[str, Any]] = field(default_factory=dict)
    unsealed: list[str] = field(default_factory=list)
    waiting: list[dict[str, object]] = field(default_factory=list)


@dataclass
class Truth:
    """When each action really happened, and whether its own page has a close sample of its epoch."""

    happened: dict[str, int] = field(default_factory=dict)
    close: dict[str, bool] = field(default_factory=dict)


class Play:
    """One seed: a true time that goes on, three phones, and the server's clock, which may be set back."""

    def __init__(self, rig: Rig, chance: Random) -> None:
        self.rig, self.chance, self.truth = rig, chance, Truth()
        self.true, self.skew = START, 0
        offsets = (0, TEN_YEARS, -TEN_YEARS, chance.randint(-HOUR, HOUR))
        self.shifts = [Shift(rig.phone(number), chance.choice(offsets)) for number in (1, 2, 3)]

    def step(self) -> None:
        """Something happens to somebody."""
        self.true += self.chance.randint(1, 300) * SECOND
        shift = self.chance.choice(self.shifts)
        often = [self.write, self.measure] * 3 + [self.seal] * 2
        deeds = [*often, self.push, self.jump]
        self.chance.choice(deeds)(shift)
        if self.chance.randrange(STEPS // 3) == 0:
            self.skew = -HOUR if self.skew == 0 else 0
        self.rig.now = self.true + self.skew

    def write(self, shift: Shift) -> None:
        """An action, naming others that happened before it."""
        refs = self.chance.sample(sorted(self.truth.happened), min(2, len(self.truth.happened)))
        text = shift.phone.record(at=at(self.true + shift.wrong), epoch=shift.epoch, refs=refs)
        shift.unsealed.append(text)
        self.truth.happened[f"{shift.phone.id}.{shift.phone.n}"] = self.true

    def jump(self, shift: Shift) -> None:
        """Its wall clock is set; the phone notices by its monotonic clock."""
        shift.wrong = self.chance.choice(
            (0, TEN_YEARS, -TEN_YEARS, shift.wrong + self.chance.randint(-HOUR, HOUR))
        )
        shift.epoch += 1

    def measure(self, shift: Shift) -> None:
        """Ask the server for its time; none is taken while it says that its own clock is behind."""
        with self.rig.store.reading() as session:
            newest = head(session, self.rig.record.site).last_received_at
        there, back = (self.chance.randint(0, MOST_RTT_MS // 2 * MS) for _ in range(2))
        if self.true + there + self.skew <= newest or self.skew:
            return
        rtt = there + back
        offset = (self.true + there + self.skew) - (self.true + shift.wrong + rtt // 2)
        made = {
            "epoch": shift.epoch,
            "offset_ms": offset / MS,
            "rtt_ms": rtt / MS,
            "at": at(self.true + shift.wrong),
        }
        held = shift.samples.get(shift.epoch)
        if held is None or held["rtt_ms"] >= rtt / MS:
            shift.samples[shift.epoch] = made

    def seal(self, shift: Shift) -> None:
        """Seal what is not sealed, with the best sample of each of its epochs."""
        texts, shift.unsealed = shift.unsealed, []
        epochs = {json.loads(text)["epoch"] for text in texts}
        clocks = [sample for epoch, sample in shift.samples.items() if epoch in epochs]
        shift.waiting.append(shift.phone.seal(texts, clocks=clocks))
        for text in texts:
            action = json.loads(text)
            sample = shift.samples.get(action["epoch"])
            ref = f"{shift.phone.id}.{action['n']}"
            self.truth.close[ref] = sample is not None and sample["rtt_ms"] <= SYNCED_RTT_MS

    def push(self, shift: Shift) -> None:
        """Hand in what waits, or a part of it, in any order."""
        self.chance.shuffle(shift.waiting)
        place = self.chance.randint(0, len(shift.waiting))
        request, shift.waiting = shift.waiting[:place], shift.waiting[place:]
        assert set(self.rig.statuses(*request)) <= {"accepted"}

    def finish(self) -> None:
        """Everything arrives in the end."""
        self.true += HOUR
        self.rig.now = self.true
        for shift in self.shifts:
            self.seal(shift)
            assert set(self.rig.statuses(*shift.waiting)) == {"accepted"}


def test_whatever_the_clocks_say_order_holds_and_close_samples_are_right_to_two_seconds(
    sqlite_url: str,
) -> None:
    base = open_rig(sqlite_url)
    seen, synced, worst = 0, 0, 0
    for seed in seeds(4, 1000):
        with replayable(7, seed):
            play = Play(new_rig(base.store), Random(seed))  # noqa: S311 - chance that can be played again
            for _ in range(STEPS):
                play.step()
            play.finish()
            errors = judged(play)
            play.rig.rest()
        seen, synced, worst = seen + len(play.truth.happened), synced + len(errors), max([worst, *errors])
    base.close()
    assert synced
    tally(7, rounds=len(seeds(8, 1000)), actions=seen, by_close_samples=synced, error_s_max=worst / SECOND)


def judged(play: Play) -> list[int]:
    """Hold the journal against the truth; how wrong each time is that a close sample has set."""
    entries = play.rig.phones_entries()
    assert entries.keys() == play.truth.happened.keys()
    for shift in play.shifts:
        own = [entries[f"{shift.phone.id}.{n}"]["happened_at"] for n in range(1, shift.phone.n + 1)]
        assert own == sorted(own), "a device's order"
    errors = []
    for ref, entry in entries.items():
        assert entry["happened_at"] <= entry["received_at"]
        earlier = [entries[each] for each in json.loads(entry["action"])["refs"]]
        known = [each for each in earlier if each["seq"] < entry["seq"]]
        before = any(each["happened_at"] >= entry["happened_at"] for each in known)
        assert before == ("before_ref" in entry["flags"])
        if play.truth.close[ref]:
            assert entry["quality"] in {"synced", "clamped"}
            if entry["quality"] == "synced":
                errors.append(abs(entry["happened_at"] - play.truth.happened[ref]))
    assert max(errors, default=0) <= RIGHT_WITHIN
    return errors
