"""Sign-in and password at the desk: forms, languages, tries, and what each computer keeps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.server_in_process import SECOND, Answer

from stormlamp.services.access import password_hashing
from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.passwords import set_password
from stormlamp.services.access.queues import WaitingQueue

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

pytestmark = pytest.mark.usefixtures("quick_hashes")

PASSWORD = "a lamp in the dark"
SECURE = "https://localhost"


def desk(world: World, name: str = "王主管") -> tuple[Any, Browser]:
    """Give a desk's browser and a supervisor with a password."""
    person = world.enrolled("supervisor", name=name)
    set_password(world.runtime.record.context, person.person, PASSWORD, COMMAND_LINE)
    return world.client(), person


def submit(client: Any, path: str, **fields: str) -> Answer:  # noqa: ANN401 - a client whose answers are `Answer`
    """Fill a form in with the token it carries, and send it."""
    page = client.get(path, base_url=SECURE)
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)
    assert token
    return client.post(path, data={"csrf_token": token[1], **fields}, base_url=SECURE)


def test_signing_in_hands_over_a_code_by_which_the_browser_becomes_a_device(world: World) -> None:
    client, person = desk(world)
    answer = submit(client, "/sign-in", account="王主管", password=PASSWORD)
    assert answer.status_code == 303
    address, code = answer.headers["Location"].split("#")
    assert address == "/enrol"
    browser = world.stranger()
    assert browser.enrol(code).json["person"] == person.person


def test_the_id_signs_in_as_well_as_the_name(world: World) -> None:
    client, person = desk(world)
    answer = submit(client, "/sign-in", account=f" {person.person.upper()} ", password=PASSWORD)
    assert answer.status_code == 303


