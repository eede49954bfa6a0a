"""Two people of one name in a table, and numbers that look wrong: said before anything is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.http.imports.handing_in import csv, preview, states, take

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser

TWO = csv("姓名,电话", "王芳,13800138000", "王芳,13900139000")


def codes(shown: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[list[str]]:
    return [[reason["code"] for reason in row["reasons"]] for row in shown["rows"]]


def named(chief: Browser, name: str) -> list[list[str]]:
    people = chief.get("/api/v1/people").json["people"]
    return sorted(each["numbers"] for each in people if each["name"] == name)


def test_the_second_of_a_name_may_be_said_to_be_another_person(chief: Browser) -> None:
    assert states(preview(chief, "people", TWO)) == ["new", "refused"]
    shown = preview(chief, "people", TWO, apart=[3])
    assert (states(shown), codes(shown)) == (["new", "new"], [[], ["same_name"]])
    take(chief, "people", TWO, apart=[3])
    assert named(chief, "王芳") == [["13800138000"], ["13900139000"]]


def test_two_of_a_name_who_are_there_are_told_apart_by_their_numbers(chief: Browser) -> None:
    take(chief, "people", TWO, apart=[3])
    assert states(preview(chief, "people", TWO)) == ["same", "same"]
    assert states(preview(chief, "people", TWO, apart=[3])) == ["same", "same"]


def test_somebody_of_a_name_that_is_there_may_be_another(chief: Browser) -> None:
    take(chief, "people", csv("姓名,电话", "王芳,13800138000"))
    other = csv("姓名,电话", "王芳,13900139000")
    assert states(preview(chief, "people", other)) == ["changed"]
    take(chief, "people", other, apart=[2])
    assert named(chief, "王芳") == [["13800138000"], ["13900139000"]]


def test_a_mobile_with_a_digit_too_few_or_too_many_is_said(chief: Browser) -> None:
    table = csv("姓名,电话", "王伟,1380013800", "李梅,138001380001", "赵强,13700137000", "孙浩,4001234567")
    shown = preview(chief, "people", table)
    assert states(shown) == ["new"] * 4
    assert codes(shown) == [["odd_number"], ["odd_number"], [], []]
    assert "10 位" in shown["rows"][0]["reasons"][0]["words"]
