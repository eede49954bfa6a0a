"""mutmut over the server's domain, with the tests that need no database, on a copy in var/mutants/domain.

It mutates functions, not what is computed when a module is loaded: the plan's schema, a table, stays out.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.mutants.scores import VAR, Scored
from tests.support.source_tree import ROOT

WORK, CACHE = VAR / "domain", VAR / "domain.json"
SOURCE = ROOT / "server" / "stormlamp" / "domain"
TABLES = {"schema.py", "schema_response.py"}
TESTS = (
    "tests/server/domain",
    "tests/server/domain/test_vectors.py",
    "tests/server/domain/journal/test_fold_vectors.py",
    "tests/server/domain/test_rights_over_people.py",
)
COPIED = ("server", "tests", "fixtures/vectors", "docs", "web/src")
LEFT_OUT = shutil.ignore_patterns("_built", "node_modules", "__pycache__")
KILLED = {1, 3, -9, 24, -24, 36, 152, 255}  # a test failed, or the time ran out
ALIVE = {0, 33}  # no test failed, no test came by
CONFIG = f"""[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/stormlamp/domain/*"]
do_not_mutate = {[f"*/{name}" for name in sorted(TABLES)]}
also_copy = ["server", "fixtures", "docs", "web"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist", "--import-mode=importlib"]
pytest_add_cli_args_test_selection = {list(TESTS)}
use_git_change_detection = false
[tool.pytest.ini_options]
pythonpath = ["."]
"""
Known = dict[str, Any]  # by file: its hash, that of the tests, and the exit code of each mutant


def run(file: str | None = None) -> list[Scored]:
    """Mutate what has changed since the last run, or one file anew; survivors again where a test has changed.

    Raises:
        CalledProcessError: the tests fail without any mutant.
    """
    known: Known = json.loads(CACHE.read_text("utf-8")) if CACHE.exists() else {}
    tests = _hash(path for name in (*TESTS, "fixtures/vectors") for path in _below(ROOT / name))
    now = {_name(path): _hash([path]) for path in _below(SOURCE) if path.name not in TABLES}
    known = {
        name: known[name] for name in now if known.get(name, {}).get("hash") == now[name] and name != file
    }
    wanted = [name for name in now if name == file] if file else [name for name in now if name not in known]
    again = [] if file else [key for each in known.values() if each["tests"] != tests for key in _alive(each)]
    if wanted or again:
        _prepare()
        _mutmut("run", "--max-children", "2", *(f"{_module(name)}.x*" for name in wanted), *again)
    for name in now if not file else wanted:
        codes = {
            **known.get(name, {}).get("codes", {}),
            **_codes(name, only={*again} if name in known else None),
        }
        known[name] = {"hash": now[name], "tests": tests, "codes": codes}
    CACHE.write_text(json.dumps(known, indent=1), encoding="utf-8")
    return [
        Scored(name, _shown(key) if file and code in ALIVE else key, code in KILLED)
        for name, each in sorted(known.items())
        for key, code in each["codes"].items()
        if code in KILLED | ALIVE
    ]


def _prepare() -> None:
    """Lay the copy out as mutmut wants it: what is mutated below `src`, all else beside it."""
    shutil.rmtree(WORK, ignore_errors=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, WORK / name, ignore=LEFT_OUT)
    shutil.copytree(ROOT / "server" / "stormlamp", WORK / "src" / "stormlamp", ignore=LEFT_OUT)
    (WORK / "pyproject.toml").write_text(CONFIG, encoding="utf-8")


def _mutmut(*arguments: str) -> str:
    command = [str(Path(sys.executable).parent / "mutmut"), *arguments]
    show = arguments[0] == "show"
    done = subprocess.run(command, cwd=WORK, check=True, text=True, stdout=subprocess.PIPE if show else None)
    return done.stdout or ""


def _codes(name: str, only: set[str] | None) -> dict[str, int]:
    """What became of a file's mutants in the run just made."""
    meta = WORK / "mutants" / "src" / f"{name.removeprefix('server/')}.meta"
    if not meta.exists():
        return {}
    codes: dict[str, int | None] = json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
    return {key: code for key, code in codes.items() if code is not None and (only is None or key in only)}


def _alive(each: dict[str, Any]) -> list[str]:
    return [key for key, code in each["codes"].items() if code in ALIVE]


def _shown(key: str) -> str:
    lines = [
        line
        for line in _mutmut("show", key).splitlines()
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    return "\n".join([key, *lines])


def _below(path: Path) -> list[Path]:
    return (
        [path]
        if path.is_file()
        else sorted(each for each in path.rglob("*.*") if "__pycache__" not in each.parts)
    )


def _hash(paths: Any) -> str:  # noqa: ANN401 - any iterable of paths
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _module(name: str) -> str:
    return name.removeprefix("server/").removesuffix(".py").replace("/", ".")
