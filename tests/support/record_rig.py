"""The server's record without HTTP: a clock that tests set, enrolled phones, pushes and pulls."""

import json
from typing import Any

import psutil
from tests.support.databases import migrate_again
from tests.support.phone import Phone
from tests.support.signed_pages import SITE, SteadySigner, signer
from tests.support.waiting import until

from stormlamp.domain.action_rights import ACCESS, Reader
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.services.access.access_deeds import device_enrolled
from stormlamp.services.journal import entries as pulling
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record import Opening, Record, open_site
from stormlamp.services.pages import push as pushing
from stormlamp.services.pages.push_results import PushAnswer
from stormlamp.storage.access import devices
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.database.store import Store, open_store
from stormlamp.storage.journal import sites

START = 1_795_564_800_000_000  # 2026-11-25T00:00:00Z
SECRET = bytes(range(32))
ROLES = {"pstaff": "staff", "pthird": "staff", "plead": "supervisor", "paudit": "auditor"}
ADMIN = Reader("padmin", "admin")


class Rig:
    """A site's record, opened, with its clock in `now` (microseconds)."""

    def __init__(self, store: Store, *, site: str = SITE, secret: bytes = SECRET) -> None:
        self.now = START
        self.site = site
        self.store = store
        self.record: Record = open_site(self.store, secret, lambda: self.now, Opening(name=site))

    def rest(self) -> None:
        """End its thread; the database stays open for other sites."""
        self.record.context.writer.close()

    def close(self) -> None:
        """Give everything back."""
        self.record.close()

    def phone(self, number: int, person: str = "pstaff") -> Phone:
        """Enrol device `number` for a person."""
        made = signer(number)
        with self.store.writing() as session:
            if devices.find(session, self.record.site, made.device) is None:
                blank = Device(**_blank(self.record.site, made, self.now))
                devices.add(session, self.record.context.rights_key, blank)
            found = devices.find(session, self.record.site, made.device)
            assert found is not None
            devices.sign_in(session, self.record.context.rights_key, found, person, self.now)
            told = device_enrolled(made.device, person, ROLES.get(person, "staff"), None)
            logbook.append(self.record.context, session, told)
        return Phone(made, person, site=self.site)

    def revoke(self, phone: Phone) -> None:
        """Shut a device out."""
        with self.store.writing() as session:
            found = devices.find(session, self.record.site, phone.id)
            assert found is not None
            found.revoked_at = self.now
            found.vouch(self.record.context.rights_key)
            self.record.append(session, "device.revoked", {"device": phone.id, "reason": "lost"})

    def push(self, *pages: object, **more: Any) -> PushAnswer:  # noqa: ANN401 - whatever a test hands in
        """Hand pages in."""
        return pushing.hand_in(self.record.context, pages, **more)

    def statuses(self, *pages: object, **more: Any) -> list[str]:  # noqa: ANN401 - likewise
        """Hand pages in, and give the statuses alone."""
        return [result.status for result in self.push(*pages, **more).results]

    def pull(
        self, reader: Reader = ADMIN, after: int = 0, incident: str | None = None
    ) -> list[dict[str, Any]]:
        """All entries, by as many pulls as it takes."""
        found: list[dict[str, Any]] = []
        while True:
            answer = pulling.pull(self.record.context, reader, None, after, 500, incident)
            if not answer.entries:
                return found
            found += answer.entries
            after = int(found[-1]["seq"])

    def phones_entries(self) -> dict[str, dict[str, Any]]:
        """Entries by ref, without the server's own logbook."""
        own = {key["kid"] for key in self.record.server_keys()}
        return {each["ref"]: each for each in self.pull() if each["ref"].split(".")[0] not in own}

    def servers_deeds(self) -> list[dict[str, Any]]:
        """The actions of the server's own logbook, as objects, but for those of access."""
        own = {key["kid"] for key in self.record.server_keys()}
        deeds = [json.loads(each["action"]) for each in self.pull() if each["ref"].split(".")[0] in own]
        return [deed for deed in deeds if deed["type"] not in ACCESS]


def _blank(site: int, made: SteadySigner, now: int) -> dict[str, Any]:
    return {
        "site": site,
        "id": made.device,
        "key": made.jwk,
        "kind": "phone",
        "label": "",
        "enrolled_at": now,
        "held_page": 0,
        "held_n": 0,
        "held_identity": b"",
    }


def add_site(store: Store, site: str) -> None:
    """Add a site and its people."""
    with store.writing() as session:
        number = sites.add(session, site, "", first_hash(site))
        for person, role in ROLES.items():
            session.add(Person(site=number, id=person, name=person, role=role, created_at=START))


def open_rig(url: str) -> Rig:
    """Migrate an empty database, add the site, and open its record."""
    store = open_store(url)
    migrate_again(store)
    add_site(store, SITE)
    return Rig(store)


def warmed(url: str) -> Store:
    """Open a store for forks: it has composed its statements once, on another site, and is not connected."""
    store = open_store(url)
    add_site(store, "warm")
    rig = Rig(store, site="warm")
    rig.statuses(rig.phone(1).note())
    rig.close()
    # A thread that was joined may still be ending, inside OpenSSL and with its lock; a fork would keep that.
    until(lambda: psutil.Process().num_threads() == 1)
    return store
