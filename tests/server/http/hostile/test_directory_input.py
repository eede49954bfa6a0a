"""Whatever is sent of people and customers: a clear refusal that names the field, and nothing has changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.customers import added, patch, told
from tests.support.fault_rounds import rounds

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser, World

NO_CLOCKS = ("24:00", "8:00", "08:60", "", "08:00:00", 8, None, "０８:00")
SHIFT = {"days": [1], "from": "08:00", "to": "17:30"}
TEXTS = ("name", "place", "need", "device", "agreed_help", "agreed_by", "consent_by")
NO_TEXTS: tuple[object, ...] = ("a\x00b", "\ud800", "x" * 1_000_000, 7, ["x"], {"x": 1}, True, None)
NO_DAYS = ("2026-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-W01-1", "1899-12-31", "2200-01-01")
NO_DAY: tuple[object, ...] = (*NO_DAYS, "2026-01-01T00:00", "昨天", "", "٢٠٢٦-٠١-٠١", 20260101, True, [])
CUSTOMER: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(TEXTS, NO_TEXTS),
    **dict.fromkeys(("consent_at", "reviewed_on", "ends_on"), NO_DAY),
    "battery_hours": (-1, 1001, "many", "NaN", "Infinity", 1e400, True, [1], {}),
    "check_every": (0, -5, 1.5, 10**9, 2**63, "30", True, []),
    "numbers": (["1"] * 6, [""], ["1" * 41], [None], "138", [["1"]], ["1\x00"], ["无"], ["-"], ["٣"]),
    "languages": (["fr"], ["en"] * 9, "en", [1]),
    "helper": ("", "nobody", "P" + "a" * 9, 5, []),
    "area": ("", "a" * 81, 3, ["a-high"], "a\x00"),
    "consent_basis": ("", "yes", True, ["consent"], "CONSENT"),
    "active": ("yes", 1, 0, None, "true"),
    "reported": ("", "1", "aaaaaaaaaa.0", "aaaaaaaaaa.-1", 3, None),
    "id": ("cother",),
    "consent": (True,),
    "created_at": (1,),
}
PERSON: dict[str, tuple[object, ...]] = {
    "name": NO_TEXTS,
    "shifts": (
        [SHIFT] * 15,
        *([{**SHIFT, "days": days}] for days in ([], [0], [8], [1, 1], [1.5], ["1"], [True], "1", None)),
        *([{**SHIFT, "from": clock}] for clock in NO_CLOCKS),
        *([{name: SHIFT[name] for name in SHIFT if name != left}] for left in SHIFT),
        [{**SHIFT, "until": "18:00"}],
        SHIFT,
        "days",
        None,
    ),
    "away_until": (-1, 2**63, 7_258_118_400_000_001, 1.5, "tomorrow", True, []),
    "deputy_of": (["service"], ["p" + "a" * 10], "paaaaaaaaa", [None], ["paaaaaaaab"] * 2),
}


@pytest.fixture(scope="module")
def supervisor(shared: World) -> Browser:
    """Who sends it."""
    return shared.enrolled("supervisor")


@pytest.fixture(scope="module")
def customer(supervisor: Browser) -> str:
    """The address of a customer."""
    return f"/api/v1/customers/{added(supervisor, place='of this test')['id']}"


@pytest.fixture(scope="module")
def person(shared: World) -> str:
    """The address of a person."""
    return f"/api/v1/people/{shared.enrolled().person}"


def seen(browser: Browser) -> tuple[object, object, int]:
    """All that could have changed."""
    people = browser.get("/api/v1/people").json, browser.get("/api/v1/customers").json
    return *people, len(told(browser, "person.changed", "customer.changed", "role.changed"))


def refused(browser: Browser, method: str, path: str, field: str, value: object) -> None:
    """Send one wrong value; the answer names the field and nothing else."""
    said = {field: value} if field == "name" or method == "PATCH" else {"name": "顾长林", field: value}
    # As Python writes it: with lone surrogates and numbers that are none, which others cannot write.
    data = json.dumps(said)
    answer = browser.ask(method, path, data=data, content_type="application/json")
    assert answer.status_code == 400, (value, answer.text[:200])
    if "Infinity" not in data:  # then it is not JSON at all
        assert list(answer.json["errors"]["json"]) == [field]


@pytest.mark.parametrize("field", CUSTOMER)
def test_no_wrong_value_gets_into_what_is_known_of_a_customer(
    supervisor: Browser, customer: str, field: str
) -> None:
    before = seen(supervisor)
    for value in CUSTOMER[field]:
        refused(supervisor, "PATCH", customer, field, value)
        refused(supervisor, "POST", "/api/v1/customers", field, value)
    assert seen(supervisor) == before


@pytest.mark.parametrize("field", PERSON)
def test_no_wrong_value_gets_into_what_is_known_of_a_person(
    supervisor: Browser, person: str, field: str
) -> None:
    before = seen(supervisor)
    for value in PERSON[field]:
        refused(supervisor, "PATCH", person, field, value)
        refused(supervisor, "POST", "/api/v1/people", field, value)
    assert seen(supervisor) == before


def test_nobody_stands_in_for_themselves(supervisor: Browser, person: str) -> None:
    refused(supervisor, "PATCH", person, "deputy_of", [person.rsplit("/", 1)[1]])


def test_a_text_longer_than_a_body_may_be_is_refused_before_it_is_read(
    supervisor: Browser, customer: str
) -> None:
    answer = patch(supervisor, customer, {"need": "长" * 1_000_000})
    assert (answer.status_code, answer.json["code"]) == (413, "too_big")


def test_every_text_is_kept_to_its_last_character_and_not_one_more(
    supervisor: Browser, customer: str
) -> None:
    most = {
        "name": 60,
        "place": 80,
        "need": 500,
        "device": 120,
        "agreed_help": 500,
        "agreed_by": 60,
        "consent_by": 60,
    }
    whole = {field: "𠮷" * length for field, length in most.items()}
    assert {
        field: patch(supervisor, customer, {field: text}).json[field] for field, text in whole.items()
    } == whole
    for field, text in whole.items():
        refused(supervisor, "PATCH", customer, field, f"{text}𠮷")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.parametrize("of", ["customer", "person"])
def test_whatever_is_sent_it_is_taken_whole_or_not_at_all(
    supervisor: Browser, customer: str, person: str, of: str
) -> None:
    path, known = (customer, CUSTOMER) if of == "customer" else (person, PERSON)

    @settings(
        max_examples=rounds(15, 2000), database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.dictionaries(st.sampled_from(sorted(known)), ANY, max_size=4))
    def sends(change: dict[str, Any]) -> None:
        before = seen(supervisor)
        answer = patch(supervisor, path, change)
        assert answer.status_code in {200, 400, 404, 409, 422}
        if answer.status_code != 200:
            assert seen(supervisor) == before
        else:
            assert {name: answer.json[name] for name in change} == {
                name: value.strip() if isinstance(value, str) else value for name, value in change.items()
            } or "name" in change

    sends()
