"""Rules on lists: where they are done, in what order, and that somebody is led to them."""

from __future__ import annotations

import pytest
from tests.server.domain.plans.builders import Found, Plan, found, ids

from stormlamp.domain.plans.findings import Finding, each
from stormlamp.domain.plans.rules import lists as rules_lists


def test_each_thing_of_a_part_comes_with_its_place() -> None:
    one, two = ids("a", "b")
    assert list(each({"areas": [one, two]}, "areas")) == [(("areas", 0), one), (("areas", 1), two)]
    assert list(each({}, "areas")) == []


def test_items_are_counted_through_the_pages_of_their_list() -> None:
    pages = [{"items": [{"id": "i"}, {"id": "j"}]}, {}, {"items": [{"id": "k"}]}]
    lists = [{"id": "l", "pages": pages}, {"id": "m", "pages": pages[:1]}, {"id": "n"}]
    seen = [
        (path, each["id"], place, item["id"])
        for path, each, place, item in rules_lists.items({"lists": lists})
    ]
    assert seen == [
        (("lists", 0, "pages", 0, "items", 0), "l", 0, "i"),
        (("lists", 0, "pages", 0, "items", 1), "l", 1, "j"),
        (("lists", 0, "pages", 2, "items", 0), "l", 2, "k"),
        (("lists", 1, "pages", 0, "items", 0), "m", 0, "i"),
        (("lists", 1, "pages", 0, "items", 1), "m", 1, "j"),
    ]


@pytest.mark.parametrize(
    ("thing", "wanted"),
    [
        ({"id": "t", "scope": "once"}, []),
        ({"id": "t", "scope": "area", "areas": ["a"]}, []),
        ({"id": "t", "scope": "asset", "asset_kind": "lift"}, []),
        ({"id": "t", "scope": "area", "areas": []}, [Finding(("lists", 0), "scope-areas", {"id": "t"})]),
        ({"id": "t", "scope": "once", "areas": ["a"]}, [Finding(("lists", 0), "scope-areas", {"id": "t"})]),
        ({"id": "t", "scope": "asset"}, [Finding(("lists", 0), "scope-asset", {"id": "t"})]),
        (
            {"id": "t", "scope": "once", "asset_kind": "lift"},
            [Finding(("lists", 0), "scope-asset", {"id": "t"})],
        ),
        (
            {"id": "t", "scope": "asset", "asset_kind": "rocket"},
            [Finding(("lists", 0, "asset_kind"), "asset-kind-unknown", {"kind": "rocket"}, "note")],
        ),
    ],
)
def test_a_list_says_where_it_is_done(thing: Plan, wanted: Found) -> None:
    assert found(rules_lists.scopes, {"assets": [{"kind": "lift"}, {}], "lists": [thing]}) == wanted


def test_a_clock_of_areas_names_none_and_one_of_assets_a_kind_that_is_there() -> None:
    clocks = [
        {"id": "c", "scope": "area"},
        {"id": "d", "scope": "asset"},
        {"scope": "asset", "asset_kind": "x"},
    ]
    assert found(rules_lists.scopes, {"clocks": clocks}) == [
        Finding(("clocks", 1), "scope-asset", {"id": "d"}),
        Finding(("clocks", 2, "asset_kind"), "asset-kind-unknown", {"kind": "x"}, "note"),
    ]


def test_a_step_needs_only_what_stands_before_it_in_its_list() -> None:
    first = [{"id": "i"}, {"id": "j", "needs": ["i", "k"]}]
    lists = [
        {"id": "l", "pages": [{"items": first}, {"items": [{"id": "k", "needs": ["j", "k"]}]}]},
        {"id": "m", "pages": [{"items": [{"id": "n", "needs": ["i"]}]}]},
    ]
    assert found(rules_lists.steps, {"lists": lists}) == [
        Finding(("lists", 0, "pages", 0, "items", 1, "needs", 1), "needs-later", {"item": "k"}),
        Finding(("lists", 0, "pages", 1, "items", 0, "needs", 1), "needs-later", {"item": "k"}),
        Finding(("lists", 1, "pages", 0, "items", 0, "needs", 0), "needs-later", {"item": "i"}),
    ]


def test_what_could_not_be_done_leads_to_another_list() -> None:
    lists = [{"id": "l", "pages": [{"items": [{"could_not": "m"}, {"could_not": "l"}, {}]}]}, {"pages": []}]
    assert found(rules_lists.steps, {"lists": lists}) == [
        Finding(("lists", 0, "pages", 0, "items", 1, "could_not"), "could-not-itself", {"list": "l"})
    ]
    nameless = {"lists": [{"pages": [{"items": [{"id": "i"}]}]}]}
    assert found(rules_lists.steps, nameless) == []


def waiting(**after: str) -> list[Plan]:
    return [{"id": name, "gate": {"after": each.split()}} for name, each in after.items()]


@pytest.mark.parametrize(
    ("lists", "circling"),
    [
        (waiting(a="b", b="c", c=""), ""),
        (waiting(a="b c", b="d", c="d", d=""), ""),
        (waiting(a="nowhere"), ""),
        (waiting(a="a"), "a"),
        (waiting(a="b", b="a"), "a b"),
        (waiting(a="b", b="c", c="a"), "a b c"),
        (waiting(before="a", a="b", b="a c", c=""), "a b"),
        (waiting(a="b", b="a", c="d", d="c"), "a b c d"),
        ([{"id": "a"}, *waiting(b="a")], ""),
    ],
)
def test_no_list_waits_for_itself(lists: list[Plan], circling: str) -> None:
    assert found(rules_lists.no_circles, {"lists": lists}) == [
        Finding(("lists", place), "circle", {"id": each["id"]})
        for place, each in enumerate(lists)
        if each["id"] in circling.split()
    ]


def test_no_contact_is_its_own_next_one() -> None:
    contacts = [{"id": "a", "next": "b"}, {"id": "b", "next": "a"}, {"id": "c", "next": "a"}, {"id": "d"}]
    assert found(rules_lists.no_circles, {"contacts": contacts}) == [
        Finding(("contacts", 0), "circle", {"id": "a"}),
        Finding(("contacts", 1), "circle", {"id": "b"}),
    ]


LEADS: list[Plan] = [
    {"stages": [{}, {"lists": {"leader": ["x", "l"], "safety": []}}]},
    {"lists": [{"id": "x", "pages": [{"items": [{"list": "l"}]}]}]},
    {"lists": [{"id": "x", "pages": [{"items": [{"could_not": "l"}]}]}]},
    {"dangers": [{}, {"list": "l"}]},
    {"clocks": [{}, {"limits": [{}, {"list": "l"}]}]},
    {"recovery": {"before": ["l"]}},
    {"recovery": {"power_up": ["x", "l"]}},
    {"recovery": {"checks": ["l"]}},
    {"recovery": {"after_care": [{}, {"list": "l"}]}},
    {"announced": {"lists": ["l"]}},
]


@pytest.mark.parametrize("leading", LEADS, ids=str)
def test_a_list_that_something_leads_to_is_reachable(leading: Plan) -> None:
    plan = {**leading, "lists": [{"id": "l"}, *leading.get("lists", [])]}
    assert [
        each.values["id"] for each in found(rules_lists.reachable, plan) if each.values["id"] == "l"
    ] == []


def test_a_list_that_nothing_leads_to_would_never_be_seen() -> None:
    plan = {"lists": [{"id": "l"}, {"id": "m"}], "announced": {"lists": ["l"]}, "recovery": {}}
    assert found(rules_lists.reachable, plan) == [Finding(("lists", 1), "list-unreachable", {"id": "m"})]
