"""A phone or a desk that holds many entries: pulled once by the real client, then copied for each run."""

from __future__ import annotations

import json
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from tests.bench.seeding import fill
from tests.e2e.phone import Look, Phone
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright
    from tests.bench.seeding import Seeded

DESK = Look(width=1440, height=900)
PHONE = Look()
DUTIES = ("leader", "liaison", "technical", "service", "safety")
# Whether the journal in this browser has come up to a seq; its cursor says so, however entries are laid out.
ARRIVED = """(seq) => new Promise((done, fail) => {
  const asked = indexedDB.open("stormlamp-journal");
  asked.onerror = () => fail(asked.error);
  asked.onsuccess = () => {
    const get = asked.result.transaction("meta").objectStore("meta").get("shown");
    get.onsuccess = () => { asked.result.close(); done((get.result?.after ?? 0) >= seq); };
  };
})"""
PULL_S = 300
KEPT_MS = 8000


@dataclass(frozen=True, slots=True)
class Holding:
    """A server and a browser's profile that holds its journal.

    Args:
        playwright: starts browsers.
        server: runs, until it is stopped.
        folder: `profile` and its copies lie here.
        look: of the browser.
        seeded: the outage.
    """

    playwright: Playwright
    server: Server
    folder: Path
    look: Look
    seeded: Seeded
    _copies: Iterator[int]

    @property
    def entries(self) -> int:
        """How many entries the outage had when the browser pulled it."""
        return self.seeded.outage.entries

    @contextmanager
    def opened(self, scripts: tuple[str, ...] = ()) -> Iterator[Phone]:
        """A browser on a copy of the profile, which ends with it; `scripts` run before each page's own."""
        copy = self.folder / f"copy-{next(self._copies)}"
        shutil.copytree(self.folder / "profile", copy)
        phone = Phone(self.playwright, copy, self.look, scripts=scripts)
        try:
            yield phone
        finally:
            phone.close()
            shutil.rmtree(copy)


@contextmanager
def holding(
    playwright: Playwright, folder: Path, entries: int, look: Look, phones: int = 20
) -> Iterator[Holding]:
    """Enrols a supervisor with every duty, fills the site with an outage, and lets the browser pull it.

    A browser that is enrolled before the outage holds all of it; one that comes later begins with the newest.

    Args:
        playwright: starts browsers.
        folder: an empty folder.
        entries: how many; at least 1, the opening of the outage.
        look: of the browser.
        phones: how many recorded it.
    """
    server = Server(folder / "server").start()
    try:
        phone = Phone(playwright, folder / "profile", look)
        phone.enrol(link(server))
        server.stop()
        seeded = fill(server.data, entries, phones)
        server.start()
        phone.open(server.url)
        await_entries(phone, seeded.last)
        # Opened once more it keeps its first screen with all of that, as a phone in use does.
        phone.open(server.url)
        phone.page.wait_for_timeout(KEPT_MS)
        phone.close()
        yield Holding(playwright, server, folder, look, seeded, count())
    finally:
        server.stop()


def await_entries(phone: Phone, seq: int) -> None:
    """Waits until the browser's journal has come up to `seq`."""
    end = time.monotonic() + PULL_S
    # Not `wait_for_function`: to it a promise is true.
    while not phone.page.evaluate(ARRIVED, seq):
        assert time.monotonic() < end, f"the journal did not come up to {seq} in {PULL_S} s"
        phone.page.wait_for_timeout(200)


def link(server: Server) -> str:
    """An enrolment link for a supervisor who has every duty, so that all first steps are theirs."""
    duties = [word for duty in DUTIES for word in ("--duty", duty)]
    made = server.command("code", "--role", "supervisor", *duties, "--name", "王建国", "--json")
    url: str = json.loads(made)["url"]
    return server.url + url[url.index("/enrol") :]
