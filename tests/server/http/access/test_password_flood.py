"""Strangers try passwords without end: whoever has been here gets in, and whoever comes first has a turn."""

from __future__ import annotations

import re
import secrets
import threading
import time
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from argon2 import PasswordHasher
from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, desk, submit
from tests.support.waiting import until

from stormlamp.services.access import password_hashing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.server_in_process import World

FLOOD = 45
TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


@contextmanager
def flood(world: World, account: str | None = None) -> Iterator[list[int]]:
    """Many who try as fast as they are answered, at ever other accounts or at one; what they were told."""
    over, told = threading.Event(), []

    def strive() -> None:
        client = world.client()
        token = TOKEN.search(client.get("/sign-in", base_url=SECURE).text)
        assert token
        while not over.is_set():
            fields = {"account": account or secrets.token_hex(8), "password": "a guess at it"}
            sent = {"csrf_token": token[1], **fields}
            told.append(client.post("/sign-in", data=sent, base_url=SECURE).status_code)

    threads = [threading.Thread(target=strive) for _ in range(FLOOD)]
    for thread in threads:
        thread.start()
    try:
        until(lambda: len(told) >= FLOOD)
        yield told
    finally:
        over.set()
        for thread in threads:
            thread.join()


def timed(client: Any, account: str) -> tuple[int, float]:  # noqa: ANN401 - a client whose answers are `Answer`
    """Sign in; the status, and how many seconds it took."""
    began = time.monotonic()
    return submit(
        client, "/sign-in", account=account, password=PASSWORD
    ).status_code, time.monotonic() - began


@pytest.mark.faults  # each day with hashes that cost next to nothing
def test_a_known_browser_and_a_new_one_sign_in_while_strangers_flood(world: World) -> None:
    both_sign_in(world)


@pytest.mark.usefixtures("quick_hashes")
def test_a_known_browser_and_a_new_one_sign_in_while_strangers_try(world: World) -> None:
    both_sign_in(world)


def both_sign_in(world: World) -> None:
    """In the flood, whoever was here before and whoever comes first have their turns."""
    client, _ = desk(world)
    assert submit(client, "/sign-in", account="王主管", password=PASSWORD).status_code == 303
    with flood(world) as told:
        known = timed(client, "王主管")
        first = timed(world.client(), "王主管")
    # Not a measurement: a bound, of a machine that does other things too.
    assert known[0] == 303
    assert known[1] < 20
    assert first[0] == 303
    assert first[1] < password_hashing.TURN_PATIENCE_S
    assert set(told) == {401}


@pytest.mark.usefixtures("quick_hashes")
def test_strangers_who_try_one_account_do_not_shut_its_owner_out(world: World) -> None:
    client, person = desk(world)
    assert submit(client, "/sign-in", account="王主管", password=PASSWORD).status_code == 303
    for account in ("王主管", person.person):
        with flood(world, account) as told:
            assert timed(client, account)[0] == 303
        assert set(told) == {401, 429}
        assert told.count(401) == 10
    # Who holds the session of a device is known as well, to change the password too.
    signed_in = world.client()
    signed_in.set_cookie("__Host-stormlamp", person.token, domain="localhost", secure=True)
    fields = {"current": PASSWORD, "fresh": "another lamp here", "again": "another lamp here"}
    assert submit(signed_in, "/password", **fields).status_code == 200
    assert submit(world.client(), "/sign-in", account="王主管", password=PASSWORD).status_code == 429


@pytest.mark.usefixtures("quick_hashes")
def test_a_cookie_is_of_its_person_and_cannot_be_made(world: World) -> None:
    client, person = desk(world)
    other, _ = desk(world, "李主管")
    submit(other, "/sign-in", account="李主管", password=PASSWORD)
    for _ in range(11):
        submit(world.client(), "/sign-in", account="王主管", password="a guess")
    assert submit(other, "/sign-in", account="王主管", password=PASSWORD).status_code == 429
    made = world.client()
    value = f"{person.person}-{'A' * 43}"
    made.set_cookie("__Secure-stormlamp-known", value, domain="localhost", path="/sign-in", secure=True)
    assert submit(made, "/sign-in", account="王主管", password=PASSWORD).status_code == 429
    made.set_cookie("__Secure-stormlamp-known", "é.-..", domain="localhost", path="/sign-in", secure=True)
    assert submit(made, "/sign-in", account="王主管", password=PASSWORD).status_code == 429
    # The known ones have tries of their own, and no more of them.
    known, _ = desk(world, "赵主管")
    submit(known, "/sign-in", account="赵主管", password=PASSWORD)
    answers = [submit(known, "/sign-in", account="赵主管", password="a guess").status_code for _ in range(11)]
    assert answers == [401] * 10 + [429]
    assert submit(client, "/sign-in", account="李主管", password=PASSWORD).status_code == 303


class Counting(PasswordHasher):
    """Counts how often a password is really compared."""

    verified = 0

    def verify(self, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Count it, too."""
        self.verified += 1
        return super().verify(*args, **named)


@pytest.mark.usefixtures("quick_hashes")
def test_no_stranger_hashes_for_an_account_that_is_not_there_and_it_takes_as_long_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, _ = desk(world)
    hasher, slept = Counting(time_cost=1, memory_cost=8, parallelism=1), list[float]()
    measured = set[float]()  # how long each that was hashed took
    monkeypatch.setattr(password_hashing, "_hasher", hasher)
    monkeypatch.setattr(
        password_hashing, "time", SimpleNamespace(monotonic=time.monotonic, sleep=slept.append)
    )

    def guess(times: int) -> None:
        for _ in range(times):
            submit(client, "/sign-in", account=secrets.token_hex(8), password="a guess")
            # Now and then one is measured anew, and takes the place of the oldest.
            measured.update(password_hashing._took)  # noqa: SLF001 - what the others took

    guess(password_hashing.SAMPLES)
    assert (hasher.verified, slept) == (password_hashing.SAMPLES, [])
    guess(64)
    assert len(slept) + hasher.verified - password_hashing.SAMPLES == 64
    assert len(slept) > 32
    assert measured.issuperset(slept)
