"""The entries that a device holds, and those that the server gives: told in the same form."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from tests.faults.browser.both_disks import logbook

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.protocol.client import Server as Wire

Told = dict[str, Any]
# Opened as it stands, without a version: looking never upgrades. Of a private part only that there is one.
JOURNAL = """async () => {
  const answer = (asked) => new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const opened = await answer(indexedDB.open("stormlamp-journal"));
  const stores = opened.transaction(["meta", "entries"]);
  const shown = await answer(stores.objectStore("meta").get("shown"));
  const all = IDBKeyRange.bound([shown.line, 0], [shown.line, Number.MAX_SAFE_INTEGER]);
  const blocks = await answer(stores.objectStore("entries").getAll(all));
  opened.close();
  return blocks.flat().map(({ private: told, ...entry }) => ({ ...entry, private: told !== null }));
}"""
PATIENCE_S = 90
PART = 500


def on_device(page: Page) -> list[Told]:
    """What the browser of this page has stored, in the server's order."""
    found: list[Told] = page.evaluate(JOURNAL)
    return sorted(found, key=lambda each: each["seq"])


def on_server(wire: Wire) -> list[Told]:
    """All that the server has, as this reader may see it."""
    found: list[Told] = []
    after = 0
    while more := wire.call("GET", f"/api/v1/entries?after={after}&limit={PART}").json["entries"]:
        after = more[-1]["seq"]
        found += [
            {
                "seq": each["seq"],
                "ref": each["ref"],
                "text": each["action"],
                "happenedAt": each["happened_at"],
                "receivedAt": each["received_at"],
                "quality": each["quality"],
                "via": each.get("via"),
                "flags": each["flags"],
                "private": each.get("private") is not None,
            }
            for each in more
            if each.get("ref")
        ]
    return found


def wait_until_handed_in(pages: list[Page], wire: Wire) -> list[Told]:
    """All that the server has once these browsers have handed in; what it has after a long wait, else."""
    own = {f"{device}.{n}" for page in pages for device, n in logbook(page).actions}
    end = time.monotonic() + PATIENCE_S
    while True:
        found = on_server(wire)
        if own <= {each["ref"] for each in found} or time.monotonic() > end:
            return found
        pages[0].wait_for_timeout(500)


def wait_for_all(page: Page, wanted: set[str]) -> list[Told]:
    """What this device holds once it has all of these refs; what it holds after a long wait, else."""
    end = time.monotonic() + PATIENCE_S
    while True:
        held = on_device(page)
        if wanted <= {each["ref"] for each in held} or time.monotonic() > end:
            return held
        page.wait_for_timeout(500)


def action(entry: Told) -> Told:
    """What an entry says; empty where this reader may not know it."""
    return json.loads(entry["text"]) if entry["text"] else {}
