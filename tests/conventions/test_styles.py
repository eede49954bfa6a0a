"""Each component's style stands beside it, under names that no other component has."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT, files, name, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SRC = ROOT / "web" / "src"
UI = SRC / "ui"
SHEETS = [path for path in files() if path.suffix == ".css" and SRC in path.parents]
MODULES = [path for path in SHEETS if path.name.endswith(".module.css")]
COMPONENTS = [path for path in files() if path.suffix == ".tsx" and SRC in path.parents]
# What is no component's: sizes and colours, what all screens are made of, and the page before any screen.
BASE = {UI / "tokens.css", UI / "opening.css", *(UI / "base").iterdir()}
# Classes that stand on the page before any screen does, and the one that the page itself is given.
BEFORE = {"opening", "unopened", "frame"}
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
IMPORT = re.compile(r'^import [^;]*?"(\.[\w./-]+\.css)";', re.MULTILINE)


def _component(sheet: Path) -> Path:
    return sheet.with_name(sheet.name.removesuffix(".css").removesuffix(".module") + ".tsx")


def _defined(sheet: Path) -> set[str]:
    """The classes that the selectors of a sheet name."""
    plain = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", text(sheet), flags=re.DOTALL)
    return {found for selector in re.findall(r"([^{};]*)\{", plain) for found in CLASS.findall(selector)}


def _class_values(component: Path) -> Iterator[str]:
    """What stands in `class=`: a string, or the whole expression."""
    source = text(component)
    for match in re.finditer(r"\bclass=", source):
        start = match.end()
        if source[start] == '"':
            yield source[start : source.index('"', start + 1) + 1]
            continue
        depth = 0
        for end in range(start, len(source)):
            depth += {"{": 1, "}": -1}.get(source[end], 0)
            if depth == 0:
                yield source[start : end + 1]
                break


def _said(component: Path) -> set[str]:
    """The plain classes of a component: those in its `class=`, without what is put in from elsewhere."""
    literals = (
        literal
        for value in _class_values(component)
        for literal in re.findall(r'"([^"]*)"|`([^`]*)`', re.sub(r"[!=]== \"[^\"]*\"", "", value))
    )
    return {word for a, b in literals for word in re.sub(r"\S*\$\{[^}]*\}\S*", " ", a + b).split()}


def test_each_style_sheet_is_of_one_component_and_stands_beside_it() -> None:
    lone = [name(sheet) for sheet in SHEETS if sheet not in BASE and not _component(sheet).is_file()]
    assert not lone


def test_outside_ui_every_style_sheet_is_a_module() -> None:
    assert [name(sheet) for sheet in SHEETS if sheet not in MODULES and UI not in sheet.parents] == []


def test_a_component_takes_no_other_component_s_style() -> None:
    taken = [
        (name(component), sheet)
        for component in COMPONENTS
        for sheet in IMPORT.findall(text(component))
        if _component((component.parent / sheet).resolve()) != component
    ]
    assert not taken


def test_a_class_of_ui_stands_in_one_sheet_and_in_no_module() -> None:
    counted = Counter(found for sheet in SHEETS if sheet not in MODULES for found in _defined(sheet))
    assert [found for found, times in counted.items() if times > 1] == []
    assert [name(sheet) for sheet in MODULES if ":global" in text(sheet)] == []


def test_each_class_of_a_module_is_used_and_each_that_is_used_is_there() -> None:
    wrong = {}
    for sheet in MODULES:
        used = set(re.findall(r"\bstyles\.([a-zA-Z]\w*)", text(_component(sheet))))
        if used != (defined := _defined(sheet)):
            wrong[name(sheet)] = used ^ defined
    assert not wrong


def test_a_plain_class_is_one_of_ui_and_each_of_ui_is_said() -> None:
    words = {found for sheet in SHEETS if sheet not in MODULES for found in _defined(sheet)} - BEFORE
    said = {component: _said(component) for component in COMPONENTS}
    assert {name(path): strange for path, all_ in said.items() if (strange := all_ - words)} == {}
    anywhere = "\n".join(map(text, COMPONENTS))
    assert [word for word in sorted(words) if not re.search(rf"[\"`\s]{word}[\"`\s]", anywhere)] == []


def test_whoever_says_a_class_of_a_component_of_ui_loads_that_component() -> None:
    # Its sheet comes with it: another screen may never have loaded either.
    home = {found: sheet for sheet in SHEETS if sheet not in MODULES for found in _defined(sheet)}
    unloaded = [
        (name(component), word)
        for component in COMPONENTS
        for word in _said(component) & home.keys()
        if home[word] not in BASE
        and component != _component(home[word])
        and not re.search(rf'from "[./]+(?:ui/)?(?:frame/)?{_component(home[word]).stem}"', text(component))
    ]
    assert not unloaded


def test_what_all_may_say_is_said_by_more_than_one() -> None:
    said = Counter(word for component in COMPONENTS for word in _said(component))
    shared = {found for sheet in SHEETS if sheet in BASE for found in _defined(sheet)} - BEFORE
    assert [word for word in sorted(shared) if said[word] < 2] == []
