"""The client's files and the headers that every answer carries."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.server_in_process import World


@pytest.fixture
def built(world: World, tmp_path: Path) -> World:
    """A server with a client of three files."""
    client = tmp_path / "client"
    (client / "assets").mkdir(parents=True)
    (client / "plan-try.html").write_text("<!doctype html><title>trial</title>")
    (client / "prove.html").write_text("<!doctype html><title>prove</title>")
    (client / "index.html").write_text("<!doctype html><title>shell</title>" + " " * 2000)
    (client / "sw.js").write_text("self.skipWaiting")
    (client / "manifest.webmanifest").write_text("{}")
    (client / "assets" / "main-abc123.js").write_text("export {}" + " " * 2000)
    (tmp_path / "secret.txt").write_text("outside")
    world.app.config["CLIENT"] = client
    return world


@pytest.mark.parametrize("path", ["/", "/enrol", "/lists", "/desk/timeline", "/apiary"])
def test_every_address_of_the_client_is_the_one_shell(built: World, path: str) -> None:
    answer = built.stranger().get(path)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert "<title>shell</title>" in answer.text
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "kind", "caching"),
    [
        ("/sw.js", "text/javascript", "no-cache"),
        ("/manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("/assets/main-abc123.js", "text/javascript", "public, max-age=31536000, immutable"),
    ],
)
def test_files_have_their_type_and_their_caching(built: World, path: str, kind: str, caching: str) -> None:
    answer = built.stranger().get(path)
    assert (answer.mimetype, answer.headers["Cache-Control"]) == (kind, caching)


def test_the_worker_is_answered_by_304_while_it_is_the_same(built: World) -> None:
    client = built.stranger()
    tag = client.get("/sw.js").headers["ETag"]
    assert client.get("/sw.js", headers={"If-None-Match": tag}).status_code == 304


def test_large_files_are_packed_and_still_answered_by_304(built: World) -> None:
    client = built.stranger()
    packed = client.get("/assets/main-abc123.js", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data).startswith(b"export {}")
    headers = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    assert client.get("/assets/main-abc123.js", headers=headers).status_code == 304


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/nothing.js", "//etc/passwd.txt"],
)
def test_nothing_outside_the_client_is_served(built: World, path: str) -> None:
    answer = built.stranger().get(path)
    assert "outside" not in answer.text
    assert answer.status_code in {404, 308}


def test_without_a_built_client_a_page_says_what_to_do(world: World, tmp_path: Path) -> None:
    world.app.config["CLIENT"] = tmp_path / "missing"
    answer = world.stranger().get("/", headers={"Accept-Language": "en"})
    assert answer.status_code == 503
    assert "make build" in answer.text


def test_the_pages_own_files_never_change_under_their_address(shared: World) -> None:
    client = shared.stranger()
    page = client.get("/sign-in").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = client.get(address)
    assert answer.mimetype == "text/css"
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/sign-in", "/api/v1/now", "/api/v1/nothing", "/healthz", "/api/docs", "/", "/nothing.js"]
)
def test_every_answer_carries_the_security_headers(shared: World, path: str) -> None:
    headers = shared.stranger().get(path).headers
    policy = headers["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert not any(
        "unsafe-inline" in rule or (rule.split(" ")[-1] == "unsafe-eval'" and "wasm" not in rule)
        for rule in policy
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=(self)" in headers["Permissions-Policy"]


def test_only_the_page_that_tries_a_draft_may_stand_in_a_frame_and_only_in_ours(built: World) -> None:
    client = built.stranger()
    trial, shell = client.get("/try"), client.get("/")
    assert "<title>trial</title>" in trial.text
    assert trial.headers["Cache-Control"] == "no-cache"
    assert (trial.headers["X-Frame-Options"], shell.headers["X-Frame-Options"]) == ("SAMEORIGIN", "DENY")
    own, others = (answer.headers["Content-Security-Policy"].split("; ") for answer in (trial, shell))
    assert "frame-src 'self'" in others
    assert set(own) - set(others) == {"frame-ancestors 'self'"}
    assert set(others) - set(own) == {"frame-ancestors 'none'"}
    assert len(trial.headers.getlist("Content-Security-Policy")) == 1


def test_the_page_that_checks_files_has_the_policy_that_stands_in_it(built: World) -> None:
    page = built.stranger().get("/prove.html")
    assert "<title>prove</title>" in page.text
    assert page.headers.getlist("Content-Security-Policy") == ["frame-ancestors 'none'"]
    assert page.headers["Cache-Control"] == "no-cache"


def test_the_api_is_never_stored(shared: World) -> None:
    browser = shared.enrolled()
    for path in ("/api/v1/now", "/api/v1/session", "/api/v1/entries", "/api/v1/directory", "/api/v1/plan"):
        assert browser.get(path).headers["Cache-Control"] == "no-store"


def test_over_https_browsers_are_told_to_stay_there(shared: World) -> None:
    client = shared.stranger()
    assert "Strict-Transport-Security" in client.get("/healthz", base_url="https://localhost").headers
    assert "Strict-Transport-Security" not in client.get("/healthz").headers


def test_server_rendered_pages_hold_no_inline_script_or_style(shared: World) -> None:
    client = shared.stranger()
    for path in ("/sign-in", "/api/docs", "/nothing.js"):
        text = client.get(path).text
        assert "<script" not in text
        assert "style=" not in text
        assert " on" + "click" not in text
