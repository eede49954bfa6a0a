"""Every refusal has one shape, one status and one entry in the published document."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import OperationalError

from stormlamp.http.errors import STATUS
from stormlamp.http.route_rights import ANYONE, may
from stormlamp.services.refusals import Refusal

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def kinds(of: type[Refusal] = Refusal) -> set[type[Refusal]]:
    """List every refusal there is."""
    return {each for kind in of.__subclasses__() for each in {kind, *kinds(kind)}}


def test_every_refusal_meets_a_status_and_says_what_it_means() -> None:
    ours = {kind for kind in kinds() if kind.__module__.startswith("stormlamp.")}
    assert ours == set(STATUS)
    assert all(kind.__doc__ for kind in ours)


def test_codes_are_snake_case_and_differ() -> None:
    codes = [kind.code for kind in STATUS]
    assert len(codes) == len(set(codes))
    assert all(code.replace("_", "").isalpha() and code.islower() for code in codes)


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/nothing", 404, "not_found"),
        ("POST", "/api/v1/nothing", 404, "not_found"),
        ("GET", "/api", 404, "not_found"),
        ("GET", "/api/", 404, "not_found"),
        ("GET", "/api/v1/files/short", 404, "not_found"),
        ("GET", "/api/v1/pages/aaaaaaaaaa/0", 404, "not_found"),
        ("GET", "/api/v1/pages/aaaaaaaaaa/99999999999999999999", 404, "not_found"),
        ("GET", "/api/v1/pages/%00aaaaaaaa/1", 404, "not_found"),
        ("GET", "/api/v1/session", 401, "not_signed_in"),
        ("POST", "/api/v1/codes", 401, "not_signed_in"),
    ],
)
def test_refusals_are_problems(shared: World, method: str, path: str, status: int, code: str) -> None:
    answer = shared.client().open(path, method=method)
    assert answer.mimetype == "application/problem+json"
    assert answer.json["type"] == f"urn:stormlamp:problem:{code}"
    assert (answer.status_code, answer.json["status"], answer.json["code"]) == (status, status, code)
    assert answer.json["title"]
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/api/v1/now", {"GET", "HEAD", "OPTIONS"}),
        ("/api/v1/pages", {"POST", "OPTIONS"}),
        ("/api/v1/session", {"GET", "HEAD", "DELETE", "OPTIONS"}),
        ("/api/v1/people", {"GET", "HEAD", "POST", "OPTIONS"}),
        (f"/api/v1/files/{'A' * 43}", {"GET", "HEAD", "PUT", "OPTIONS"}),
    ],
)
def test_a_wrong_method_is_told_the_right_ones(shared: World, path: str, allowed: set[str]) -> None:
    client = shared.client()
    wrong = client.open(path, method="PROPFIND")
    assert (wrong.status_code, wrong.json["code"]) == (405, "method_not_allowed")
    assert set(wrong.headers["Allow"].split(", ")) == allowed
    options = client.options(path)
    assert options.status_code == 200
    assert set(options.headers["Allow"].split(", ")) == allowed


def test_head_answers_as_get_without_a_body(shared: World) -> None:
    browser = shared.enrolled()
    for path in ("/api/v1/now", "/api/v1/plan", "/api/v1/directory", "/api/v1/bell", "/sign-in"):
        answer = browser.ask("HEAD", path)
        assert (answer.status_code, answer.data) == (200, b""), path


def test_an_unforeseen_error_is_logged_and_tells_the_client_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> str:
        raise ZeroDivisionError("the secret is 42")

    world.app.add_url_rule("/api/v1/fails", "fails", may(ANYONE)(fails))
    answer = world.client().get("/api/v1/fails")
    assert (answer.status_code, answer.json["code"]) == (500, "internal")
    assert "42" not in answer.text
    assert "the secret is 42" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "full"),
        OSError(errno.EIO, "broken"),
        OperationalError("SELECT", {}, Exception()),
    ],
)
def test_a_full_disk_and_a_lost_database_ask_to_come_back(world: World, error: Exception) -> None:
    def fails() -> str:
        raise error

    world.app.add_url_rule("/api/v1/fails", "fails", may(ANYONE)(fails))
    answer = world.client().get("/api/v1/fails")
    assert (answer.status_code, answer.json["code"]) == (503, "store_unavailable")
    assert int(answer.headers["Retry-After"]) > 0


def test_a_host_that_can_be_none_is_the_askers_fault(shared: World) -> None:
    for path, kind in (("/sign-in", "text/html"), ("/api/v1/now", "application/problem+json")):
        answer = shared.client().get(path, headers={"Host": "x" * 300})
        assert (answer.status_code, answer.mimetype) == (400, kind)


def test_a_page_that_is_refused_is_a_page(shared: World) -> None:
    answer = shared.client().get("/nothing.js", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "There is no such page" in answer.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": "http://localhost:81"}, 403),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 201),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 201),
        ({"Sec-Fetch-Site": "none"}, 201),
        ({"Origin": "http://127.0.0.1:8000"}, 201),
        ({}, 201),
    ],
)
def test_another_site_changes_nothing(shared: World, headers: dict[str, str], status: int) -> None:
    said = {"name": f"of {headers}"[:60]}
    answer = shared.enrolled("admin").post("/api/v1/people", said, headers=headers)
    assert answer.status_code == status
    assert status == 201 or answer.json["code"] == "cross_site"
