"""A draft has bounds: of a request, of all of it, and of what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.plans.drafting import DRAFT, act, begun, change, put

if TYPE_CHECKING:
    from tests.support.server_in_process import World


def test_a_request_and_a_draft_are_bounded(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    answer = put(keeper, 1, change("words", None, "x" * 1024 * 1024))
    assert (answer.status_code, answer.json["code"]) == (413, "too_big")
    for version in (1, 2):
        assert (
            put(
                keeper,
                version,
                change("glossary", f"a{version}", {"id": f"a{version}", "x": "x" * 1_000_000}),
            ).status_code
            == 200
        )
    full = put(keeper, 3, change("glossary", "a3", {"id": "a3", "x": "x" * 1_000_000}))
    assert (full.status_code, full.json["code"]) == (413, "too_big")
    draft = keeper.get(DRAFT).json
    assert (draft["version"], len(draft["findings"])) == (3, 6)


def test_thousands_of_things_with_errors_are_read_in_a_moment_and_told_up_to_a_limit(world: World) -> None:
    keeper = world.enrolled("plan_keeper")
    begun(keeper)
    many = [
        {"part": "areas", "key": f"a{each}", "value": {"id": f"a{each}", "parent": f"a{each}"}}
        for each in range(9000)
    ]
    answer = put(keeper, 1, {"changes": many})
    assert answer.status_code == 200
    assert len(answer.json["findings"]) == 500
    assert act(keeper, 2).json["code"] == "bad_edition"
