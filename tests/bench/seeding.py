"""A site with many entries, told through the real services: enrolled devices, signed pages, one long outage.

The actions are what an outage leaves behind, in about the mix that people make: notes, answered steps, calls,
facts, corrections. They happened over the hours before they are handed in, as after a long time offline.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.support.endless_allowances import UNLIMITED
from tests.support.phone import Phone
from tests.support.plans.built_edition import build_edition
from tests.support.signed_pages import SteadySigner, compact

from stormlamp import config as settings
from stormlamp.app import now
from stormlamp.domain.encodings import base64url, sha256
from stormlamp.services.access.codes import Invitation, make_code
from stormlamp.services.access.enrolments import Enrolment, enrol
from stormlamp.services.demo.stories import rfc3339
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Record, open_record
from stormlamp.services.plans import publishing
from stormlamp.services.plans.shipped import example_folders
from stormlamp.setup import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from stormlamp.config import Config

PAGE = 100  # actions: the most that one page holds
TOGETHER = 1000  # actions handed in at once
SPAN_US = 6 * 3600 * 1_000_000  # the outage's length
ZONE = ZoneInfo("Asia/Shanghai")
KEYS = 50_000  # seeded devices' keys are this number and the next ones
NOTES = (
    "A 座大堂应急灯亮着，前台有两个人",
    "B 座 3 号梯停在 7 楼，里面没人，已挂牌",
    "配电房没有焦味，进线灯全灭，外面没有电",
    "车库道闸已抬起，有人看着，出口排了十几辆",
    "18 层住户来电话问几点来电，已按口径答复",
    "发电机带上了消防和应急照明，油够六个小时",
)
CALLS = ("utility", "utility-manager", "lift-maintainer")
OUTCOMES = ("reached", "busy", "no_answer", "left_word")


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made: an outage, of which its phones may record more, and the last seq of the journal.

    The journal holds the server's own entries too, so that is higher than the number of entries made.
    """

    outage: Outage
    last: int


