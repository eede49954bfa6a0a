"""The bell: what a live view hears, and how many may listen."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from tests.support.server_in_process import SECOND

from stormlamp.domain.action_rights import ACCESS
from stormlamp.http.context import EXTENSION
from stormlamp.services.journal.bells import MOST_OF_ONE, Bells
from stormlamp.services.refusals import BellsFull

if TYPE_CHECKING:
    from tests.support.server_in_process import World

NOTE = {"type": "note.written", "body": {"text": "来电了"}}


def test_the_bell_tells_the_head_and_then_each_push(world: World) -> None:
    a, listener = world.enrolled(), world.enrolled()
    events = iter(listener.get("/api/v1/bell").response)
    assert next(events) == b"retry: 3000\n\n"
    head = world.runtime.record.head().seq
    assert next(events) == b'data: {"seq":%d}\n\n' % head
    threading.Timer(0.05, a.push, (dict(NOTE),)).start()
    assert next(events) == b'data: {"seq":%d}\n\n' % (head + 1)
    events.close()


def test_the_bell_ends_with_the_session(world: World) -> None:
    listener = world.enrolled()
    events = iter(listener.get("/api/v1/bell").response)
    assert [next(events), next(events)][1].startswith(b"data:")
    listener.ask("DELETE", "/api/v1/session")
    world.clock.now += 15 * SECOND
    assert list(events) == []


def test_the_bell_ends_when_the_server_stops(world: World) -> None:
    events = iter(world.enrolled().get("/api/v1/bell").response)
    assert [next(events), next(events)][1].startswith(b"data:")
    threading.Timer(0.05, world.app.extensions[EXTENSION].bells.close).start()
    assert set(events) <= {b": still here\n\n"}


def test_nobody_looks_into_the_database_once_bells_are_closed() -> None:
    before, looking, looks_on = set(threading.enumerate()), threading.Event(), threading.Event()

    def head() -> int:
        looking.set()
        looks_on.wait()
        return 1

    bells = Bells(head)
    bells.enter("one")
    looking.wait()
    threading.Timer(0.05, looks_on.set).start()
    bells.close()
    assert looks_on.is_set()
    bells.enter("another")
    assert "bell" not in {each.name for each in set(threading.enumerate()) - before}


def test_bells_have_a_cap_and_give_places_back() -> None:
    bells = Bells(lambda: 1, most=2)
    bells.enter("one")
    bells.enter("one")
    with pytest.raises(BellsFull) as full:
        bells.enter("one")
    assert full.value.retry_after_s
    bells.leave("one")
    bells.enter("one")
    bells.leave("one")
    bells.leave("one")


def test_no_phone_takes_the_places_of_others(world: World) -> None:
    greedy, other = world.enrolled(), world.enrolled()
    answers = [greedy.get("/api/v1/bell") for _ in range(MOST_OF_ONE + 1)]
    assert [each.status_code for each in answers] == [200] * MOST_OF_ONE + [503]
    assert answers[-1].json["code"] == "bells_full"
    assert other.get("/api/v1/bell").status_code == 200
    answers[0].close()
    assert greedy.get("/api/v1/bell").status_code == 200


def test_the_bell_hears_of_what_another_process_appended() -> None:
    heads = [4]
    bells = Bells(lambda: heads[0])
    bells.enter("one")
    assert bells.wait(-1, 5) == 4
    heads[0] = 9
    assert bells.wait(4, 5) == 9
    # A head that went back is told as well: a backup has been restored.
    heads[0] = 2
    assert bells.wait(9, 5) == 2
    bells.leave("one")


def test_quiet_entries_wake_nobody_and_come_with_the_next_loud_one() -> None:
    heads, looked = [4], threading.Event()
    asked: list[tuple[int, int]] = []

    def loud(after: int, up_to: int) -> bool:
        asked.append((after, up_to))
        looked.set()
        return up_to > 9

    bells = Bells(lambda: heads[0], loud)
    bells.enter("one")
    assert bells.wait(-1, 5) == 4
    heads[0] = 9
    assert looked.wait(5)
    assert bells.wait(4, 0) is None
    heads[0] = 12
    assert bells.wait(4, 5) == 12
    assert asked == [(4, 9), (9, 12)]
    bells.leave("one")


def test_who_gets_in_is_quiet_and_what_they_record_is_not(world: World) -> None:
    record = world.runtime.record
    rung: list[int] = []
    record.on_commit(rung.append)
    before = record.head().seq
    browser = world.enrolled()
    after = record.head().seq
    assert after == before + 4
    assert not record.anything_but(ACCESS, before, after)
    browser.post("/api/v1/pages", {"pages": []})
    assert rung == []
    browser.push(dict(NOTE))
    assert record.anything_but(ACCESS, before, after + 1)
    assert rung == [after + 1]


def test_a_change_of_the_directory_rings(world: World) -> None:
    supervisor, listener = world.enrolled("supervisor"), world.enrolled()
    events = iter(listener.get("/api/v1/bell").response)
    next(events)
    for path, change in (("/api/v1/customers", '{"name": "罗秀英"}'), (listener.person, '{"away_until": 5}')):
        next(events)
        method, asked = ("POST", path) if "/" in path else ("PATCH", f"/api/v1/people/{path}")
        done = supervisor.ask(method, asked, data=change, content_type="application/json")
        assert done.status_code < 300
    assert next(events) == b'data: {"seq":%d}\n\n' % world.runtime.record.head().seq
    events.close()


def test_a_bell_that_cannot_read_goes_on_when_it_can(caplog: pytest.LogCaptureFixture) -> None:
    errors = [OSError("away")]

    def head() -> int:
        if errors:
            raise errors.pop()
        return 3

    bells = Bells(head)
    bells.enter("one")
    assert bells.wait(-1, 5) == 3
    bells.leave("one")
    assert "could not read" in caplog.text
