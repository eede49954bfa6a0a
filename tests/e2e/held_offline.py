"""What a phone must hold before a test takes its network away, as its browser's disk says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Read without a version, so that looking makes no store. The client names stores and keys: one that is
# renamed there is not found here, and the first test that goes offline says so.
MISSING = """async () => {
  const answer = (asked) => new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const there = new Set((await indexedDB.databases()).map(({ name }) => name));
  const read = async (name, table, key) => {
    if (!there.has(name)) return undefined;
    const opened = await answer(indexedDB.open(name));
    try {
      if (!opened.objectStoreNames.contains(table)) return undefined;
      return await answer(opened.transaction(table).objectStore(table).get(key));
    } finally {
      opened.close();
    }
  };
  const shown = await read("stormlamp-journal", "meta", "shown");
  const holds = {
    worker: navigator.serviceWorker.controller !== null,
    plan: await read("stormlamp-files", "meta", "plan"),
    person: await read("stormlamp-vault", "sealed", "me"),
    directory: await read("stormlamp-vault", "sealed", "directory"),
    journal: shown && shown.generation !== null && !shown.start,
  };
  return Object.keys(holds).filter((each) => !holds[each]).join(", ");
}"""


def missing(page: Page) -> str:
    """Names what this page's browser does not hold yet of all that is to be read offline; empty: nothing."""
    said: str = page.evaluate(MISSING)
    return said
