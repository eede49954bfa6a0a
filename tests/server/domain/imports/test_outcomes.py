"""What is to become of each row: new, changed, the same, refused, and who stands in for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from tests.server.domain.imports.tables import read_table

from stormlamp.domain.imports import identities, stand_ins
from stormlamp.domain.imports.fields import FIELDS
from stormlamp.domain.imports.identities import Known
from stormlamp.domain.imports.outcomes import Plan, There, compare
from stormlamp.domain.imports.references import resolve
from stormlamp.domain.imports.rows import SaidRow

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = ["姓名", "电话", "职责", "代理人", "替谁"]


def known(name: str, own: str, **more: Any) -> Known:  # noqa: ANN401 - fields of Known and of a person
    state = {key: more.pop(key) for key in ("gone", "barred") if key in more}
    return Known(own, name, more, **state)


WANG = known("王伟", "p1", numbers=["138-0013-8000"], duties=["service", "safety"])


def plan(rows: Sequence[Sequence[str]], *people: Known, head: Sequence[str] = HEAD) -> Plan:
    """What a table of people would do."""
    found = read_table([list(head), *map(list, rows)])[1]
    return compare(found, There(people, people), FIELDS["people"], identities.person)


def customers(rows: Sequence[Sequence[str]], *there: Known, people: Sequence[Known] = ()) -> Plan:
    """What a table of customers would do."""
    table = [["姓名", "区域", "房号", "电话", "负责人", "需要"], *map(list, rows)]
    said = read_table(table, "customers")[1]
    return compare(said, There(there, people), FIELDS["customers"], identities.customer)


def states(found: Plan) -> list[tuple[str, list[str]]]:
    return [(each.state, [reason.code for reason in each.reasons]) for each in found.outcomes]


def test_a_row_is_new_changed_or_the_same() -> None:
    found = plan([["李梅", "13900139000"], ["王伟", "13800138000", "安全、客服"], ["王伟"]], WANG)
    assert states(found)[:2] == [("new", []), ("same", [])]
    changed = plan([["王 伟", "13700137000"]], WANG).outcomes[0]
    assert (changed.state, changed.id) == ("changed", "p1")
    assert [(each.field, each.old, each.new) for each in changed.changes] == [
        ("numbers", ["138-0013-8000"], ["13700137000"])
    ]


def test_an_empty_cell_changes_nothing() -> None:
    assert states(plan([["王伟", "", "", ""]], WANG)) == [("same", [])]


def test_twice_in_the_file_and_names_that_look_alike_are_refused() -> None:
    found = plan([["李梅"], ["李梅"], ["Anna Keller"], ["Аnna Keller"]], WANG)
    assert states(found) == [
        ("new", []),
        ("refused", ["twice"]),
        ("new", []),
        ("refused", ["looks_like_row"]),
    ]
    assert states(plan([["Jοhn"]], known("John", "p2"))) == [("refused", ["looks_like"])]
    assert states(plan([["john"]], known("John", "p2"))) == [("same", [])]


def test_who_has_left_does_not_come_back_by_an_old_table() -> None:
    assert states(plan([["王伟"]], known("王伟", "p1", gone=True))) == [("refused", ["left"])]


def test_deputies_are_found_by_name_in_the_table_forward_too_and_on_the_site() -> None:
    rows = [["李梅", "", "", "赵强、王伟"], ["赵强", "", "", ""]]
    found = plan(rows, WANG)
    assert states(found) == [("new", []), ("new", [])]
    assert sorted(found.outcomes[0].changes[-1].new) == ["#3", "p1"]
    assert found.stand_ins == {"#3": ["#2"], "p1": ["#2"]}


def test_both_sides_may_say_who_stands_in_for_whom() -> None:
    found = plan([["李梅", "", "", "王伟"], ["赵强", "", "", "", "李梅"]], WANG)
    assert found.stand_ins == {"p1": ["#2"], "#3": ["#2"]}
    assert states(found) == [("new", []), ("new", [])]


def test_a_row_that_names_nobody_itself_or_somebody_refused_is_refused() -> None:
    found = plan(
        [
            ["李梅", "", "", "某人"],
            ["赵强", "", "", "赵强"],
            ["孙浩", "", "", "李梅"],
            ["周敏", "", "", "孙浩"],
        ]
    )
    assert [reasons for _, reasons in states(found)] == [
        ["unknown_person"],
        ["self"],
        ["unknown_person"],
        ["unknown_person"],
    ]
    assert found.stand_ins == {}


def test_nobody_above_is_changed_and_the_same_row_stays_the_same() -> None:
    chief = known("刘洋", "p9", barred=True, numbers=["110"])
    assert states(plan([["刘洋", "110"]], chief)) == [("same", [])]
    assert states(plan([["刘洋", "120"]], chief)) == [("refused", ["role_too_high"])]
    assert states(plan([["李梅", "", "", "刘洋"]], chief)) == [("refused", ["role_too_high_deputy"])]
    assert states(plan([["刘洋", "", "", "王伟"]], chief, WANG)) == [("changed", [])]


def test_nobody_stands_in_for_more_than_a_telephone_can_list() -> None:
    rows = [[f"同事{chr(0x4E00 + each)}", "", "", "王伟"] for each in range(21)]
    assert {state for state, _ in states(plan(rows, WANG))} == {"refused"}


def test_two_customers_of_one_name_at_two_places_are_two() -> None:
    there = known("王秀英", "c1", area="tower-a", place="1203", numbers=["13800138000"])
    assert states(customers([["王秀英", "裙楼", "8"]], there)) == [("new", ["same_name"])]
    assert states(customers([["王秀英", "A座", "1203"]], there)) == [("same", [])]
    assert states(customers([["王秀英"]], there)) == [("same", [])]
    moved = customers([["王秀英", "裙楼", "8", "13800138000"]], there).outcomes[0]
    assert (moved.state, [each.field for each in moved.changes]) == ("changed", ["area", "place"])
    both = [["王秀英", "裙楼", "8"], ["王秀英", "A座", "502"], ["王秀英", "裙楼", "8"]]
    assert [state for state, _ in states(customers(both))] == ["new", "new", "refused"]


def test_a_customer_may_be_one_of_two_and_then_nobody_guesses() -> None:
    two = [known("王秀英", f"c{area}", area=area, place="") for area in ("tower-a", "podium")]
    assert states(customers([["王秀英"]], *two)) == [("refused", ["looks_like"])]


def test_who_has_ended_does_not_come_back_by_an_old_table() -> None:
    ended = known("王秀英", "c1", area="tower-a", place="", gone=True)
    assert states(customers([["王秀英", "A座"]], ended)) == [("refused", ["ended"])]


def test_the_helper_is_one_of_the_staff() -> None:
    found = customers([["罗秀英", "A座", "", "", "王伟"], ["顾长林", "A座", "", "", "罗秀英"]], people=[WANG])
    assert found.outcomes[0].changes[-1].new == "p1"
    assert states(found)[1] == ("refused", ["unknown_person"])


NAMES = [f"同事{each}" for each in "甲乙丙丁"]


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["", *NAMES]), st.sampled_from(["", *NAMES])))
)
def test_what_was_taken_once_is_the_same_the_second_time(rows: list[tuple[str, str, str]]) -> None:
    head = ["姓名", "代理人", "替谁"]
    people = [known(name, f"p{name[-1]}", deputy_of=["p丁"] if name == "同事甲" else []) for name in NAMES]
    found = plan(rows, *people, head=head)
    after = {each.id: found.stand_ins.get(each.id, list(each.values["deputy_of"])) for each in people}
    again = plan(rows, *(known(each.name, each.id, deputy_of=after[each.id]) for each in people), head=head)
    assert {each.state for each in again.outcomes} <= {"same", "refused"}
    assert again.stand_ins == {}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc"))))
def test_what_no_row_speaks_of_stays_as_it_is(pairs: list[tuple[str, str]]) -> None:
    before = {deputy: [person for each, person in pairs if each == deputy] for deputy in "abc"}
    assert stand_ins.changed(before, stand_ins.settle(before, {}, {})) == {}
    only = stand_ins.settle(before, {"a": []}, {})
    assert stand_ins.reverse(only).get("a", []) == []
    assert stand_ins.reverse(only).get("b") == stand_ins.reverse(before).get("b")


def test_a_chain_of_rows_that_ends_at_nobody_is_refused_in_a_time_that_grows_with_its_length() -> None:
    asked = 0

    class Name(str):
        __slots__ = ()

        def casefold(self) -> str:
            nonlocal asked
            asked += 1
            return super().casefold()

    rows = [
        SaidRow(place, {"name": f"n{place}x", "deputies": [Name(f"n{place - 1}x")]}) for place in range(300)
    ]
    resolve(rows, {row.number: f"#{row.number}" for row in rows}, (), FIELDS["people"])
    assert all(row.refused for row in rows)
    assert asked < 300 * 10
