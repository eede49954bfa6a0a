"""Tables of the plan's things: shown first, taken into that version of the draft, the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.server.http.imports.handing_in import csv, hand_in, preview, states
from tests.server.http.imports.plan_tables import AREAS, CARDS, KINDS, TABLES, confirm, draft, take_in
from tests.server.http.plans.drafting import DRAFT, begun, change, put
from tests.support.fault_rounds import daily

if TYPE_CHECKING:
    from tests.support.server_in_process import Browser


@pytest.mark.parametrize("kind", daily(*sorted(KINDS, key="contacts".__ne__)))
def test_a_table_is_shown_first_and_the_draft_is_as_before(keeper: Browser, kind: str) -> None:
    before = begun(keeper)
    answer = hand_in(keeper, kind, *TABLES[kind])
    assert (answer.json["version"], answer.headers["ETag"]) == (1, '"1"')
    assert set(states(answer.json)) == {"new"}
    assert [each["head"] for each in answer.json["columns"] if each["field"] is None] in ([], ["地址"])
    assert draft(keeper) == before


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_confirmed_is_in_the_draft_and_the_same_file_again_changes_nothing(
    keeper: Browser, kind: str
) -> None:
    begun(keeper)
    taken = take_in(keeper, kind, *TABLES[kind])
    after = draft(keeper)
    assert taken["version"] == after["version"] == 2
    assert len({each["id"] for each in after["plan"][kind]}) == len(after["plan"][kind])
    assert [each for each in after["findings"] if each["severity"] == "error"] == []
    again = take_in(keeper, kind, *TABLES[kind])
    assert set(states(again)) == {"same"}
    assert again["version"] == 2
    assert draft(keeper) == after


@pytest.mark.parametrize("kind", daily(*sorted(KINDS, key="areas".__ne__)))
def test_where_there_is_no_draft_one_begins_with_what_was_taken(keeper: Browser, kind: str) -> None:
    shown = preview(keeper, kind, *TABLES[kind])
    assert shown["version"] is None
    assert keeper.get(DRAFT).status_code == 404
    assert confirm(keeper, kind, shown, None).json["version"] == 1
    assert draft(keeper)["based_on"] == 1
    assert set(states(preview(keeper, kind, *TABLES[kind]))) == {"same"}


@pytest.mark.parametrize("kind", daily(*sorted(KINDS, key="assets".__ne__)))
def test_what_was_shown_of_another_version_is_not_taken(keeper: Browser, kind: str) -> None:
    begun(keeper)
    shown = preview(keeper, kind, *TABLES[kind])
    assert confirm(keeper, kind, shown, None).json["code"] == "version_missing"
    put(keeper, 1, change("glossary", "a", {"id": "a"}))
    before = draft(keeper)
    stale = confirm(keeper, kind, shown, 1)
    assert (stale.status_code, stale.json["code"]) == (412, "draft_changed")
    assert confirm(keeper, kind, shown, 2).json["code"] == "preview_outdated"
    assert draft(keeper) == before


def test_cards_are_no_places_and_nothing_is_taken_of_them(keeper: Browser) -> None:
    for kind in ("areas", "assets", "supplies"):
        answer = hand_in(keeper, kind, CARDS, "通讯录.vcf")
        assert (answer.json["code"], answer.json["reason"]) == ("bad_table", "cards")


@pytest.mark.parametrize("language", daily("zh-CN", "en"))
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_exported_changes_nothing_when_it_is_imported(
    keeper: Browser, kind: str, language: str
) -> None:
    headers = {"Accept-Language": language}
    book = keeper.get(f"/api/v1/exports/{kind}.xlsx", headers=headers)
    assert book.status_code == 200
    shown = preview(keeper, kind, book.data, "a.xlsx")
    assert [each["field"] for each in shown["columns"]] == [each["name"] for each in shown["fields"]]
    assert [row for row in shown["rows"] if row["state"] != "same"] == []
    begun(keeper, profile="hotel")
    take_in(keeper, "contacts", csv("名称,备注", "=1+1,@SUM(A1)"))
    take_in(keeper, "areas", AREAS, "场地.xlsx", skip_refused=True)
    again = keeper.get(f"/api/v1/exports/{kind}.xlsx", headers=headers).data
    shown = preview(keeper, kind, again, "a.xlsx")
    assert [row for row in shown["rows"] if row["state"] != "same"] == []


def test_the_draft_that_somebody_has_spoiled_is_no_hindrance(keeper: Browser) -> None:
    begun(keeper)
    spoiled = [
        {"part": "site", "key": None, "value": 7},
        {"part": "contacts", "key": "a", "value": {"id": "a", "name": 3, "routes": [7, {"kind": "phone"}]}},
        {"part": "areas", "key": "b", "value": {"id": "b", "name": {"en": 1}, "parent": "b"}},
        {"part": "assets", "key": "c", "value": {"id": "c", "kind": [], "lasts": {"value": "x"}, "area": {}}},
        {"part": "supplies", "key": 5, "value": {"id": 5}},
        {"part": "supplies", "key": "e", "value": {"id": "e", "quantity": "viel", "owner": 3}},
        {"part": "figures", "key": "f", "value": {"id": "f"}},
    ]
    assert put(keeper, 1, {"changes": spoiled}).status_code == 200
    for kind in KINDS:
        take_in(keeper, kind, *TABLES[kind], skip_refused=True)
        assert keeper.get(f"/api/v1/exports/{kind}.xlsx").status_code == 200
