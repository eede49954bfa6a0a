"""The client's storage in a real browser: a strict put, and many entries in and out, against PouchDB."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from tests.bench import seeding
from tests.bench.browser.pages import bundle, serving, visiting
from tests.bench.measures import Bench, Floor, Measure, Row, Side, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

ENTRIES = 10_000
SMALL = 40
PUTS = 40
# PouchDB's own choice in browsers; its newer adapter is the other.
ADAPTER = "idb"
HTML = '<!doctype html><meta charset="utf-8"><title>storage</title>'


@contextmanager
def sides(bench: Bench) -> Iterator[Sides]:
    """One page that holds our storage, PouchDB and bare IndexedDB."""
    folder = bench.folder("page")
    peers = bench.peers()
    write_page(folder, SMALL if bench.small else ENTRIES, peers)
    puts = 3 if bench.small else PUTS
    with (
        sync_playwright() as playwright,
        serving(folder) as url,
        visiting(playwright, bench.folder("profile"), url) as page,
    ):
        page.evaluate("(count) => record(count).then(() => put(count))", puts)
        found: dict[str, Side] = {
            "ours": lambda _: {**in_out(page, "journal()"), "strict-put": middle(page, "record", puts)},
            "limit": lambda _: {**in_out(page, "bare()"), "strict-put": middle(page, "put", puts)},
        }
        if peers:
            found["peer"] = lambda _: in_out(page, f"pouch('{ADAPTER}')")
        yield found


def write_page(folder: Path, entries: int, peers: Path | None) -> None:
    """The page, its script, PouchDB's browser build, and the texts that both store."""
    texts = json.dumps(seeding.texts(entries), ensure_ascii=False)
    (folder / "texts.json").write_text(texts, encoding="utf-8")
    bundle("page/main.ts", folder / "bench.js")
    scripts = ["bench.js"]
    if peers:
        shutil.copy(peers / "node_modules" / "pouchdb" / "dist" / "pouchdb.min.js", folder)
        scripts.append("pouchdb.min.js")
    tags = "".join(f'<script src="{name}"></script>' for name in scripts)
    (folder / "index.html").write_text(HTML + tags, encoding="utf-8")


def in_out(page: Page, call: str) -> dict[str, float]:
    """Milliseconds for all entries in, and for all of them out."""
    took = page.evaluate(f"() => {call}")
    return {"entries-in": took["into"], "entries-out": took["out"]}


def middle(page: Page, call: str, count: int) -> float:
    """The median of so many, milliseconds."""
    took: list[float] = page.evaluate(f"(count) => {call}(count)", count)
    return median(took)


ROWS = (
    Row(
        "entries-in",
        "ms",
        Floor(peer=2.5),
        "10,000 entries into IndexedDB, 500 at a time as a pull brings them, each batch complete and "
        "relaxed: our journal; PouchDB's bulkDocs with revisions given, as a replication; limit: bare puts",
    ),
    Row(
        "entries-out",
        "ms",
        Floor(peer=5),
        "the same out again, as a start reads them: our journal; PouchDB's allDocs with documents; limit: "
        "one getAll",
    ),
    Row(
        "strict-put",
        "ms",
        Floor(limit=1.25),
        "one action on the disk: `record` as the screens call it, from the call to its answer; limit: a bare "
        "IndexedDB put of the same value; both strict",
    ),
)
MEASURE = Measure("stores", ROWS, sides)
