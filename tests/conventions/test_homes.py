"""Where things are: no folder holds too much to be looked through, and no name leads to two places."""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT, files, name, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SERVER = ROOT / "server"
REVISIONS = SERVER / "stormlamp" / "storage" / "migrations" / "versions"  # Alembic loads them by path
MOST_FILES = 15
LARGE = {
    "server/stormlamp/storage/migrations/versions": "a file for each revision",
    "tests/bench": "a file for each measure",
    "tests/e2e": "a file for each thing that people do",
    "tests/faults": "a file for each fault",
    "tests/faults/simulation": "a file for each part of one simulated world",
    "tests/web/core/commands": "a file for each noun",
    "web/src/core/commands": "a file for each noun",
}
# Names of the server with several homes; a name leaves this list, and none joins it.
SERVER_TWINS: set[str] = set()
EXPORTED = re.compile(
    r"^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|type|interface|enum) (\w+)",
    re.MULTILINE,
)


def test_no_folder_holds_more_files_than_one_looks_through() -> None:
    held = Counter(
        name(path.parent)
        for path in files()
        if path.suffix in {".py", ".ts", ".tsx"} and path.name != "__init__.py"
    )
    assert {folder for folder, count in held.items() if count > MOST_FILES} <= LARGE.keys()


def test_python_imports_are_absolute() -> None:
    relative = [
        f"{name(path)}:{node.lineno}"
        for path in files()
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(text(path)))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative


def test_a_name_that_the_server_imports_has_one_home() -> None:
    # What is only ever said with its module (`people.find`) is told apart by it.
    trees = {
        _module(path): ast.parse(text(path))
        for path in files()
        if path.suffix == ".py" and SERVER in path.parents and path.parent != REVISIONS
    }
    homes = _homes(trees)
    imported = {
        alias.name
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("stormlamp")
        for alias in node.names
        if f"{node.module}.{alias.name}" not in trees
    }
    classes = {node.name for tree in trees.values() for node in tree.body if isinstance(node, ast.ClassDef)}
    twins = {each for each in imported | classes if len(homes[each]) > 1}
    assert twins == SERVER_TWINS, {each: sorted(homes[each]) for each in twins ^ SERVER_TWINS}


def test_a_name_that_the_client_exports_has_one_home() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in files():
        if path.suffix in {".ts", ".tsx"} and name(path).startswith("web/src/"):
            for each in EXPORTED.findall(text(path)):
                homes[each].append(name(path))
    twins = {each for each, where in homes.items() if len(where) > 1}
    assert not twins, {each: homes[each] for each in twins}


def _module(path: Path) -> str:
    return ".".join(path.relative_to(SERVER).with_suffix("").parts).removesuffix(".__init__")


def _homes(trees: Mapping[str, ast.Module]) -> dict[str, set[str]]:
    homes: dict[str, set[str]] = defaultdict(set)
    for module, tree in trees.items():
        for each in _defined(tree):
            homes[each].add(module)
    return homes


def _defined(tree: ast.Module) -> Iterator[str]:
    """The public names that a module gives a meaning, by a definition or an assignment at its top."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from [node.name] * (not node.name.startswith("_"))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            stored = (each for target in targets for each in ast.walk(target) if isinstance(each, ast.Name))
            yield from (each.id for each in stored if not each.id.startswith("_"))
