"""House rules that no linter knows."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT, files, name, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = {".py", ".ts", ".tsx", ".js", ".mjs", ".css", ".html"}
LONGEST = 200
LONG_FILE = re.compile(r"long-file: \S+ \S+")
# Put together from parts, so that this file passes its own test.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")
FOREIGN = [
    *("pypi" + ".org", "python" + "hosted", "npm" + "js", "deb" + ".debian", "debian" + ".org"),
    *("/wo" + "rk/", "/ro" + "ot/", "/Us" + "ers/"),
]
# What reads the world. Time, chance and identity reach the domain as arguments.
WORLDLY = {
    *("time", "random", "secrets", "os", "pathlib"),
    *("socket", "subprocess", "threading", "asyncio", "urllib"),
}
DOMAIN = ROOT / "server" / "stormlamp" / "domain"


def test_no_file_is_past_200_lines_without_its_reason() -> None:
    long = {
        name(path): lines
        for path in files()
        if path.suffix in CODE
        and (lines := text(path).count("\n")) > LONGEST
        and not LONG_FILE.search("\n".join(text(path).splitlines()[:5]))
    }
    assert not long


def test_nothing_is_left_to_be_done_in_a_comment() -> None:
    left = [
        f"{name(path)}:{number}"
        for path in files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert not left


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    named = [(name(path), word) for path in files() for word in FOREIGN if word in text(path)]
    assert not named


def test_the_domain_imports_the_standard_library_and_the_catalogue_and_nothing_that_reads_the_world() -> None:
    strange = [
        (name(path), module)
        for path in sorted(DOMAIN.rglob("*.py"))
        for module in _imports(path)
        if not module.startswith(("stormlamp.domain", "stormlamp.catalogue"))
        and ((root := module.split(".")[0]) in WORLDLY or root not in sys.stdlib_module_names)
    ]
    assert not strange


def test_a_lint_rule_is_silenced_only_with_its_reason() -> None:
    silent = re.compile(r"#\s*(noqa(?!: [A-Z]+\d+(, [A-Z]+\d+)* --? \w)|type: ignore(?!\[[\w-]+\]))")
    biome = re.compile(r"biome-ignore[^:]*(: <|$)")
    bare = [
        f"{name(path)}:{number}"
        for path in files()
        if path.suffix in CODE and path.name != "test_conventions.py"
        for number, line in enumerate(text(path).splitlines(), 1)
        if silent.search(line) or biome.search(line)
    ]
    assert not bare


def test_the_styles_of_the_first_frame_touch_nothing_that_comes_after_it() -> None:
    # They stay, and a class that a screen has too would take it out of its place.
    css = ROOT / "web" / "src" / "ui" / "opening.css"
    classes = set(re.findall(r"\.([a-z][\w-]*)", _styled(css)))
    shown = [
        path for path in files() if path.suffix in {".tsx", ".css"} and name(path).startswith("web/src/")
    ]
    used = re.compile(rf"""["'`.\s](?:{"|".join(sorted(classes))})["'`\s,:{{]""")
    assert classes
    assert [name(path) for path in shown if path != css and used.search(_styled(path))] == []


def _styled(path: Path) -> str:
    """What names classes: a style sheet without its words, or the class attributes of a screen."""
    if path.suffix == ".css":
        return re.sub(r"/\*.*?\*/", "", text(path), flags=re.DOTALL)
    return " ".join(re.findall(r"class=(\{[^}]*\}|\"[^\"]*\")", text(path)))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "" if node.level == 0 else "stormlamp.domain"
