"""The plans to begin from: nothing of the example is left in them, and a site's own facts make them whole."""

import json
import re
from functools import cache
from typing import Any

import pytest
from tests.support.plans.built_edition import build_edition
from tests.support.plans.decided import decide_all

from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.rules.words import texts
from stormlamp.services.plans.shipped import PROFILES, begin_plan, example_folders, is_blank

PUBLIC = {"119", "120", "110", "12345", "95598"}
# Places, gates and marks of the invented site. Its firms and numbers are read from the example itself.
_OF_THE_EXAMPLE = re.compile(
    "凤鸣|fengming|A ?座|B ?座|裙楼|tower|podium|mall-[123]|garage-[12]|[ab]-lobby"
    "|观光梯|南门|北门|JZ-|5550|5101",
    re.IGNORECASE,
)
# What those of another kind of place say: a profile has the words of its own customers.
_OF_OTHERS = {
    "property": "宴会厅|大厅值班经理",
    "hotel": "物业|业主|住户|小区|租户|商户|店家|店长|管家|叫号|服务大厅"
    "|building management|resident|tenant|owners|[Ss]hop|[Ss]teward|service hall|queue machine",
    "hall": "物业|业主|住户|小区|租户|商户|店家|店长|管家|房态|入住|住店|住客|客房|房卡"
    "|building management|resident|tenant|owners|[Ss]hop|[Ss]teward|[Cc]heck-in|[Rr]oom status",
}
# What only somebody on site can know: hours of firms, sizes, channels, shelves.
_INVENTED = re.compile(
    r"频道 ?\d|channel \d|\d ?kW|\d 点到|\d:00|柜[一二三]层|shelf|墙上的报警|弱电间一盏|10 千伏|10 ?kV",
    re.IGNORECASE,
)
OWN = {
    "name": {"zh-Hans": "清水湾", "en": "Clearwater Bay"},
    "hotline": "0571-8800-0001",
    "hotline_mobile": "0571-8800-0002",
    "address": {"zh-Hans": "湾前街 1 号", "en": "1 Bay Street"},
    "account": "3301 0000 0001",
}


@cache
def example(profile: str) -> dict[str, Any]:
    """The edition of a profile's example, read once; nobody changes it."""
    edition: dict[str, Any] = json.loads(build_edition(example_folders(profile), 1, 0))
    return edition


@cache
def begun(profile: str) -> dict[str, Any]:
    """The plan to begin from, read once; nobody changes it."""
    return begin_plan(profile)


def strings(plan: Any) -> set[str]:  # noqa: ANN401 - walks JSON
    return {words for _, words in texts(plan)}


def firms(profile: str) -> set[str]:
    """Give the names that the example's firms have and the plan to begin from has not."""
    bare_names = {each["id"]: each["name"] for each in begun(profile)["contacts"]}
    contacts = example(profile)["contacts"]
    pairs = (
        (each["name"][lang], bare_names[each["id"]][lang]) for each in contacts for lang in ("zh-Hans", "en")
    )
    return {full.removeprefix(bare).strip() for full, bare in pairs if full != bare}


@pytest.mark.parametrize("profile", PROFILES)
def test_nothing_of_the_example_is_left_in_a_plan_to_begin_from(profile: str) -> None:
    plan = begun(profile)
    words = strings(plan)
    assert sorted(each for each in words if _OF_THE_EXAMPLE.search(each)) == []
    names = firms(profile)
    assert {"安达电梯", "Anda", "锦安财险"} <= names
    assert [each for each in words if any(name in each for name in names)] == []
    routes = [route for contact in plan["contacts"] for route in contact.get("routes", [])]
    assert {route["value"] for route in routes if "value" in route} == PUBLIC
    assert [area["id"] for area in plan["areas"]] == ["site"]
    assert "assets" not in plan


@pytest.mark.parametrize("profile", PROFILES)
def test_a_plan_to_begin_from_invents_no_hours_counts_channels_or_shelves(profile: str) -> None:
    plan = begun(profile)
    said = [words for path, words in texts(plan) if "source" not in path]
    assert sorted(each for each in said if _INVENTED.search(each)) == []
    counts = {(each["quantity"], each["minimum"]) for each in plan["supplies"]}
    assert counts == {(0, 1)}
    whole_day = {"utility", "fire", "medical", "police", "gas", "water", "government", "lift", "own"}
    assert {each["kind"] for each in plan["contacts"] if each.get("hours")} <= whole_day


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_speaks_to_its_own_customers(profile: str) -> None:
    said = [words for path, words in texts(begun(profile)) if path[-1] in ("zh-Hans", "en")]
    assert sorted(each for each in said if re.search(_OF_OTHERS[profile], each)) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_a_plan_to_begin_from_lacks_the_sites_own_facts_and_nothing_else(profile: str) -> None:
    plan = begun(profile)
    found = read_plan(plan)[1].findings
    assert {each.code for each in found if each.severity == "error"} == {
        "text-empty",
        "blank-unfilled",
        "figure-undecided",
    }
    assert [each for each in found if not is_blank(each)] == []
    filled = read_plan(decide_all({**plan, "site": {**plan["site"], **OWN}}))[1].findings
    assert [each for each in filled if each.severity == "error"] == []


def test_a_plan_to_begin_from_is_nobodys_but_the_callers() -> None:
    begin_plan("hotel")["site"]["name"]["zh-Hans"] = "改了"
    assert begin_plan("hotel")["site"]["name"]["zh-Hans"] == ""


@pytest.mark.parametrize("profile", PROFILES)
def test_each_profile_has_an_example_that_says_so(profile: str) -> None:
    assert example(profile)["site"]["example"] is True
    assert begun(profile)["site"].get("example", False) is False


def test_profiles_differ_in_whom_they_tell_and_what_they_reopen() -> None:
    for part in ("audiences", "recovery"):
        told = {json.dumps(begun(profile)[part], sort_keys=True) for profile in PROFILES}
        assert len(told) == len(PROFILES)


@pytest.mark.parametrize("profile", PROFILES)
def test_each_step_that_says_photograph_has_the_camera(profile: str) -> None:
    asked = {
        (each["id"], item["id"]): item.get("photo", False)
        for each in example(profile)["lists"]
        for page in each["pages"]
        for item in page["items"]
        if re.search(r"拍(下|了?照)", item["text"]["zh-Hans"])
    }
    assert len(asked) >= 7
    assert all(asked.values()), asked
