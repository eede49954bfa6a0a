"""People, codes, sessions, files and editions behave the same on SQLite and PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from tests.support.server_in_process import World, make_world

from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.passwords import check_password, set_password
from stormlamp.services.refusals import BadPassword, TooManyTries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def either(tmp_path: Path, database_url: str) -> Iterator[World]:
    """A server on each kind of database in turn."""
    made = make_world(tmp_path / "data", database_url)
    yield made
    made.close()


def test_the_whole_way_in(either: World) -> None:
    admin = either.enrolled("admin", name="admin person")
    row = admin.post("/api/v1/people", {"name": "王小明", "duties": ["service"], "numbers": ["138"]}).json
    assert (row["pinyin"], row["initials"]) == ("wang xiao ming", "wxm")
    phone = either.stranger()
    assert phone.enrol(admin.post("/api/v1/codes", {"person": row["id"]}).json["code"]).status_code == 201
    assert phone.renew().json["person"]["duties"] == ["service"]
    pushed = phone.push({"type": "note.written", "body": {"text": "来电"}, "actor": row["id"]})
    assert pushed.json["results"][0]["status"] == "accepted"
    assert phone.get("/api/v1/entries").json["entries"][-1]["flags"] == []
    names = [person["name"] for person in phone.get("/api/v1/directory").json["people"]]
    assert names == ["admin person", "王小明"]
    assert len(admin.get("/api/v1/devices").json["devices"]) == 3


def test_of_two_phones_with_one_code_one_gets_in(either: World) -> None:
    code = either.code()
    phones = [either.stranger() for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = [answer.status_code for answer in pool.map(lambda each: each.enrol(code), phones)]
    assert sorted(answers) == [201] + [403] * 7


def test_of_many_renewals_with_one_nonce_one_succeeds(either: World) -> None:
    phone = either.enrolled()
    nonce = phone.get("/api/v1/now").json["nonce"]
    body = {"device": phone.phone.id, "proof": phone.phone.proof({"nonce": nonce})}
    clients = [either.stranger() for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = [
            answer.status_code
            for answer in pool.map(lambda each: each.post("/api/v1/sessions", body), clients)
        ]
    assert sorted(answers) == [200] + [403] * 7


def test_many_phones_enrol_at_the_same_moment(either: World) -> None:
    codes = [either.code() for _ in range(16)]
    phones = [either.stranger() for _ in codes]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda phone, code: phone.enrol(code).status_code, phones, codes))
    assert answers == [201] * 16


def test_guessing_at_the_same_moment_gets_no_more_tries(either: World) -> None:
    person = either.enrolled("supervisor").person
    context, at = either.runtime.record.context, either.clock()
    set_password(context, person, "a lamp in the dark", COMMAND_LINE)

    def guess(_: int) -> type[Exception]:
        with pytest.raises((BadPassword, TooManyTries)) as refused:
            check_password(context, person, "wrong", at)
        return refused.type

    with ThreadPoolExecutor(8) as pool:
        refusals = list(pool.map(guess, range(20)))
    assert refusals.count(BadPassword) == 10


def test_a_name_that_no_database_can_hold_is_nobodys(either: World) -> None:
    with pytest.raises(BadPassword):
        check_password(either.runtime.record.context, "a\0b", "wrong", either.clock())
