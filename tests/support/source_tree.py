"""The files of the project, as git sees them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = {
    *(".py", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".ftl", ".sh", ".md", ".mako", ".c"),
    *(".json", ".jsonc", ".yaml", ".yml", ".toml", ".txt", ".cfg", ".ini", ".svg", ".webmanifest", ""),
}


@cache
def files() -> tuple[Path, ...]:
    """All text files that are in the repository or about to be: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    paths = (ROOT / name.decode() for name in listed.split(b"\0") if name)
    return tuple(path for path in paths if path.suffix in TEXT and path.is_file())


def text(path: Path) -> str:
    """The file's text; every text file of the project is UTF-8."""
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    """The path as people say it, from the project's root."""
    return path.relative_to(ROOT).as_posix()
