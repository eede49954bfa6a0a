"""A plan written as a folder is read again as the same plan, and gives the same bytes of edition."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.server.services.plans.test_reading_never_fails import ANYTHING, FILES, PATHS, replaced
from tests.support.fault_rounds import daily, rounds
from tests.support.plans.built_edition import build_edition

from stormlamp.domain.plans.published import plan_of
from stormlamp.domain.strict_json import LARGEST
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.plans.plan_files.yaml_writer import as_yaml, write_folder
from stormlamp.services.plans.shipped import PROFILES, example_folders

AT = 1_790_000_000_000_000
ODD = (
    *(
        "yes",
        "No",
        "on",
        "null",
        "~",
        "",
        " ",
        " first",
        "last ",
        "1",
        "01",
        "-5",
        "+5",
        "1e3",
        "0x1f",
        "1_000",
    ),
    *("2027-03-31", "21:03", "1:20:30", ".5", ".inf", "=", "<<", "!tag", "&a", "*a", "? k", "- x", "# no"),
    *("a # b", "a: b", "a:", '"', "'", "it's", "{x}", "[x]", "%x", "@x", "`x", "|", ">", "\\", "\\n", "\t"),
    *("a\tb", "---", "\n", "a\nb", "a\n", "a\n\n", "\na", " a\nb", "a \nb", "a\n b", "\ta\nb", "a\n\n\nb"),
    *("a\r\nb", "a\rb", "…", "“”", "🔦", "𠮷野家", "a\n🔦", "\u2028", "\u0085", "\ufeff", "\ufeffa\nb"),
    *(
        "\u00a0",
        "\u3000x",
        "\x00",
        "\x1b",
        "x" * 300,
        "长" * 200 + "\n" + "长" * 200,
        "a\n---\nb",
        "a\n...\n",
    ),
    *("%YAML", "{#id}\n[[a|b]]"),
)
STRINGS = st.sampled_from(ODD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | STRINGS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(STRINGS, inner, max_size=4),
    max_leaves=12,
)


def is_exact(value: object) -> bool:
    """Whether no number in it is larger than a plan may hold: reading reports such a one."""
    if isinstance(value, dict):
        return all(is_exact(each) for each in value.values())
    if isinstance(value, list):
        return all(is_exact(each) for each in value)
    return not isinstance(value, int) or abs(value) <= LARGEST


def again(plan: dict[str, Any]) -> dict[str, Any]:
    """Write a plan and read it."""
    with TemporaryDirectory() as folder:
        write_folder(plan, Path(folder))
        read = read_folders([Path(folder)])
    assert read.findings == []
    return read.data


@settings(max_examples=rounds(30, 1000), deadline=None)
@given(st.dictionaries(STRINGS, VALUES, min_size=1, max_size=3))
@example({"site": {"at": list(ODD), "as a key": {odd: odd for odd in ODD}}})
def test_whatever_a_draft_may_hold_is_read_as_it_was(plan: dict[str, Any]) -> None:
    assert again(plan) == plan


def test_a_long_text_without_blanks_is_written_in_the_time_of_its_length() -> None:
    # One that a block cannot hold, for a sign that is quoted: a search by trying halves would never end.
    text = "长" * 4000 + "\x85"
    assert again({"site": {"name": text}}) == {"site": {"name": text}}


@settings(max_examples=rounds(3, 100), deadline=None)
@given(st.sampled_from(PATHS[1:]), ANYTHING.filter(is_exact) | STRINGS)
def test_a_plan_changed_anywhere_is_read_as_it_was(path: tuple[str | int, ...], value: object) -> None:
    plan = replaced(FILES.data, path, value)
    assert again(plan) == plan


@pytest.mark.parametrize("profile", daily(*PROFILES))
def test_an_edition_exported_gives_its_bytes_again(profile: str, tmp_path: Path) -> None:
    built = build_edition(example_folders(profile), 7, AT)
    write_folder(read_folders(example_folders(profile)).data, tmp_path / "source")
    assert build_edition([tmp_path / "source"], 7, AT) == built
    # Of an edition that came as a file nothing else is known: its figures stay where they were filled in.
    write_folder(plan_of(json.loads(built)), tmp_path / "file")
    assert build_edition([tmp_path / "file"], 7, AT) == built


def test_people_read_what_is_written(tmp_path: Path) -> None:
    plan = read_folders(example_folders()).data
    write_folder(plan, tmp_path)
    files = {str(file.relative_to(tmp_path)): file.read_text("utf-8") for file in tmp_path.rglob("*.yaml")}
    assert {"site.yaml", "contacts.yaml", "lists/003-life-danger.yaml"} <= files.keys()
    assert "zh-Hans: 闻到燃气？带人退到外面\n" in files["lists/003-life-danger.yaml"]
    assert "name:\n    zh-Hans: 凤鸣中心\n" in files["site.yaml"]
    assert [name for name, words in files.items() if "\\u" in words or "&id" in words] == []
    for words in files.values():
        yaml.safe_load(words)


def test_a_block_keeps_lines_and_a_strange_line_is_quoted() -> None:
    assert as_yaml({"a": "一\n二"}) == "a: |-\n  一\n  二\n"
    assert as_yaml({"a": "一 \n二"}) == 'a: "一 \\n二"\n'


@pytest.mark.parametrize("name", ["../../up", "a/b", "", ".", "A b", "x" * 300])
def test_an_id_that_is_none_leads_nowhere(name: str, tmp_path: Path) -> None:
    write_folder({"lists": [{"id": name}]}, tmp_path / "plan")
    assert [str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.yaml")] == ["plan/lists/001.yaml"]
    assert read_folders([tmp_path / "plan"]).data == {"lists": [{"id": name}]}
