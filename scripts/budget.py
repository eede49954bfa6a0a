"""Weighs the built shell: script and style of the first visit, as gzip sends them."""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

BUILT = Path(__file__).resolve().parent.parent / "server" / "stormlamp" / "_built" / "web"
LIMIT_KB = 80
REFERENCE = re.compile(r'(?:src|href)="/([^"]+\.(?:js|css))"')
# Static imports only: what is behind `import()` waits until it is asked for.
STATIC_IMPORT = re.compile(r'(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?"(\./[^"]+\.js)"')


def first_visit() -> set[Path]:
    """Files of script and style that the shell loads before it can show anything."""
    waiting = [BUILT / name for name in REFERENCE.findall((BUILT / "index.html").read_text(encoding="utf-8"))]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            if path.suffix == ".js":
                text = path.read_text(encoding="utf-8")
                waiting += [(path.parent / name).resolve() for name in STATIC_IMPORT.findall(text)]
    return seen


def main() -> int:
    """Prints each file's weight; 1 if the sum is over the limit."""
    total = 0
    for path in sorted(first_visit()):
        size = len(gzip.compress(path.read_bytes(), 9))
        total += size
        sys.stdout.write(f"{size / 1000:8.1f} kB  {path.relative_to(BUILT)}\n")
    sys.stdout.write(f"{total / 1000:8.1f} kB  in all; the first visit may take {LIMIT_KB} kB\n")
    return int(total > LIMIT_KB * 1000)


if __name__ == "__main__":
    sys.exit(main())
