"""Taking a page in: what each of its actions becomes in the journal."""

from __future__ import annotations

from tests.server.domain.builders import (
    AT,
    DIRECT,
    NOW,
    OTHER,
    SECOND,
    a_device,
    a_journal,
    a_page,
    hashed,
    leaf_of,
    notes,
    taken,
)
from tests.support.signed_pages import DEVICE, action_text, digest_of

from stormlamp.domain.journal import flags
from stormlamp.domain.journal.acceptance import Manner, NewEntry, accept
from stormlamp.domain.logbooks.clock import Sample


def test_an_action_becomes_an_entry_with_all_that_is_known_of_it() -> None:
    text = action_text(1, private=digest_of("her number"))
    journal, device = a_journal(), a_device()
    before = journal.hash
    page = a_page(text, privates=["her number"])
    (entry,) = accept(journal, device, page, Manner(via="carrier", fork=True), NOW)
    leaf = leaf_of(f"{DEVICE}.1", hashed(text.encode()), AT, NOW)
    assert entry == NewEntry(
        seq=11,
        device_no=7,
        n=1,
        text=text.encode(),
        digest=hashed(text.encode()),
        private=b"her number",
        happened_at=AT,
        quality=flags.ESTIMATED,
        received_at=NOW,
        via="carrier",
        flags=flags.FORK,
        leaf=leaf,
        hash=hashed(before, leaf),
        action=page.actions[0],
    )


def test_the_journal_moves_on_by_each_action_and_remembers_its_end() -> None:
    journal, device = a_journal(), a_device()
    before = journal.hash
    page = a_page(*notes(1, 3))
    entries = accept(journal, device, page, DIRECT, NOW)
    assert [each.seq for each in entries] == [11, 12, 13]
    assert [each.n for each in entries] == [1, 2, 3]
    assert [each.received_at for each in entries] == [NOW, NOW + 1, NOW + 2]
    chain = hashed(hashed(hashed(before, entries[0].leaf), entries[1].leaf), entries[2].leaf)
    assert (journal.seq, journal.hash, journal.last_received_at) == (13, chain, NOW + 2)
    assert journal.times == {f"{DEVICE}.{n}": AT for n in (1, 2, 3)}
    assert (device.held_n, device.tail_at, device.bound_n, device.bound_at) == (3, AT, 3, AT)


def test_receipt_never_runs_back_though_the_servers_clock_does() -> None:
    (entry,) = taken(action_text(1), journal=a_journal(last_received_at=NOW + SECOND))
    assert entry.received_at == NOW + SECOND + 1


def test_a_page_that_comes_by_itself_forks_nothing() -> None:
    (entry,) = taken(action_text(1))
    assert (entry.via, entry.flags) == (None, 0)


def test_a_withheld_text_takes_the_time_of_the_one_before_and_bounds_nobody() -> None:
    journal, device = a_journal(), a_device()
    texts = [action_text(1), action_text(2), action_text(3, at="2026-11-25T08:00:05.000+08:00")]
    entries = accept(journal, device, a_page(*texts, withheld=(1,)), DIRECT, NOW)
    assert [each.happened_at for each in entries] == [AT, AT, AT + 5 * SECOND]
    assert (entries[1].flags, entries[1].quality) == (flags.WITHHELD, flags.ESTIMATED)
    assert (entries[1].text, entries[1].action) == (None, None)


def test_an_unreadable_text_without_one_before_it_has_the_time_of_its_receipt() -> None:
    device = a_device()
    (entry,) = taken("{", device=device)
    assert (entry.happened_at, entry.flags) == (NOW, flags.UNREADABLE)
    assert (device.tail_at, device.bound_n) == (NOW, None)


def test_what_is_withheld_or_unreadable_may_be_a_fork_too() -> None:
    page = a_page("{", action_text(2), withheld=(1,))
    entries = accept(a_journal(), a_device(), page, Manner(via=None, fork=True), NOW)
    assert [each.flags for each in entries] == [flags.FORK | flags.UNREADABLE, flags.FORK | flags.WITHHELD]


def test_the_phones_clock_is_put_right_by_the_best_sample_of_its_epoch() -> None:
    device = a_device(samples={1: Sample(1, -3_000.0, 100.0, AT)})
    (entry,) = taken(action_text(1), device=device)
    assert (entry.happened_at, entry.quality) == (AT - 3 * SECOND, flags.SYNCED)


def test_what_answers_comes_after_all_that_it_answers() -> None:
    journal = a_journal(times={OTHER: AT + 10 * SECOND, "aaaaaaaaaa.4": AT + 20 * SECOND})
    text = action_text(1, refs=[OTHER, "aaaaaaaaaa.9"], incident="aaaaaaaaaa.4")
    (entry,) = taken(text, journal=journal)
    assert (entry.happened_at, entry.quality, entry.flags) == (AT + 20 * SECOND + 1, flags.CLAMPED, 0)


def test_an_opening_that_names_itself_does_not_come_after_itself() -> None:
    own = f"{DEVICE}.1"
    (entry,) = taken(action_text(1, incident=own, refs=[own]), journal=a_journal(times={own: AT + SECOND}))
    assert (entry.happened_at, entry.quality) == (AT, flags.ESTIMATED)


def test_an_action_stays_between_those_of_its_device() -> None:
    device = a_device()
    device.hold_action(1, AT + 2 * SECOND, bound=True)
    device.hold_action(3, AT + 4 * SECOND, bound=True)
    early, late = action_text(2), action_text(2, at="2026-11-25T08:00:09.000+08:00")
    assert taken(early, device=device, first=2)[0].happened_at == AT + 2 * SECOND
    device = a_device()
    device.hold_action(3, AT + 4 * SECOND, bound=True)
    assert taken(late, device=device, first=2)[0].happened_at == AT + 4 * SECOND


def test_an_answer_that_must_come_before_what_it_answers_says_so() -> None:
    device = a_device()
    device.hold_action(2, AT + SECOND, bound=True)
    journal = a_journal(times={OTHER: AT + 5 * SECOND})
    (entry,) = taken(action_text(1, refs=[OTHER]), device=device, journal=journal)
    assert (entry.happened_at, entry.flags) == (AT + SECOND, flags.BEFORE_REF)


def test_a_time_from_paper_is_marked_as_stated_whether_or_not_it_was_moved() -> None:
    stated = {"stated_at": "2026-11-25T07:00:00.000+08:00"}
    device = a_device()
    device.hold_action(1, AT + SECOND, bound=True)
    for first, on in ((1, a_device()), (2, device)):
        (entry,) = taken(action_text(first, body=stated), device=on, first=first)
        assert entry.quality == flags.STATED
