"""Weighs the built shell: script and style of the first visit, as gzip sends them."""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

BUILT = Path(__file__).resolve().parent.parent / "server" / "stormlamp" / "_built" / "web"
FIRST_KB = 80
# All that the worker keeps for a day without network, plan and photos aside.
WHOLE_KB = 300
FIRST_SCREEN = "now-screen"
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
REFERENCE = re.compile(r'(?:src|href)="/([^"]+\.(?:js|css))"')
# Static imports only: what is behind `import()` waits until it is asked for.
STATIC_IMPORT = re.compile(r'(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?"(\./[^"]+\.js)"')


def first_visit() -> set[Path]:
    """Files of script and style that are loaded before the first screen stands: shell, words, screen."""
    shell = (BUILT / "index.html").read_text(encoding="utf-8")
    languages = [path for name in LANGUAGES for path in BUILT.glob(f"assets/{name}-*.js")]
    waiting = [
        *(BUILT / name for name in REFERENCE.findall(shell)),
        *BUILT.glob(f"assets/{FIRST_SCREEN}-*.js"),
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


def weight(path: Path) -> float:
    """Kilobytes of the file as gzip sends it."""
    return len(gzip.compress(path.read_bytes(), 9)) / 1000


def main() -> int:
    """Prints each file's weight; 1 if a sum is over its limit."""
    first = first_visit()
    for path in sorted(first):
        sys.stdout.write(f"{weight(path):8.1f} kB  {path.relative_to(BUILT)}\n")
    seen = sum(map(weight, first))
    whole = sum(weight(path) for path in BUILT.rglob("*") if path.is_file())
    sys.stdout.write(f"{seen:8.1f} kB  to show the first screen, of {FIRST_KB}\n")
    sys.stdout.write(f"{whole:8.1f} kB  in all, of {WHOLE_KB}\n")
    return int(seen > FIRST_KB or whole > WHOLE_KB)


if __name__ == "__main__":
    sys.exit(main())
