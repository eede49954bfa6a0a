"""Compares both ends of the promise: what the phone's disk holds, and what the server's does."""

from __future__ import annotations

import base64
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page
    from tests.support.server_process import Server

# Opened as it stands, without a version: looking never upgrades, and a store that is not there is not made.
LOGBOOK = """async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === "stormlamp-logbook")) return null;
  return new Promise((done, fail) => {
    const asked = indexedDB.open("stormlamp-logbook");
    asked.onerror = () => fail(asked.error);
    asked.onsuccess = () => {
      const tables = ["devices", "pages", "actions"];
      const tx = asked.result.transaction(tables);
      const held = tables.map((table) => tx.objectStore(table).getAll());
      tx.oncomplete = () => {
        const [devices, pages, actions] = held.map((get) => get.result);
        asked.result.close();
        done({ devices, pages, actions: actions.map(({ device, n, text }) => ({ device, n, text })) });
      };
    };
  });
}"""


@dataclass(frozen=True)
class Logbook:
    """A phone's own books: what it recorded and how it bound it into pages."""

    devices: list[dict[str, Any]]
    pages: list[dict[str, Any]]
    actions: dict[tuple[str, int], str]

    def notes(self) -> list[str]:
        """The texts of its notes, in the order of their numbers."""
        return _notes(self.actions)

    def unbound(self) -> list[tuple[str, int]]:
        """Actions on no page yet; it fails where one is on two, or where the pages are no chain."""
        on: list[tuple[str, int]] = []
        for device in {page["device"] for page in self.pages}:
            pages = [page for page in self.pages if page["device"] == device]
            assert [page["page"] for page in pages] == list(range(1, len(pages) + 1)), "no page number twice"
            before = ""
            for page in pages:
                said = json.loads(_unpacked(page["seal"].split(".")[1]))
                assert said["prev"] == before, "one chain"
                assert (said["first"], len(said["digests"])) == (page["first"], page["count"])
                before = page["identity"]
                on += [(device, page["first"] + each) for each in range(page["count"])]
        assert len(on) == len(set(on)), "each action on one page"
        return sorted(self.actions.keys() - set(on))


def logbook(page: Page) -> Logbook:
    """What the disk of this page's browser holds; empty where there is no logbook."""
    held = page.evaluate(LOGBOOK) or {"devices": [], "pages": [], "actions": []}
    texts = {(each["device"], each["n"]): each["text"] for each in held["actions"]}
    assert len(texts) == len(held["actions"]), "no number twice"
    for device in held["devices"]:
        numbers = sorted(n for own, n in texts if own == device["id"])
        assert numbers == list(range(1, device["n"] + 1)), "no number left out"
    return Logbook(held["devices"], held["pages"], texts)


@dataclass(frozen=True)
class Journal:
    """What the server holds of some devices."""

    pages: dict[tuple[str, int], str]
    actions: dict[tuple[str, int], str]
    quarantined: int

    def notes(self) -> list[str]:
        """The texts of the notes that arrived, in the order of their numbers."""
        return _notes(self.actions)


def journal(server: Server, devices: set[str]) -> Journal:
    """Reads the server's own database; the keys there make a doubled number impossible to miss."""
    with closing(sqlite3.connect(f"file:{server.data / 'stormlamp.db'}?mode=ro", uri=True)) as db:
        names = dict(db.execute("SELECT number, id FROM devices"))
        ours = {number: name for number, name in names.items() if name in devices}
        entries = db.execute("SELECT device_no, n, text FROM entries").fetchall()
        found = [((ours[number], n), text.decode()) for number, n, text in entries if number in ours]
        assert len(found) == len(dict(found)), "each action once"
        pages = db.execute("SELECT device_no, page, identity FROM pages").fetchall()
        apart = db.execute("SELECT device_no FROM quarantined_pages").fetchall()
    bound = {(ours[number], page): _packed(identity) for number, page, identity in pages if number in ours}
    return Journal(bound, dict(found), sum(number in ours for (number,) in apart))


def arrived(page: Page, server: Server, notes: Iterable[str]) -> bool:
    """Whether the server holds these notes of this page's phone.

    For polling: both books are not compared, since a page may be sealed and handed in between two readings.
    """
    return {*notes} <= {*journal(server, {device["id"] for device in logbook(page).devices}).notes()}


def compare(held: Logbook, server: Server) -> Journal:
    """Both books agree, action by action and page by page, as far as the server has come."""
    devices = {device["id"] for device in held.devices}
    there = journal(server, devices)
    assert there.actions.items() <= held.actions.items(), (
        "the server holds what the phone wrote, word for word"
    )
    own = {(page["device"], page["page"]): page["identity"] for page in held.pages}
    assert there.pages.items() <= own.items(), "and on the phone's own pages"
    received = {key for page in held.pages if page["state"] == "received" for key in _numbers(page)}
    assert received <= there.actions.keys(), "what the phone believes received is there"
    return there


def _notes(actions: dict[tuple[str, int], str]) -> list[str]:
    read = [json.loads(text) for _, text in sorted(actions.items())]
    return [each["body"]["text"] for each in read if each["type"] == "note.written"]


def _numbers(page: dict[str, Any]) -> list[tuple[str, int]]:
    return [(page["device"], page["first"] + each) for each in range(page["count"])]


def _unpacked(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _packed(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
