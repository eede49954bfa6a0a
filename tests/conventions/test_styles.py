"""Each component's style stands beside it, under names that no other component has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT, files, name, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SRC = ROOT / "web" / "src"
SHEETS = [path for path in files() if path.suffix == ".css" and SRC in path.parents]
MODULES = [path for path in SHEETS if path.name.endswith(".module.css")]
COMPONENTS = [path for path in files() if path.suffix == ".tsx" and SRC in path.parents]
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
IMPORT = re.compile(r'^import (?:\* as styles from )?"(\./[\w./-]+\.css)";', re.MULTILINE)


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


def test_a_component_takes_no_other_component_s_style() -> None:
    taken = [
        (name(component), sheet)
        for component in COMPONENTS
        for sheet in IMPORT.findall(text(component))
        if component.name != "main.tsx" and _component(component.parent / sheet) != component
    ]
    assert not taken


def test_each_class_of_a_module_is_used_and_each_that_is_used_is_there() -> None:
    wrong = {}
    for sheet in MODULES:
        used = set(re.findall(r"\bstyles\.([a-zA-Z]\w*)", text(_component(sheet))))
        if used != (defined := _defined(sheet)):
            wrong[name(sheet)] = used ^ defined
    assert not wrong


def test_a_plain_class_is_one_of_ui_and_each_of_ui_is_used() -> None:
    words = {found for sheet in SHEETS if sheet not in MODULES for found in _defined(sheet)}
    said = {component: _said(component) for component in COMPONENTS}
    assert {name(path): rest for path, all_ in said.items() if (rest := all_ - words)} == {}


def test_a_module_names_no_class_of_others() -> None:
    assert [name(sheet) for sheet in MODULES if ":global" in text(sheet)] == []