def test_a_computer_that_is_not_ones_own_reads_for_twelve_hours_and_is_no_device(world: World) -> None:
    client, person = desk(world)
    answer = submit(client, "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
    assert answer.headers["Location"] == "/"
    cookie = next(
        each for each in answer.headers.getlist("Set-Cookie") if each.startswith("__Host-stormlamp=")
    )
    assert "Expires" not in cookie
    assert "Max-Age" not in cookie
    reader = client.get("/api/v1/session", base_url=SECURE).json
    assert (reader["person"]["id"], reader["device"]) == (person.person, None)
    world.clock.now += 12 * 3600 * SECOND
    assert client.get("/api/v1/session", base_url=SECURE).status_code == 401


def test_a_wrong_password_an_unknown_name_and_no_password_set_answer_alike(world: World) -> None:
    client, _ = desk(world)
    world.enrolled("staff", name="no password")
    texts = set()
    for account in ("王主管", "nobody", "no password"):
        answer = submit(client, "/sign-in", account=account, password="wrong wrong wrong")
        assert answer.status_code == 401
        texts.add(re.sub(r'value="[^"]*"', "", answer.text))
    assert len(texts) == 1


def test_ten_tries_in_fifteen_minutes_then_waiting_and_only_for_this_account(world: World) -> None:
    client, _ = desk(world)
    desk(world, "other")
    for _ in range(10):
        assert submit(client, "/sign-in", account="王主管", password="wrong").status_code == 401
    refused = submit(client, "/sign-in", account="王主管", password=PASSWORD)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 15 * 60 + 1
    # The same address, another account: a thousand phones may share one address.
    assert submit(client, "/sign-in", account="other", password=PASSWORD).status_code == 303
    world.clock.now += 15 * 60 * SECOND
    assert submit(client, "/sign-in", account="王主管", password=PASSWORD).status_code == 303


def test_another_password_ends_sessions_at_other_desks_alone(world: World) -> None:
    (here, person), elsewhere = desk(world), world.client()
    for client in (here, elsewhere):
        submit(client, "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
    fields = {"current": PASSWORD, "fresh": "another lamp", "again": "another lamp"}
    assert submit(here, "/password", **fields).status_code == 200
    found = [client.get("/api/v1/session", base_url=SECURE).status_code for client in (here, elsewhere)]
    assert found == [200, 401]
    assert person.get("/api/v1/session").status_code == 200


def test_who_would_wait_too_long_for_the_slow_hashes_is_sent_away(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, _ = desk(world)
    monkeypatch.setattr(password_hashing, "STRANGERS", WaitingQueue(0, 1))
    with password_hashing.STRANGERS.turn():  # another request's
        refused = submit(client, "/sign-in", account="王主管", password=PASSWORD)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "10")
    assert submit(client, "/sign-in", account="王主管", password=PASSWORD).status_code == 303


def test_a_form_without_its_token_does_nothing_and_says_so(world: World) -> None:
    client, _ = desk(world)
    fields = {"account": "王主管", "password": PASSWORD}
    answer = client.post("/sign-in", data=fields, base_url=SECURE, headers={"Accept-Language": "en"})
    assert answer.status_code == 400
    assert "open too long" in answer.text


def test_a_form_from_another_site_is_refused(world: World) -> None:
    client, _ = desk(world)
    answer = client.post("/sign-in", base_url=SECURE, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_what_is_missing_is_said_at_its_field(world: World) -> None:
    answer = submit(world.client(), "/sign-in", account="", password="")
    assert answer.status_code == 400
    assert answer.text.count('aria-invalid="true"') == 2
    assert answer.text.count("请填写这一项") == 2


def test_a_password_is_set_changed_and_guarded_by_the_old_one(world: World) -> None:
    person = world.enrolled("supervisor", name="李")
    client = world.client()
    client.set_cookie("__Host-stormlamp", person.token, domain="localhost", secure=True)
    again = {"fresh": PASSWORD, "again": PASSWORD}
    assert submit(client, "/password", **again).status_code == 200
    changed = {"fresh": "another lamp here", "again": "another lamp here"}
    assert submit(client, "/password", current="wrong", **changed).status_code == 401
    assert submit(client, "/password", current=PASSWORD, **changed).status_code == 200
    assert submit(client, "/sign-in", account="李", password="another lamp here").status_code == 303


@pytest.mark.parametrize(
    ("fresh", "again", "said"),
    [
        ("short", "short", "至少 10 位"),
        ("x" * 201, "x" * 201, "最多 200 位"),
        (PASSWORD, "other", "不一样"),
        ("password123", "password123", "太多人用"),
    ],
)
def test_a_password_that_will_not_do_is_refused(world: World, fresh: str, again: str, said: str) -> None:
    person = world.enrolled("supervisor")
    client = world.client()
    client.set_cookie("__Host-stormlamp", person.token, domain="localhost", secure=True)
    answer = submit(client, "/password", fresh=fresh, again=again)
    assert (answer.status_code, said in answer.text) == (400, True)


def test_setting_a_password_wants_a_session(world: World) -> None:
    answer = world.client().get("/password")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in")


def test_no_form_answer_holds_a_password(world: World) -> None:
    client, _ = desk(world)
    answer = submit(client, "/sign-in", account="王主管", password="my wrong password")
    assert "my wrong password" not in answer.text


def test_logs_hold_no_code_no_name_and_no_password(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    client, person = desk(world)
    code = submit(client, "/sign-in", account="王主管", password=PASSWORD).headers["Location"].split("#")[1]
    browser = world.stranger()
    browser.enrol(code)
    made = browser.post("/api/v1/codes", {"name": "新人"}).json["code"]
    for secret in (code, made, PASSWORD, "王主管", "新人", person.token, browser.token):
        assert secret not in caplog.text
    assert "route=/api/v1/devices status=201" in caplog.text
    assert json.dumps(made) not in caplog.text


def test_a_wallboard_gets_no_password_and_signs_nobody_in(world: World) -> None:
    wall = world.enrolled("wallboard", name="大堂大屏")
    page = wall.get("/password", base_url=SECURE)
    assert (page.status_code, page.headers["Location"]) == (303, "/sign-in")
    # One that has a password all the same, from before.
    set_password(world.runtime.record.context, wall.person, PASSWORD, COMMAND_LINE)
    answer = submit(world.client(), "/sign-in", account="大堂大屏", password=PASSWORD)
    assert answer.status_code == 401
