"""`stormlamp plan check | publish`: what it leaves to two plan keepers, and what it says of an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.support.plans.plan_folders import change, draft_name, in_force

from stormlamp import cli
from stormlamp.services.plans import publishing

if TYPE_CHECKING:
    from pathlib import Path

    from stormlamp.services.plans.plan_desk import PlanDesk


def test_the_command_line_is_no_second_person(
    desk: PlanDesk, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(folder, "two_approve: false", "two_approve: true")
    assert cli.run(["plan", "publish", str(folder)]) == 0
    change(folder, "清水湾", "桃花源")
    assert cli.run(["plan", "publish", str(folder)]) == 2
    assert "plan import" in capsys.readouterr().err
    assert (in_force(desk)["number"], draft_name(desk)) == (2, "清水湾")
    assert cli.run(["plan", "import", str(folder)]) == 0
    assert draft_name(desk) == "桃花源"


@pytest.mark.faults
def test_a_plan_in_force_that_is_gone_is_followed_by_one_from_the_command_line(
    desk: PlanDesk, folder: Path
) -> None:
    change(folder, "two_approve: false", "two_approve: true")
    assert cli.run(["plan", "publish", str(folder)]) == 0
    desk.files.place(publishing.current(desk.record.store, desk.record.site).sha256).unlink()
    change(folder, "清水湾", "桃花源")
    assert cli.run(["plan", "publish", str(folder)]) == 0
    assert in_force(desk)["site"]["name"]["zh-Hans"] == "桃花源"


@pytest.mark.faults
def test_what_is_still_marked_as_the_example_is_said_on_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["plan", "check", str(folder)]) == 0
    told = next(line for line in capsys.readouterr().out.splitlines() if "marked as the example" in line)
    line = int(told.removeprefix(f"{folder / 'site.yaml'}:").partition(":")[0])
    assert "example: true" in (folder / "site.yaml").read_text("utf-8").splitlines()[line - 1]
    assert cli.run(["plan", "publish", str(folder)]) == 0
    assert "marked as the example" in capsys.readouterr().err
    change(folder, "example: true", "example: false")
    assert cli.run(["plan", "check", str(folder)]) == 1
    told = capsys.readouterr().out
    assert "marked as the example" not in told
    assert "nobody has decided this figure yet" in told
