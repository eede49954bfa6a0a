"""Row 12: two tabs of one phone; the one that syncs is frozen."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect
from tests.e2e.browser_processes import renderer
from tests.faults.browser.both_disks import arrived, compare, logbook
from tests.faults.browser.note_writer import BEGIN, WRITER, write
from tests.faults.browser.person_names import new_name
from tests.support.fault_rounds import rounds, tally
from tests.support.screen_words import words
from tests.support.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import ConsoleMessage, Page
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

TAKE_OVER_S = 20
SEALED_MS = 5000
IN_LINE = "() => navigator.locks.query().then(({ held, pending }) => [held.length, pending.length])"
# Whether a tab can write: not while another one holds a transaction open.
WRITES = """() => new Promise((done) => {
  const asked = indexedDB.open("stormlamp-logbook");
  asked.onsuccess = () => {
    const tx = asked.result.transaction([...asked.result.objectStoreNames], "readwrite");
    tx.oncomplete = () => { asked.result.close(); done(true); };
    setTimeout(() => done(false), 3000);
  };
})"""
MOST_TRIES = 10


def second_tab(phone: Phone, server: Server) -> Page:
    """Another tab of the same browser, standing in line to sync."""
    tab = phone.context.new_page()
    tab.goto(server.url)
    tab.wait_for_selector("#app > *")
    assert tab.evaluate(IN_LINE) == [1, 1], "one leads, one waits"
    return tab


@contextmanager
def frozen(tab: Page, other: Page) -> Iterator[None]:
    """The tab's process stands still: it answers nothing and holds what it held.

    But no transaction: a browser freezes no tab in the middle of one, for it would hold up all others.
    """
    process = renderer(tab)
    for _ in range(MOST_TRIES):
        process.send_signal(signal.SIGSTOP)
        if other.evaluate(WRITES):
            break
        process.send_signal(signal.SIGCONT)
        other.evaluate(WRITES)  # stopped again at once it would still be in that transaction
    else:
        pytest.fail("the tab was in a transaction each time")
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


def gives_way(woken: Page, other: Page, text: str) -> None:
    """Awake again, a tab's own notes are sealed and handed in by the tab that leads now.

    The first may be sealed by itself: it is told that its lock was taken a moment after it wakes.
    """
    for attempt in range(MOST_TRIES):
        try:
            with other.expect_console_message(said_sealed, timeout=SEALED_MS):
                write(woken, [f"{text}-{attempt}"])
        except TooLate:
            continue
        return
    pytest.fail("it went on sealing by itself")


def said_sealed(said: ConsoleMessage) -> bool:
    """Whether a page has just sealed something."""
    return said.text == "sealed"


def all_received(tab: Page, server: Server) -> None:
    """Until the phone knows that the server has everything."""
    tab.goto(f"{server.url}/entries")
    expect(tab.get_by_text(words("entries-all-received"))).to_be_visible()


def test_two_tabs_that_write_at_once_write_one_chain(server: Server, phones: Phones) -> None:
    phone = phones("two-tabs", scripts=(WRITER,))
    phone.enrol(server.code("staff"), name=new_name())
    first, second = phone.page, second_tab(phone, server)
    count = rounds(12, 400)
    first.evaluate(BEGIN, [f"one-{number}" for number in range(count)])
    write(second, [f"two-{number}" for number in range(count)])
    write(first, ["last"])
    all_received(second, server)
    held = logbook(second)
    assert held.unbound() == []
    notes = held.notes()
    assert len(notes) == len(set(notes)) == 2 * count + 1
    assert compare(held, server).actions == held.actions
    tally(12, rounds=1, written=len(notes), lost=0, doubled=0)


def test_a_frozen_tab_is_taken_over_from_and_gives_way_when_it_wakes(server: Server, phones: Phones) -> None:
    phone = phones("frozen", scripts=(WRITER,))
    phone.enrol(server.code("staff"), name=new_name())
    leader, other = phone.page, second_tab(phone, server)
    for turn in range(rounds(1, 8)):
        with frozen(leader, other):
            write(other, [f"frozen-{turn}"])
            # Asked of the server's disk: the bar says "to be sent" only a moment after "saved".
            took = until(partial(arrived, other, server, [f"frozen-{turn}"]), TAKE_OVER_S)
            expect(other.get_by_role("banner")).not_to_contain_text("待传")
            compare(logbook(other), server)
        gives_way(leader, other, f"awake-{turn}")
        expect(leader.get_by_role("banner")).not_to_contain_text("待传")
        tally(12, rounds=1, lost=0, doubled=0, take_over_s_max=round(took, 1))
        leader, other = other, leader
    all_received(leader, server)
    held = logbook(leader)
    assert held.unbound() == []
    assert compare(held, server).actions == held.actions
    assert phone.errors == []
