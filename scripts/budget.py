"""Weighs the built client as gzip sends it: the first visit, what each phone keeps, the desk, the record."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import hatch_build

BUILT = Path(__file__).resolve().parent.parent / "server" / "stormlamp" / "_built" / "web"
# Script and style that the first frame waits for.
FRAME_KB = 2
FIRST_KB = 80
# All that the worker keeps on each phone for a day without network, plan and photos aside.
KEPT_KB = 338
# The desk and the wallboard, kept where they were opened.
DESK_KB = 120
DESK = "desk-"
# The page that checks handed-out files, and pictures for home screens: nothing of the app loads either.
NOT_KEPT = ("prove.html", "lamp-*.png")
# The editor of the plan, which no phone loads: its files, and those that must not ask for them by themselves.
EDITOR_KB = 110
EDITOR = "plan-"
# All of them: a file of the phone that happens to be called so would be neither kept there nor counted.
EDITORS = re.compile(r"plan-(?:editor|trial|try|ids|en|zh-Han[st])-.{8}\.(?:js|css)$")
# What keeps, hands in and reads the record: web/src/sync and the worker alone, then with what they use
# of storage and core. PouchDB, which signs nothing and checks less, is 44 kB.
SYNC_KB = 16.5
RECORD_KB = 25
# What the page asks for by itself once the lamp is drawn: the app with its styles and its first screen.
BEGUN = ("main-*.js", "main-*.css")
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
REFERENCE = re.compile(r'(?:src|href)="/([^"]+\.(?:js|css))"')
# Static imports only: what is behind `import()` waits until it is asked for.
STATIC_IMPORT = re.compile(r'(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?"(\./[^"]+\.js)"')


def first_frame() -> set[Path]:
    """Files of script and style that the page itself names."""
    shell = (BUILT / "index.html").read_text(encoding="utf-8")
    return {BUILT / name for name in REFERENCE.findall(shell)}


def first_visit() -> set[Path]:
    """Files of script and style that are loaded before the first screen stands: shell, words, screen."""
    languages = [path for name in LANGUAGES for path in BUILT.glob(f"assets/{name}-*.js")]
    waiting = [
        *first_frame(),
        *(path for name in BEGUN for path in BUILT.glob(f"assets/{name}")),
        max(languages, key=weight),
    ]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            if path.suffix == ".js":
                text = path.read_text(encoding="utf-8")
                waiting += [(path.parent / name).resolve() for name in STATIC_IMPORT.findall(text)]
    return seen


def leaks() -> list[str]:
    """Files of the phone that bring desk or editor along or seem the editor's, and of the desk the editor."""
    names = sorted(path.name for path in BUILT.glob(f"assets/{EDITOR}*"))
    found = [f"{name} is called as if it were the editor's" for name in names if not EDITORS.match(name)]
    for path in BUILT.glob("assets/*.js"):
        imported = STATIC_IMPORT.findall(path.read_text("utf-8"))
        foreign = {"": (f"./{DESK}", f"./{EDITOR}"), DESK: (f"./{EDITOR}",), EDITOR: ()}[part(path)]
        found += [f"{path.name} brings {name} along" for name in imported if name.startswith(foreign)]
    return found


def part(path: Path) -> str:
    """Whose file it is: the desk's, the editor's, or each phone's ("")."""
    return next((each for each in (DESK, EDITOR) if path.name.startswith(each)), "")


def weight(path: Path) -> float:
    """Kilobytes of the file as gzip sends it."""
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


def weighed() -> dict[str, float]:
    """Kilobytes of what each phone keeps (""), of the desk and of the editor."""
    built = [path for path in BUILT.rglob("*") if path.is_file() and not any(map(path.match, NOT_KEPT))]
    return {of: sum(weight(path) for path in built if part(path) == of) for of in ("", DESK, EDITOR)}


def record() -> tuple[float, float]:
    """Kilobytes of sync with the worker, and of those with storage and core: as scripts/weigh.mjs says."""
    command = [str(hatch_build.node()[0]), str(Path(__file__).with_name("weigh.mjs"))]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own script
    sizes = json.loads(done.stdout)
    worker = sizes["worker"]
    return (sizes["sync"] + worker) / 1000, (sizes["record"] + worker) / 1000


def main() -> int:
    """Prints each file's weight; 1 if a sum is over its limit."""
    first = first_visit()
    for path in sorted(first):
        sys.stdout.write(f"{weight(path):8.1f} kB  {path.relative_to(BUILT)}\n")
    frame, seen = sum(map(weight, first_frame())), sum(map(weight, first))
    kept, desk, editor = weighed().values()
    for leak in leaks():
        sys.stdout.write(f"{leak}\n")
    sys.stdout.write(f"{frame:8.1f} kB  to show the first frame, of {FRAME_KB}\n")
    sys.stdout.write(f"{seen:8.1f} kB  to show the first screen, of {FIRST_KB}\n")
    sys.stdout.write(f"{kept:8.1f} kB  kept by each phone, of {KEPT_KB}\n")
    sys.stdout.write(
        f"{desk:8.1f} kB  the desk and the wallboard, kept where they were opened, of {DESK_KB}\n"
    )
    sys.stdout.write(f"{editor:8.1f} kB  the editor of the plan, of {EDITOR_KB}\n")
    sync, whole_record = record()
    sys.stdout.write(f"{sync:8.1f} kB  of it sync and worker, of {SYNC_KB}\n")
    sys.stdout.write(f"{whole_record:8.1f} kB  the same with storage and core, of {RECORD_KB}\n")
    over = (
        bool(leaks()),
        kept > KEPT_KB,
        desk > DESK_KB,
        editor > EDITOR_KB,
        frame > FRAME_KB,
        seen > FIRST_KB,
        sync > SYNC_KB,
        whole_record > RECORD_KB,
    )
    return int(any(over))


if __name__ == "__main__":
    sys.exit(main())
