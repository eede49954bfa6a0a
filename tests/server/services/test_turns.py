"""Who asks often waits for those who ask seldom, and for what cannot wait."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from tests.support.waiting import until

from stormlamp.services.turns import Asker, Turns

SOON_S, LONG_S = 0.01, 30.0


def all_wait(turns: Turns, count: int) -> bool:
    return turns.waiting == count


def order_of(askers: list[Asker]) -> list[str]:
    """Let all ask, in order, while the turn is somebody else's; give in which order they come."""
    turns, came = Turns(), []

    def ask(asker: Asker) -> None:
        with turns.turn(asker, LONG_S):
            came.append(asker.who)

    threads = [threading.Thread(target=ask, args=(each,)) for each in askers]
    with turns.turn(Asker("before"), LONG_S):
        for waiting, thread in enumerate(threads, 1):
            thread.start()
            until(partial(all_wait, turns, waiting))
    for thread in threads:
        thread.join()
    return came


def test_a_report_comes_before_twelve_sheets_of_one_phone() -> None:
    asked = [Asker("staff")] * 12 + [Asker("supervisor", first=True)]
    assert order_of(asked) == ["supervisor", *["staff"] * 12]


def test_persons_come_by_turns() -> None:
    asked = [Asker("one")] * 3 + [Asker("two")] * 2 + [Asker("three")]
    assert order_of(asked) == ["one", "two", "three", "one", "two", "one"]


def test_reports_of_one_do_not_keep_back_those_of_another() -> None:
    asked = [Asker("one", first=True)] * 3 + [Asker("two", first=True)]
    assert order_of(asked) == ["one", "two", "one", "one"]


def test_whoever_had_the_last_turn_comes_after_others() -> None:
    assert order_of([Asker("before"), Asker("other")]) == ["other", "before"]


def test_whoever_has_waited_long_enough_goes_and_keeps_nobody_back() -> None:
    turns = Turns()
    with turns.turn(Asker("one"), LONG_S), turns.turn(Asker("two", first=True), SOON_S) as came:
        assert not came
    assert turns.waiting == 0
    with turns.turn(Asker("three"), LONG_S) as came:
        assert came


def test_a_turn_is_given_back_where_what_is_done_fails() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="broken"), turns.turn(Asker("one"), LONG_S):
        raise ValueError("broken")
    with turns.turn(Asker("two"), SOON_S) as came:
        assert came