def fill(data: Path, entries: int, phones: int = 20, *, first_key: int = KEYS, page: int = PAGE) -> Seeded:
    """Adds an outage of `entries` actions by `phones` devices to the site in this data folder.

    Args:
        data: the folder of a server that does not run now; made ready if it is empty.
        entries: how many actions.
        phones: how many devices recorded them.
        first_key: number of the first device's key; another one for a second filling.
        page: how many actions a page has.
    """
    config = settings.read({"STORMLAMP_DATA": str(data)})
    prepare(config, now)
    with closing(open_record(config, now)) as record:
        record.context.writer.limits = UNLIMITED
        outage = Outage(edition_in_force(record, config), entries, now(), page=page)
        for number in range(phones):
            outage.phones.append(_enrolled(record, first_key + number, f"手机 {number + 1}"))
        pages = outage.pages()
        while request := list(islice(pages, max(1, TOGETHER // page))):
            results = record.push(request)["results"]
            if {result["status"] for result in results} != {"accepted"}:
                raise AssertionError(results)
        return Seeded(outage, record.head().seq)


def texts(entries: int) -> list[str]:
    """The action texts of such an outage alone, without a site: for what only stores them."""
    edition = json.loads(build_edition(example_folders(), 1, now()))
    outage = Outage({**edition, "sha256": base64url(sha256(b"edition"))}, entries, now())
    outage.phones += [Phone(SteadySigner(KEYS + number), f"p{number}") for number in range(20)]
    return [str(text) for page in outage.pages() for text in page["actions"]]


def edition_in_force(record: Record, config: Config) -> dict[str, Any]:
    """The plan in force, and its hash as `sha256`."""
    files = FileStore(record.store, record.site, config.files)
    _, path = files.find(publishing.current(record.store, record.site).sha256)
    edition: dict[str, Any] = json.loads(path.read_bytes())
    return {**edition, "sha256": path.name}


def _enrolled(record: Record, key: int, label: str) -> Phone:
    signer, at = SteadySigner(key), now()
    code, _ = make_code(record.context, Invitation(name=label, role="supervisor"), at)
    proof = signer.seal(compact({"code": code}).encode())
    said = Enrolment(code, json.loads(signer.jwk), label, None, proof)
    return Phone(signer, enrol(record.context, said, at).person, site=record.site_name)


@dataclass
class Outage:
    """Makes the actions of one outage and seals them, page by page in the order of time.

    Args:
        edition: the plan in force, and its hash.
        entries: how many actions in all.
        ends: now, microseconds.
        page: how many actions a page has.
    """

    edition: dict[str, Any]
    entries: int
    ends: int
    phones: list[Phone] = field(default_factory=list)
    incident: str = ""
    page: int = PAGE

    def pages(self) -> Iterator[dict[str, Any]]:
        """Pages of so many actions; the devices take turns."""
        for number, first in enumerate(range(0, self.entries, self.page)):
            phone = self.phones[number % len(self.phones)]
            texts = [
                self.action(phone, index) for index in range(first, min(first + self.page, self.entries))
            ]
            yield phone.seal(texts, clocks=[self.sample(first)])

    def sample(self, index: int) -> dict[str, object]:
        """A clock sample taken at the time of this action, by a clock that is right."""
        return {"epoch": 1, "offset_ms": 0, "rtt_ms": 40, "at": self._at(index)}

    def _at(self, index: int) -> str:
        # The devices' pages lie side by side in time, as those of people who work at once.
        turn = self.page * len(self.phones)
        block, place = divmod(index, turn)
        spread = block * turn + place % self.page * len(self.phones) + place // self.page
        whole = -(-self.entries // turn) * turn
        return rfc3339(self.ends - SPAN_US + spread * SPAN_US // whole, ZONE)

    def action(self, phone: Phone, index: int) -> str:
        """The next action of this phone; number 0 of the outage opens it."""
        ref = f"{phone.id}.{phone.n + 1}"
        made = self._opening(ref) if index == 0 else self._what(index, f"{phone.id}.{phone.n}")
        salt = base64url(sha256(ref.encode())[:16])
        return phone.record(at=self._at(index), incident=self.incident, salt=salt, **made)

    def _opening(self, ref: str) -> dict[str, object]:
        self.incident = ref
        body = {
            "kind": "outage",
            "cause": "unknown",
            "areas": ["site"],
            "since": self._at(0),
            "edition": self.edition["sha256"],
            "level": 2,
        }
        return {"type": "incident.opened", "body": body}

    def _what(self, index: int, before: str) -> dict[str, object]:
        """About half notes, a quarter of answered steps, then calls, facts and corrections."""
        kind = index % 20
        if kind < 10:
            return {"body": {"text": f"{NOTES[index % len(NOTES)]}（{index}）"}}
        if kind < 15:
            return {"type": "step.done", "body": self._step(index)}
        if kind < 18:
            call = {"contact": CALLS[index % len(CALLS)], "channel": "phone", "outcome": OUTCOMES[index % 4]}
            return {"type": "contact.tried", "body": call}
        if kind == 18:
            return {"type": "facts.changed", "body": {"areas": [self._area(index)], "cause": "equipment"}}
        return {"type": "entry.corrected", "refs": [before], "body": {"text": f"更正：数到 {index}"}}

    def _step(self, index: int) -> dict[str, object]:
        """A step of the lists that are done once for each area: nobody's own first steps."""
        lists = [each for each in self.edition["lists"] if each["scope"] == "area"]
        chosen = lists[index % len(lists)]
        items = [item for page in chosen["pages"] for item in page["items"]]
        return {"list": chosen["id"], "item": items[index // 3 % len(items)]["id"], "area": self._area(index)}

    def _area(self, index: int) -> str:
        areas = self.edition["areas"]
        area: str = areas[index // 7 % len(areas)]["id"]
        return area
