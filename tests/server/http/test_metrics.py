"""Figures for Prometheus, and lines for whoever reads the log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families
from tests.server.conftest import opened

from stormlamp.config import BadSetting, read
from stormlamp.http import logs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.server_in_process import Answer, World

TOKEN = "a token of this test's own"


def note() -> dict[str, object]:
    """A note, as a phone records it."""
    return {"type": "note.written", "body": {"text": "x"}}


def scraped(world: World, token: str = TOKEN) -> Answer:
    """What a scraper is answered by a server that was given the token."""
    return world.client().get("/metrics", headers={"Authorization": f"Bearer {token}"})


def figures(world: World) -> dict[tuple[str, ...], float]:
    """Samples by name and labels."""
    families = text_string_to_metric_families(scraped(world).text)
    return {(each.name, *each.labels.values()): each.value for family in families for each in family.samples}


@pytest.fixture
def counting(ready: Path, tmp_path: Path) -> Iterator[World]:
    """A server that was given the token."""
    yield from opened(ready, tmp_path, {"STORMLAMP_METRICS_TOKEN": TOKEN})


def test_without_a_token_set_there_are_no_figures(world: World) -> None:
    assert world.client().get("/metrics").status_code == 404


@pytest.mark.parametrize("token", ["", "another", TOKEN + "x"])
def test_another_token_gets_no_figures(counting: World, token: str) -> None:
    answer = scraped(counting, token)
    assert answer.status_code == 403
    assert "stormlamp_" not in answer.text


def test_what_happens_is_counted(counting: World) -> None:
    phone = counting.enrolled()
    before = figures(counting)
    phone.push(note(), note())
    phone.push(note())
    after = figures(counting)
    pushes = ("stormlamp_requests_total", "POST", "/api/v1/pages", "200")
    assert after[pushes] - before.get(pushes, 0) == 2
    assert after["stormlamp_pages_total", "accepted"] == 2
    assert after[("stormlamp_journal_seq",)] - before[("stormlamp_journal_seq",)] == 3
    commits = ("stormlamp_commit_seconds_count",)
    assert after[commits] - before[commits] == 2
    assert after[("stormlamp_quarantined_pages",)] == 0


def test_methods_that_strangers_make_up_are_counted_as_one(counting: World) -> None:
    for made_up in ("AAA", "BBB", "CCC"):
        counting.client().open("/api/v1/now", method=made_up)
    counted = {each: times for each, times in figures(counting).items() if each[-1] == "405"}
    assert counted[("stormlamp_requests_total", "-", "-", "405")] == 3
    assert {method for _, method, *_ in counted} == {"-"}


def test_the_figures_name_no_one(counting: World) -> None:
    phone = counting.enrolled(name="王小明")
    phone.push(note())
    phone.get(f"/api/v1/pages/{phone.phone.id}/1")
    text = scraped(counting).text
    assert [said for said in (phone.person, phone.phone.id, "王小明") if said in text] == []


def test_a_token_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(BadSetting, match="STORMLAMP_METRICS_TOKEN"):
        read({"STORMLAMP_METRICS_TOKEN": "short"})


def test_a_slow_request_says_where_its_time_went(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO", "stormlamp.requests")
    phone = world.enrolled()
    monkeypatch.setattr(logs, "SLOW_S", 0.0)
    phone.push(note())
    line = caplog.records[-1]
    assert line.levelno == logging.WARNING
    assert "route=/api/v1/pages status=200" in line.getMessage()
    for part in ("slow=yes", "body_ms=", "sql_ms=", "writer_ms="):
        assert part in line.getMessage()


def test_an_answer_carries_the_name_that_its_line_has(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "stormlamp.requests")
    answer = world.client().get("/api/v1/now")
    assert f"id={answer.headers['Request-Id']}" in caplog.records[-1].getMessage()


def test_a_log_is_one_line_an_event_even_with_a_trace() -> None:
    error = ValueError("two\nlines")
    record = logging.LogRecord("a", logging.ERROR, "", 0, 'said "so"', None, (ValueError, error, None))
    line = logs.Lines().format(record)
    assert "\n" not in line
    assert ' level=error logger=a msg="said \\"so\\"" trace=' in line
