"""Rule on telephone numbers: which lengths exist in China, and where they are looked at."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Plan, found

from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.rules.telephones import lengths

HOME = {"zone": "Asia/Shanghai"}


def of(number: object, **site: object) -> list[Finding]:
    return found(lengths, {"site": {**HOME, **site, "hotline": number}})


@pytest.mark.parametrize(
    "number",
    [
        *("0571-87654321", "010 8765 4321", "(0994) 235-1234", "（0571）8765432"),
        *("13800571000", "013800571000", "138-0057-1000", "19900571000"),
        *("400-800-1234", "8008101234"),
        *("110", "119", "120", "12345", "12119", "95598", "955981", "96110", "10086", "95013800"),
        *("8765432", "8765-4321"),
        *("+86 571 8", "+1 5", "0044 20 79460000"),
        *(None, ""),
    ],
)
def test_a_number_of_a_length_that_exists_is_let_be(number: object) -> None:
    assert of(number) == []


@pytest.mark.parametrize(
    "number",
    [
        *("0571-8", "0571-12345", "0571-8765432199", "0571-876543"),
        *("1380057100", "138005710001", "12800571000"),
        *("400-800-123", "400-800-12345"),
        *("95", "955980000", "876543", "87654321 转 1", "热线"),
    ],
)
def test_a_number_that_cannot_be_one_is_noted(number: str) -> None:
    assert of(number) == [Finding(("site", "hotline"), "number-odd", {"value": number}, "note")]


def test_elsewhere_numbers_have_other_lengths() -> None:
    assert of("0571-8", zone="Europe/Berlin") == []
    assert of("0571-8", zone="Asia/Hong_Kong") == []
    assert found(lengths, {}) == []
    assert len(of("0571-8", zone="Asia/Urumqi")) == 1


def test_the_mobile_and_what_is_dialled_or_texted_are_looked_at() -> None:
    routes: list[Plan] = [{"kind": kind, "value": "138"} for kind in ("walk", "phone", "sms", "wechat")]
    plan = {
        "site": {**HOME, "hotline_mobile": "1380057100"},
        "contacts": [{}, {"routes": [*routes, {"kind": "phone"}]}],
    }
    assert found(lengths, plan) == [
        Finding(("site", "hotline_mobile"), "number-odd", {"value": "1380057100"}, "note"),
        Finding(("contacts", 1, "routes", 1, "value"), "number-odd", {"value": "138"}, "note"),
        Finding(("contacts", 1, "routes", 2, "value"), "number-odd", {"value": "138"}, "note"),
    ]
