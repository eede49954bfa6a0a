"""What a person at a terminal reads and does where the server doubts its clock."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from stormlamp import cli
from stormlamp.commands import greeting
from stormlamp.domain.journal.server_clock import LONGEST_QUIET
from stormlamp.services.access.tokens import SECOND

if TYPE_CHECKING:
    import pytest
    from tests.support.server_in_process import World


def test_a_leap_of_the_clock_is_told_at_the_start_and_followed_once_it_is_confirmed(
    world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ahead = world.clock() + LONGEST_QUIET + SECOND
    monkeypatch.setattr("stormlamp.commands.now", lambda: ahead)
    person = world.enrolled("supervisor").person
    monkeypatch.setenv("STORMLAMP_DATA", str(world.config.data))
    assert "stormlamp confirm-clock" in "\n".join(greeting(world.config))
    monkeypatch.setattr("sys.stdin", io.StringIO("a lamp in the dark\n"))
    assert cli.run(["passwd", person]) == 2
    assert "clock has leapt ahead" in capsys.readouterr().err
    assert world.stranger().get("/api/v1/now").json.get("suspect") is None
    world.clock.now = ahead
    assert world.stranger().get("/api/v1/now").json["suspect"] is True
    assert cli.run(["confirm-clock"]) == 0
    assert "records again" in capsys.readouterr().out
    assert "confirm-clock" not in "\n".join(greeting(world.config))
    monkeypatch.setattr("sys.stdin", io.StringIO("a lamp in the dark\n"))
    assert cli.run(["passwd", person]) == 0
    assert cli.run(["confirm-clock"]) == 0
    assert "doubts no clock" in capsys.readouterr().out
