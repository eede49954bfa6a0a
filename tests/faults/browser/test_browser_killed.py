"""Row 11: the browser dies right after it said "saved", while it seals, or anywhere else."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.faults.browser.both_disks import arrived, compare, logbook
from tests.faults.browser.note_writer import BEGIN, WRITER, write
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import replayable, seeds, tally
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

# The head of a record in LevelDB's log, whose body a kill kept from being written: checksum, length, kind.
STUMP = bytes.fromhex("47e518a0") + (79).to_bytes(2, "little") + b"\x01"
MOMENTS = ("saved", "sealing", "sealed", "any")
COPIES = """async () => {
  const site = await navigator.storage.getDirectory();
  const folder = await site.getDirectoryHandle("waiting", { create: true });
  let copies = 0;
  for await (const [name, file] of folder) {
    // A file that is being written stands under another name beside the empty one, and goes when it is whole.
    if (!name.endsWith(".crswap")) copies += (await file.getFile()).size > 0 ? 1 : 0;
  }
  return copies;
}"""
MOST_S = 0.15  # after the mark: into the signature, the commit, the push, the next note


def kill_while_writing(phone: Phone, seed: int) -> list[str]:
    """Writes, kills the browser at the seed's moment, and gives what the screen had called saved by then."""
    chance, moment = random.Random(seed), MOMENTS[seed % len(MOMENTS)]  # noqa: S311 - a seed is to come again
    nth, later = chance.randint(1, 4), chance.random() * MOST_S if moment == "any" else 0.0
    mark = "saved" if moment == "any" else moment
    said: list[str] = []

    def reached(message: ConsoleMessage) -> bool:
        return sum(each.startswith(mark) for each in said) >= nth or message.text == "never"

    phone.process()
    phone.page.on("console", lambda message: said.append(message.text))
    with phone.page.expect_console_message(reached):
        phone.page.evaluate(BEGIN, [f"{seed}-{number}" for number in range(40)])
    # Not waiting for anything: the moment itself is the fault.
    time.sleep(later)
    phone.kill()
    return [text.removeprefix("saved ") for text in said if text.startswith("saved ")]


def leave_a_stump(profile: Path) -> None:
    """As a kill between two writes of the browser: it begins a record and gets no further."""
    logs = sorted(profile.glob("Default/IndexedDB/*.leveldb/*.log"))
    assert logs, "the browser keeps its databases in another way: is a fresh log still needed?"
    with logs[-1].open("ab") as log:
        log.write(STUMP)


def test_what_was_called_saved_is_there_after_a_kill_and_each_action_is_on_one_page(
    server: Server, phones: Phones
) -> None:
    phone = phones("killed", scripts=(WRITER,))
    phone.enrol(server.code("staff"), name=new_name())
    saved: list[str] = []
    for seed in seeds(4, 160):
        with replayable(11, seed):
            now = kill_while_writing(phone, seed)
            saved += now
            phone.restart(offline=True).goto(server.url)
            phone.page.wait_for_selector("#app > *")
            held = logbook(phone.page)
            notes = held.notes()
            lost, doubled = len(set(saved) - set(notes)), len(notes) - len(set(notes))
            tally(11, rounds=1, saved=len(now), lost=lost, doubled=doubled)
            assert (lost, doubled) == (0, 0)
            compare(held, server)
            phone.online()
    expect(phone.page.get_by_role("banner")).to_contain_text(words("status-online"))
    phone.open(f"{server.url}/entries")
    expect(phone.page.get_by_text(words("entries-all-received"))).to_be_visible()
    held = logbook(phone.page)
    assert held.unbound() == []
    assert compare(held, server).actions == held.actions, "and all of it arrived, once"
    assert phone.errors == []


def damage(profile: Path) -> None:
    """What a second kill makes of such a head: the browser finds damage and deletes all its databases."""
    leave_a_stump(profile)
    log = max(profile.glob("Default/IndexedDB/*.leveldb/*.log"))
    with log.open("ab") as end:
        end.write(bytes(200))


def lose_and_get_back(phone: Phone, server: Server, profile: Path, notes: list[str]) -> None:
    """Writes notes without a network, loses the databases to a kill, enrols anew, and sees them arrive."""
    phone.offline()
    write(phone.page, notes)
    # The mark comes first, and the copy a tenth of a second after it.
    until(lambda: phone.page.evaluate(COPIES) >= len(notes))
    phone.kill()
    damage(profile)
    phone.restart().goto(server.url)
    expect(phone.page.get_by_text(words("problem-wiped"))).to_be_visible()
    assert logbook(phone.page).devices == []
    phone.enrol(server.code("staff"), name=new_name())
    until(lambda: arrived(phone.page, server, notes))
    assert logbook(phone.page).notes() == notes, "once each"
    tally(11, rounds=1, saved=len(notes), lost=0, doubled=0)


def test_what_a_browser_lost_with_its_databases_is_handed_in_by_whoever_enrols_anew(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    phone = phones("lost", scripts=(WRITER,))
    phone.enrol(server.code("staff"), name=new_name())
    for seed in seeds(1, 630):
        with replayable(11, seed):
            lose_and_get_back(
                phone, server, tmp_path / "lost", [f"lost {seed}-{number}" for number in range(3)]
            )
    assert phone.errors == []


def test_a_browser_that_died_in_the_middle_of_a_record_loses_nothing_at_the_start_after_next(
    server: Server, phones: Phones, tmp_path: Path
) -> None:
    phone = phones("stump", scripts=(WRITER,))
    phone.enrol(server.code("staff"), name=new_name())
    notes: list[str] = []
    for again in range(3):
        now = [f"{again}-{number}" for number in range(3)]
        write(phone.page, now)
        notes += now
        phone.kill()
        leave_a_stump(tmp_path / "stump")
        phone.restart(offline=True).goto(server.url)
        phone.page.wait_for_selector("#app > *")
        assert logbook(phone.page).notes() == notes
