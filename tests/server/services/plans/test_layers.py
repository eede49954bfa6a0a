"""What a later folder of a plan says is laid over what an earlier one says, and is found on its own line."""

from pathlib import Path
from time import process_time
from typing import Any

from stormlamp.services.plans.plan_files.layers import Placed, Spot, laid_over
from stormlamp.services.plans.plan_files.yaml_files import PlanFiles, read_folders


def read(tmp_path: Path, *layers: str) -> PlanFiles:
    """Read folders of one file each."""
    folders = [tmp_path / str(place) for place in range(len(layers))]
    for folder, words in zip(folders, layers, strict=True):
        folder.mkdir()
        (folder / "plan.yaml").write_text(words, "utf-8")
    return read_folders(folders)


def laid(tmp_path: Path, *layers: str) -> dict[str, Any]:
    return read(tmp_path, *layers).data


def test_fields_are_laid_over_one_by_one_and_a_thing_keeps_its_place(tmp_path: Path) -> None:
    below = "lists: [{id: a, name: {en: A, zh: 甲}}, {id: b, name: {en: B}}]"
    assert laid(tmp_path, below, "lists: [{id: a, name: {en: Z}}]") == {
        "lists": [{"id": "a", "name": {"en": "Z", "zh": "甲"}}, {"id": "b", "name": {"en": "B"}}]
    }


def test_a_new_thing_comes_after_the_one_before_it_or_at_the_end(tmp_path: Path) -> None:
    found = laid(tmp_path, "lists: [{id: a}, {id: b}]", "lists: [{id: a}, {id: new}]\ncontacts: [{id: x}]")
    assert found == {"lists": [{"id": "a"}, {"id": "new"}, {"id": "b"}], "contacts": [{"id": "x"}]}
    other = tmp_path / "end"
    other.mkdir()
    assert laid(other, "lists: [{id: a}, {id: b}]", "lists: [{id: z}]")["lists"][-1] == {"id": "z"}


def test_thousands_of_things_are_laid_over_in_a_moment() -> None:
    spot = Spot("plan.yaml", 1)
    things = [Placed(spot, {"id": Placed(spot, f"thing-{n}")}) for n in range(30_000)]
    below, above = Placed(spot, things[:20_000]), Placed(spot, things[10_000:])
    begun = process_time()
    assert laid_over(below, above).value == things
    assert process_time() - begun < 5  # by pairs it would take minutes


def test_levels_and_orders_are_known_by_their_own_keys(tmp_path: Path) -> None:
    found = laid(tmp_path, "levels: [{level: 1}, {level: 2}]", "levels: [{level: 2, name: x}]")
    assert found == {"levels": [{"level": 1}, {"level": 2, "name": "x"}]}


def test_records_without_a_key_are_matched_by_place(tmp_path: Path) -> None:
    below = "contacts: [{id: a, routes: [{kind: phone}, {kind: sms}]}]"
    above = "contacts: [{id: a, routes: [{}, {value: '1'}, {kind: walk}]}]"
    routes = [{"kind": "phone"}, {"kind": "sms", "value": "1"}, {"kind": "walk"}]
    assert laid(tmp_path, below, above) == {"contacts": [{"id": "a", "routes": routes}]}


def test_plain_values_and_lists_of_them_are_replaced_whole(tmp_path: Path) -> None:
    found = laid(tmp_path, "lists: [{id: a, areas: [x, y], n: 1}]", "lists: [{id: a, areas: [z], n: null}]")
    assert found == {"lists": [{"id": "a", "areas": ["z"], "n": None}]}


def test_each_value_is_found_on_the_line_that_says_it(tmp_path: Path) -> None:
    found = read(tmp_path, "site:\n  id: a\n  name: b\n", "# above\nsite:\n  name: c\n")
    assert found.data == {"site": {"id": "a", "name": "c"}}
    assert found.spots["site", "id"] == Spot(str(tmp_path / "0" / "plan.yaml"), 2)
    assert found.spots["site", "name"] == Spot(str(tmp_path / "1" / "plan.yaml"), 3)
