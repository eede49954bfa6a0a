"""All that a browser keeps of our site, as one text: what must be the same before and after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

# Read without a version, so that looking makes no store; bytes by their digest, keys by their kind alone.
ALL = """async () => {
  const each = async (pairs) => Promise.all(pairs.map(async ([k, v]) => [k, await plain(v)]));
  const digest = async (bytes) => `${new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))}`;
  const plain = async (value) =>
    value instanceof CryptoKey ? `key ${value.type} ${value.usages}`
    : value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? digest(value)
    : Array.isArray(value) ? Promise.all(value.map(plain))
    : value && typeof value === "object" ? Object.fromEntries(await each(Object.entries(value)))
    : value;
  const answer = (asked) => new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const databases = {};
  for (const { name, version } of await indexedDB.databases()) {
    const opened = await answer(indexedDB.open(name));
    databases[name] = { version, tables: {} };
    for (const table of opened.objectStoreNames) {
      const store = opened.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      databases[name].tables[table] = [await plain(keys), await plain(values)];
    }
    opened.close();
  }
  const cached = {};
  for (const name of await caches.keys())
    cached[name] = (await (await caches.open(name)).keys()).map(({ url }) => url).sort();
  const [local, session] = [{ ...localStorage }, { ...sessionStorage }];
  return { databases, cached, local, session, cookie: document.cookie };
}"""

# A transaction that reads waits for the one before it that writes.
WRITTEN = """() => new Promise((done) => {
  indexedDB.open("stormlamp-jots").onsuccess = ({ target: { result: held } }) => {
    held.transaction("jots").objectStore("jots").count().onsuccess = () => { held.close(); done(null); };
  };
})"""


def written(page: Page) -> None:
    """Waits until all that the page keeps for itself is on the disk: a kill then loses none of it."""
    page.evaluate(WRITTEN)


def kept(phone: Phone, server: Server) -> str:
    """Goes to a page of the site where no app of ours writes meanwhile, and reads all."""
    phone.page.goto(f"{server.url}/healthz")
    return json.dumps(phone.page.evaluate(ALL), sort_keys=True)
