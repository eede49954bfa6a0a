"""A real server is killed while a plan keeper publishes, again and again."""

from __future__ import annotations

import threading
import time
from contextlib import closing, suppress
from http.client import HTTPException
from random import Random
from typing import TYPE_CHECKING

from tests.faults.killed_servers import KilledServers
from tests.faults.tormented_site import Site
from tests.protocol.client import Refused, Server
from tests.protocol.phone import Phone
from tests.support.fault_rounds import rounds

from stormlamp.app import now
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.journal.record import open_record

if TYPE_CHECKING:
    from pathlib import Path

KILLS = rounds(2, 40)
LONGEST_S = 1.0  # from the request to the kill
DRAFT = "/api/v1/plan/draft"


def keeper_of(site: Site, url: str) -> Server:
    """Enrol a plan keeper's device."""
    with closing(open_record(site.config, now)) as record:
        code = make_code(record.context, Invitation(role="plan_keeper"), now())[0]
    phone = Phone(Server(url))
    phone.enrol(code, "desk")
    return phone.server


def publish(keeper: Server, version: int) -> None:
    """Ask for it; the server may die before it answers."""
    with suppress(HTTPException, OSError, Refused):
        keeper.call("POST", f"{DRAFT}/publish", headers={"If-Match": f'"{version}"'})


def test_a_server_killed_at_publishing_has_the_whole_edition_or_the_draft_as_it_was(tmp_path: Path) -> None:
    site, chance = Site(tmp_path / "var"), Random(20)  # noqa: S311 - chance that can be played again
    site.prepare()
    with KilledServers(tmp_path, site.settings) as servers:
        server = servers.start()
        servers.wait()
        keeper = keeper_of(site, servers.url)
        keeper.call("POST", DRAFT, {"from": {"edition": 1}})
        for _ in range(KILLS):
            before = keeper.call("GET", DRAFT).json
            asking = threading.Thread(target=publish, args=(keeper, before["version"]))
            asking.start()
            # Not waiting for anything: when the server dies is the fault.
            time.sleep(chance.uniform(0, LONGEST_S))
            server.kill()
            asking.join()
            server = servers.start()
            servers.wait()
            after = keeper.call("GET", DRAFT).json
            editions = [
                each["number"] for each in keeper.call("GET", "/api/v1/plan/editions").json["editions"]
            ]
            assert editions == list(range(len(editions), 0, -1))
            published = after["version"] > before["version"]
            assert after["version"] == before["version"] + published
            assert after["based_on"] == (editions[0] if published else before["based_on"])
            assert after["plan"] == before["plan"]
            newest = keeper.call("GET", "/api/v1/plan").json
            assert newest["number"] == editions[0]
            assert keeper.call("GET", f"/api/v1/files/{newest['sha256']}").json["number"] == editions[0]
        number = keeper.call("GET", "/api/v1/plan").json["number"]
        publish(keeper, keeper.call("GET", DRAFT).json["version"])
        assert keeper.call("GET", "/api/v1/plan").json["number"] == number + 1
        server.kill()
    site.stored()  # proves the journal
