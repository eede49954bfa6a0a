"""What of what a phone has read is left in its browser: in its stores, and in the files of its profile."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

KEPT = """async () => {
  const found = {};
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => done(target.result);
    });
    for (const store of db.objectStoreNames) {
      found[`${name}/${store}`] = await new Promise((done) => {
        const asked = db.transaction(store).objectStore(store).getAllKeys();
        // How many changes there were is a number, and tells nothing of them.
        asked.onsuccess = () => done(asked.result.filter((key) => key !== "stormlamp:changes").length);
      });
    }
    db.close();
  }
  const stored = { ...localStorage, ...sessionStorage };
  const cached = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname);
  return { found, stored: Object.keys(stored), cached };
}"""
WIPED = (
    *(
        "stormlamp-vault/keys",
        "stormlamp-vault/sealed",
        "stormlamp-journal/entries",
        "stormlamp-journal/lost",
    ),
    *("stormlamp-files/files", "stormlamp-files/meta", "stormlamp-jots/jots"),
)


def customers(server: Server) -> list[dict[str, Any]]:
    """The special customers of the demonstration."""
    with closing(sqlite3.connect(server.data / "stormlamp.db", timeout=10)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute("SELECT name, need, numbers FROM customers")]


def expect_nothing_kept(phone: Phone) -> None:
    """Nothing of what was read is in any store of the browser."""
    kept = phone.page.evaluate(KEPT)
    assert {name: count for name, count in kept["found"].items() if name in WIPED and count > 0} == {}
    assert set(kept["stored"]) <= {"stormlamp:preferences", "stormlamp:device", "stormlamp:changes"}
    assert [path for path in kept["cached"] if path.startswith("/api")] == []


def plain(profile: Path, secrets: list[str]) -> list[tuple[str, str]]:
    """Which of these stand in a file of the profile, as UTF-8 or as the browser's own two bytes a sign."""
    found = []
    for path in (each for each in profile.rglob("*") if each.is_file()):
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            continue  # the browser runs, and has just put its store in order
        found += [
            (secret, str(path.relative_to(profile)))
            for secret in secrets
            if any(secret.encode(form) in data for form in ("utf-8", "utf-16-le"))
        ]
    return found


def secrets_of(server: Server) -> list[str]:
    """Names, needs and numbers of the special customers."""
    rows = customers(server)
    numbers = [part for row in rows for part in str(row["numbers"]).strip('[]"').split('", "')]
    names, needs = ([row[name] for row in rows] for name in ("name", "need"))
    return [each for each in (*names, *needs, *numbers) if each]
