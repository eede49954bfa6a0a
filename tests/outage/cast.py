"""The site, the people of scenario.md, and their browsers."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.e2e.colleague import Colleague
from tests.e2e.hidden_screens import STAY
from tests.e2e.phone import Look, Phone
from tests.outage.actor import Actor
from tests.outage.edition import story_plan
from tests.outage.end.device_entries import action, on_server
from tests.protocol.client import Server as Wire
from tests.protocol.phone import Phone as Device
from tests.server.services.case_record.time_stamping import listening, make_authority
from tests.support.server_process import Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright
    from tests.outage.story import Story
    from tests.server.services.case_record.time_stamping import TestAuthority

DESK = Look(width=1440, height=900)
THREE_HOURS_MS = 3 * 3600 * 1000
NUMBERS = "1390055500"
PATIENCE_MS = 15_000
# Key, name, right, duty, and for whom they stand in. The leader's and the desk's first: others name them.
PEOPLE = (
    ("lin", "林建宇", "supervisor", "leader", ()),
    ("mao", "毛云亭", "supervisor", None, ()),
    ("chen", "陈志强", "staff", "technical", ()),
    ("zhou", "周丽敏", "staff", "service", ()),
    ("wang", "王芳", "staff", "liaison", ()),
    ("sun", "孙浩", "staff", None, ("chen",)),
    ("he", "何小梅", "staff", None, ("zhou",)),
    ("zhao", "赵大勇", "staff", "safety", ()),
    ("xu", "徐青青", "staff", None, ("wang",)),
    ("huang", "黄静", "staff", None, ()),
)
ON_PHONES = ("sun", "he", "zhao", "lin", "chen", "zhou")
CUSTOMERS: dict[str, dict[str, Any]] = {
    "luo": {
        "name": "罗秀英",
        "area": "a-high",
        "need": "在家用呼吸机",
        "battery_hours": 3,
        "check_every": 30,
    },
    "gu": {"name": "顾长林", "area": "b-low", "need": "独居，耳背", "check_every": 60},
    "deng": {
        "name": "邓国华",
        "area": "b-high",
        "need": "在家用制氧机",
        "battery_hours": 2,
        "check_every": 30,
    },
}


@dataclass
class Cast:
    """Everybody and everything of a run.

    Args:
        server: the site's.
        people: ids by key.
        customers: likewise.
        actors: those with a browser, by key; the desk's is `mao`.
        computer: of the front desk: it types what is too much to tap.
        office: an admin's device, which reads everything.
        story: to which all of it is told.
        folder: for what a run keeps for itself.
        authority: stamps the times of what is handed out; None: this machine has no openssl.
    """

    server: Server
    people: dict[str, str]
    customers: dict[str, str]
    actors: dict[str, Actor]
    computer: Colleague
    office: Device
    story: Story
    folder: Path
    authority: TestAuthority | None

    def incident(self) -> str:
        """The outage that is on, as what is recorded names it."""
        of = "incident.opened"
        told = [action(each) for each in on_server(self.office.server)]
        return str(next(each["incident"] for each in told if each.get("type") == of))

    def __getitem__(self, key: str) -> Actor:
        return self.actors[key]

    def wrong_times(self, everything: list[dict[str, Any]], most_s: float) -> list[str]:
        """What is said to have happened at another time than when somebody of the story acted."""
        acts = [span for actor in self.actors.values() for span in actor.spans]
        wrong: list[str] = []
        for each in everything:
            told, at = action(each), each["happenedAt"] / 1e6
            if told.get("actor") != self.people["zhao"]:
                continue
            if not any(began - most_s <= at <= ended + most_s for began, ended in acts):
                wrong.append(f"{each['ref']} {told['type']}")
        return wrong

    def close(self) -> None:
        """Ends the browsers and the server."""
        for actor in self.actors.values():
            actor.phone.close()
        self.server.stop()


@contextmanager
def stamping(folder: Path) -> Iterator[TestAuthority | None]:
    """An authority outside that stamps times; None: this machine has no openssl."""
    if shutil.which("openssl") is None:
        yield None
        return
    folder.mkdir()
    with listening(make_authority(folder)) as authority:
        yield authority


def gather(
    playwright: Playwright, folder: Path, story: Story, authority: TestAuthority | None = None
) -> Cast:
    """Sets the site up and lets everybody in, each phone ready to work without a network."""
    server = Server(folder / "server")
    if authority:
        server.become(os.environ, {"STORMLAMP_TSA_URL": authority.url})
    server.adopt(story_plan())
    server.start()
    office = _office(server)
    people: dict[str, str] = {}
    for at, (key, name, role, duty, stands_for) in enumerate(PEOPLE):
        person = {"name": name, "role": role, "numbers": [f"{NUMBERS}{at}"]}
        person |= {"duties": [duty] if duty else [], "deputy_of": [people[each] for each in stands_for]}
        people[key] = office.server.call("POST", "/api/v1/people", person).json["id"]
    customers = {
        key: office.server.call("POST", "/api/v1/customers", _customer(fields)).json["id"]
        for key, fields in CUSTOMERS.items()
    }
    computer = Colleague(server, "前台电脑", _code(server, people["huang"], "staff"))
    cast = Cast(server, people, customers, {}, computer, office, story, folder, authority)
    for key, name, role, *_ in PEOPLE:
        if key in ON_PHONES or key == "mao":
            wrong_by = THREE_HOURS_MS if key == "zhao" else 0
            look = DESK if key == "mao" else None
            phone = Phone(playwright, folder / key, look, wrong_by, scripts=(STAY,))
            phone.enrol(server.code(role, people[key]))
            phone.context.set_default_timeout(PATIENCE_MS)
            cast.actors[key] = Actor(key, name, people[key], phone, story)
    return cast


def _office(server: Server) -> Device:
    """An admin's device, by which people and special customers get into the directory."""
    office = Device(Wire(server.url))
    office.enrol(_code(server, None, "admin"), "办公室", "管理员")
    return office


def _code(server: Server, person: str | None, role: str) -> str:
    return server.code(role, person).partition("#")[2].partition("&")[0]


def _customer(fields: dict[str, Any]) -> dict[str, Any]:
    agreed = {"consent_basis": "consent", "consent_by": "本人", "consent_at": "2026-01-10"}
    return {**fields, "numbers": ["028-5550-0230"], **agreed}
