"""Our side: a site with many phones, seeded without HTTP, and the bytes that its phones send.

The server is `stormlamp serve` on a folder of its own, as users run it. Every phone has a person who may
record, a device with its key, and a reading session, all put straight into the database: enrolling is not
what is measured.
"""

from __future__ import annotations

import gzip
import os
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.bench.processes import Tree
from tests.bench.seeding import PAGE, Outage, edition_in_force
from tests.bench.wire import request
from tests.support.phone import Phone as Logbook
from tests.support.server_process import Server
from tests.support.signed_pages import SteadySigner, compact

from stormlamp import config as settings
from stormlamp.app import now
from stormlamp.http.cookies import SESSION_COOKIE
from stormlamp.services.access.tokens import hashed, new_person_id, new_token
from stormlamp.services.journal.record import open_record
from stormlamp.setup import prepare
from stormlamp.storage.access.devices import Device, DevicePerson
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import ReadingSession

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tests.bench.load_phone import Talk
    from tests.bench.wire import Answer

    from stormlamp.services.journal.record import Record
    from stormlamp.storage.database.store import Base

KEYS = 100_000  # the phones' keys are this number and the next ones
FIRST_DEVICE = 1000  # inner numbers, well after that of the server's own logbook
HOUR_US = 3600 * 1_000_000


@dataclass
class Holder:
    """A phone, and the token of its reading session."""

    phone: Logbook
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What its requests carry."""
        return {"cookie": f"{SESSION_COOKIE}={self.token}"}


@dataclass
class Site:
    """A seeded site.

    Args:
        outage: makes actions.
        supervisor: the phone that opened the outage.
        holders: the other phones, in order.
        receipt: the newest receipt, which every phone holds.
    """

    outage: Outage
    supervisor: Holder
    holders: list[Holder]
    receipt: dict[str, Any]

    def actions(self, holder: Holder, count: int) -> list[str]:
        """The phone records so many actions of the outage."""
        return [self.outage.action(holder.phone, holder.phone.n + 1) for _ in range(count)]

    def push(self, holder: Holder, texts: Sequence[str]) -> Push:
        """Seals actions just recorded, at most a page of them, as the request that hands them in."""
        page = holder.phone.seal(list(texts), clocks=[self.outage.sample(0)])
        holds = {"n": holder.phone.n, "edition": self.outage.edition["sha256"]}
        body = compact({"pages": [page], "receipt": self.receipt, "holds": holds}).encode()
        holder.phone.texts.clear()
        holder.phone.sealed.clear()
        packed = gzip.compress(body, 6, mtime=0)  # phones pack what they hand in
        asked = request("POST", "/api/v1/pages", packed, {"content-encoding": "gzip", **holder.headers})
        return Push(asked, holder.phone.prev)


@dataclass(frozen=True, slots=True)
class Push:
    """A request that hands a page in, and the page's identity, which the answer must name."""

    asked: bytes
    identity: str


def returning(holder: Holder, pushes: Sequence[Push], answers: list[Answer]) -> Talk:
    """A phone that had no network: it asks the time for its clock's sample, then hands in."""
    yield request("GET", "/api/v1/now", headers=holder.headers)
    yield from handing_in(pushes, answers)


def handing_in(pushes: Sequence[Push], answers: list[Answer]) -> Talk:
    """Hands in page by page; a page that is `deferred` is handed in again when the server says so.

    Raises:
        AssertionError: a page was not taken.
    """
    for push in pushes:
        while True:
            answer = yield push.asked
            assert answer is not None
            said = answer.json()
            (result,) = said["results"]
            if result["status"] != "deferred":
                break
            yield said["retry_after_ms"] / 1000
        if (result["status"], result["identity"]) != ("accepted", push.identity):
            raise AssertionError(result)
        answers.append(answer)


def seed(data: Path, phones: int, database_url: str | None = None) -> Site:
    """Makes the server's folder ready with so many phones and one outage, opened by a supervisor's."""
    config = settings.read({"STORMLAMP_DATA": str(data), "STORMLAMP_DATABASE_URL": database_url or ""})
    prepare(config, now)
    with closing(open_record(config, now)) as record:
        made = [
            Holder(Logbook(SteadySigner(KEYS + key), new_person_id(), site=record.site_name), new_token())
            for key in range(phones + 1)
        ]
        with record.store.writing() as session:
            session.add_all(row for place, holder in enumerate(made) for row in _rows(record, holder, place))
        edition = edition_in_force(record, config)
        opener, *holders = made
        outage = Outage(edition, PAGE * len(made), now(), [holder.phone for holder in made])
        opening = opener.phone.seal([outage.action(opener.phone, 0)], clocks=[outage.sample(0)])
        return Site(outage, opener, holders, record.push([opening])["receipt"])


def _rows(record: Record, holder: Holder, place: int) -> Iterator[Base]:
    """What enrolling leaves: the first holder is a supervisor, the others are staff."""
    site, at, number, key = record.site, now(), FIRST_DEVICE + place, record.context.rights_key
    logbook = holder.phone
    role = "supervisor" if place == 0 else "staff"
    person: dict[str, Any] = {
        "id": logbook.person,
        "name": f"员工 {place}",
        "role": role,
        "active": True,
        "duties": [],
    }
    device = {"id": logbook.id, "number": number, "key": logbook.signer.jwk, "kind": "phone"}
    lasts = {"created_at": at, "expires_at": at + 72 * HOUR_US}
    token = {"hash": hashed(holder.token), "person": logbook.person, "device": logbook.id, **lasts}
    label, held = f"手机 {place}", {"held_page": 0, "held_n": 0, "held_identity": b""}
    rows = (
        Person(site=site, **person, created_at=at),
        Device(site=site, **device, label=label, enrolled_at=at, **held),
        ReadingSession(site=site, **token),
    )
    for row in rows:
        row.vouch(key)
    on = DevicePerson(site=site, device_no=number, person=logbook.person, since=at)
    on.vouch(key, logbook.id)
    yield from (*rows, on)


@contextmanager
def serving(
    data: Path, environment: Mapping[str, str] | None = None, database_url: str | None = None
) -> Iterator[Where]:
    """`stormlamp serve` on a seeded folder; `environment`: beside the usual one."""
    server = Server(data, database_url, {**os.environ, **(environment or {})}).start()
    try:
        yield Where(server.port, Tree(server.pid))
    finally:
        server.stop()


@dataclass(frozen=True, slots=True)
class Where:
    """A running server's port and its processes."""

    port: int
    tree: Tree
