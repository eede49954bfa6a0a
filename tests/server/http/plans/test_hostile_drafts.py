"""Whatever is put into a draft is refused, or kept and found wrong; nothing fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.http.plans.drafting import DRAFT, begun, change, put, term
from tests.support.fault_rounds import rounds

from stormlamp.domain.plans.plan_changes import KEY_FIELDS, PARTS
from stormlamp.domain.strict_json import DEPTH, LARGEST

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

HOSTILE = ("__proto__", "constructor", "toString", "", " ", "\0", "../..", "站点", "a" * 3000, "{0}", "%s")
# Numbers and texts as JSON that every reader understands alike has them.
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-LARGEST, LARGEST)
    | st.sampled_from(HOSTILE)
    | st.text(max_size=9)
)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(HOSTILE) | st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def keeper(shared: World) -> Browser:
    """A plan keeper with a draft, which no test of this file finds as the one before left it."""
    browser = shared.enrolled("plan_keeper")
    begun(browser)
    return browser


def at(keeper: Browser) -> int:
    """Tell the draft's version."""
    version: int = keeper.get(DRAFT).json["version"]
    return version


def read_back(keeper: Browser) -> dict[str, Any]:
    """Fetch the draft; whatever it holds, each finding is worded, and the edition is there or refused."""
    draft = keeper.get(DRAFT)
    assert draft.status_code == 200
    assert all(each["words"] and len(each["words"]) < 2000 for each in draft.json["findings"])
    assert keeper.get(f"{DRAFT}/edition").status_code in {200, 409}
    found: dict[str, Any] = draft.json
    return found


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """List every place in a thing."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(below for step, each in inside for below in places(each, (*path, step)))]


def slipped(value: Any, path: tuple[str | int, ...], other: object) -> Any:  # noqa: ANN401 - walks JSON
    """Give a thing with something else at a place."""
    if not path:
        return other
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = slipped(copy[path[0]], path[1:], other)
    return copy


@settings(
    max_examples=rounds(6, 600),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    database=None,
)
@given(data=st.data())
def test_a_thing_that_became_anything_is_kept_and_read(keeper: Browser, data: st.DataObject) -> None:
    draft = keeper.get(DRAFT).json
    part = data.draw(st.sampled_from([name for name in PARTS if draft["plan"].get(name)]))
    whole = draft["plan"][part]
    thing = data.draw(st.sampled_from(whole)) if part in KEY_FIELDS else whole
    key = thing[KEY_FIELDS[part]] if part in KEY_FIELDS else None
    new = slipped(thing, data.draw(st.sampled_from(places(thing))), data.draw(ANYTHING))
    answer = put(keeper, draft["version"], change(part, key, new))
    if answer.status_code == 400:  # it lost its key
        assert answer.json["code"] == "malformed"
        assert part in KEY_FIELDS
        return
    after = read_back(keeper)
    things = after["plan"].get(part)
    if part in KEY_FIELDS:
        things = next((each for each in things if each[KEY_FIELDS[part]] == key), None)
    assert things == new
    keys = [{"part": part, "keys": [each[KEY_FIELDS[part]] for each in whole]}] if part in KEY_FIELDS else []
    back = put(keeper, after["version"], {**change(part, key, thing), "orders": keys})
    assert (back.status_code, back.json["findings"]) == (200, [])


@settings(max_examples=rounds(6, 600), deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(body=ANYTHING | st.fixed_dictionaries({"changes": ANYTHING, "orders": ANYTHING, "later": ANYTHING}))
def test_a_body_that_is_anything_is_refused_or_changes_nothing(keeper: Browser, body: object) -> None:
    before = keeper.get(DRAFT).json
    answer = put(keeper, before["version"], body)
    assert answer.status_code in {200, 400}
    assert keeper.get(DRAFT).json["plan"] == before["plan"]


@pytest.mark.parametrize("key", [*HOSTILE, 0, -1, LARGEST])
def test_a_thing_of_any_key_is_kept_found_and_taken_away(keeper: Browser, key: str | int) -> None:
    version = at(keeper)
    assert put(keeper, version, change("glossary", key, {"id": key})).status_code == 200
    after = read_back(keeper)
    assert after["plan"]["glossary"][-1] == {"id": key}
    gone = put(keeper, after["version"], change("glossary", key, None))
    assert gone.json["findings"] == []


@pytest.mark.parametrize("part", [*HOSTILE, "format", "number", "published_at", None, 1, [], {}])
def test_a_part_that_is_none_is_refused(keeper: Browser, part: object) -> None:
    body = {"changes": [{"part": part, "key": "a", "value": term("a")}]}
    answer = put(keeper, at(keeper), body)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")
    answer = put(keeper, at(keeper), {"orders": [{"part": part, "keys": []}]})
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    "wrong",
    [
        change("glossary", "a", term("b")),
        change("glossary", "1", {"id": 1}),
        {"changes": [{"part": "glossary", "key": True, "value": {"id": True}}]},
        change("glossary", 1.5, {"id": 1.5}),
        change("glossary", None, [term("a")]),
        change("glossary", ["a"], term("a")),
        change("glossary", "a", ["id"]),
        change("site", "a", {}),
        {"changes": [{"part": "glossary", "key": "a"}]},
        {"changes": [{"part": "glossary", "value": None}]},
        {"orders": [{"part": "site", "keys": []}]},
        {"orders": [{"part": "glossary", "keys": [None]}]},
        {"later": [""]},
        {"later": ["x" * 41]},
        {"later": ["x"] * 51},
        {"more": 1},
    ],
    ids=str,
)
def test_a_change_that_could_not_be_found_again_is_refused(keeper: Browser, wrong: object) -> None:
    version = at(keeper)
    answer = put(keeper, version, wrong)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")
    assert at(keeper) == version


def deep(levels: int) -> bytes:
    """Nest a thing so deep."""
    inside = "[" * levels + "]" * levels
    return json.dumps(change("words", None, 0)).replace(": 0}", f": {inside}}}").encode()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'{"changes":[],"changes":[]}',
        b'{"changes":[{"part":"words","key":null,"value":{"a":1,"a":2}}]}',
        b'{"changes":[{"part":"words","key":null,"value":NaN}]}',
        b'{"changes":[{"part":"words","key":null,"value":1e999}]}',
        b'{"changes":[{"part":"words","key":null,"value":9007199254740993}]}',
        b'{"changes":[{"part":"words","key":null,"value":"\\ud800"}]}',
        deep(DEPTH),
        deep(100_000),
    ],
    ids=lambda body: body[:40],
)
def test_what_two_readers_might_understand_differently_is_refused(keeper: Browser, body: bytes) -> None:
    answer = put(keeper, at(keeper), body)
    assert (answer.status_code, answer.json["code"]) == (400, "malformed")
