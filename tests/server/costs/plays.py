"""What is counted: the requests of a storm, of a quiet phone, of a new one, and of a desk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.server.costs.counting import Counts, countable, counted
from tests.server.http.access.test_sign_in_pages import PASSWORD, SECURE, desk, submit
from tests.support.record_rig import ADMIN, Rig, open_rig
from tests.support.server_in_process import make_world

from stormlamp.domain.action_rights import Reader
from stormlamp.services.journal import entries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.phone import Phone

STAFF = Reader("pthird", "staff")
JOURNAL = 3000  # entries from which a new phone begins


def counts(folder: Path) -> dict[str, Counts]:
    """Play all of it in an empty folder, each first once to warm up."""
    with countable():
        return {**_of_the_record(folder), **_of_requests(folder)}


def _warm(play: Callable[[], object]) -> Counts:
    play()
    with counted() as found:
        play()
    return found


def _of_the_record(folder: Path) -> dict[str, Counts]:
    rig = open_rig(f"sqlite:///{folder / 'record.db'}")
    lead, staff = rig.phone(2, "plead"), rig.phone(1)
    outage = f"{lead.id}.1"
    rig.push(lead.note(type="incident.opened", incident=outage))
    found = {
        "push of one page of a hundred": _warm(lambda: rig.push(staff.seal(_hundred(staff, outage)))),
        "push of a hundred pages of one": _warm(lambda: rig.push(*_pages(staff, outage))),
    }
    _fill(rig, staff, outage)
    head = int(rig.pull(ADMIN, JOURNAL)[-1]["seq"])
    found |= {
        "pull of 500 by a supervisor": _warm(lambda: _pull(rig, ADMIN, head)),
        "pull of 500 by staff": _warm(lambda: _pull(rig, STAFF, head)),
        "start of a new phone": _warm(lambda: entries.start(rig.record.context, STAFF, None)),
    }
    rig.close()
    return found


def _hundred(phone: Phone, outage: str) -> list[str]:
    """What a phone records in an outage: a hundred actions, of which some speak of earlier ones."""
    return [phone.record(incident=outage, **_said(phone, outage, place)) for place in range(100)]


def _pages(phone: Phone, outage: str) -> list[dict[str, object]]:
    return [
        phone.seal([phone.record(incident=outage, **_said(phone, outage, place))]) for place in range(100)
    ]


def _said(phone: Phone, outage: str, place: int) -> dict[str, Any]:
    earlier = f"{phone.id}.{max(1, phone.n - 3)}"
    match place % 10:
        case 0:
            return {"type": "entry.corrected", "refs": [earlier], "body": {"text": "灯"}}
        case 1:
            return {"type": "matter.taken", "body": {"matter": f"request:{earlier}"}}
        case 2 | 3 | 4:
            return {"type": "step.answered", "refs": [outage], "body": {"step": "s1", "answer": "done"}}
        case _:
            return {"body": {"text": "三楼应急灯亮着"}}


def _fill(rig: Rig, phone: Phone, outage: str) -> None:
    for _ in range(JOURNAL // 500):
        rig.push(*(phone.seal(_hundred(phone, outage)) for _ in range(5)))


def _pull(rig: Rig, reader: Reader, head: int) -> None:
    assert len(entries.pull(rig.record.context, reader, None, head - 500).entries) == 500


def _of_requests(folder: Path) -> dict[str, Counts]:
    world = make_world(folder / "data")
    client, supervisor = desk(world)
    supervisor.push({"type": "incident.opened", "incident": f"{supervisor.phone.id}.1"})

    def live() -> None:
        action = {"type": "note.added", "incident": f"{supervisor.phone.id}.1", "body": {"text": "灯"}}
        answer = supervisor.push(action)
        assert [each["status"] for each in json.loads(answer.text)["results"]] == ["accepted"]

    def sign_in() -> None:
        client.delete_cookie("__Host-stormlamp")
        answer = submit(client, "/sign-in", account="王主管", password=PASSWORD, not_mine="y")
        assert answer.status_code == 303
        assert client.get("/api/v1/session", base_url=SECURE).status_code == 200

    found = {"one live action": _warm(live), "sign-in of a desk": _warm(sign_in)}
    world.close()
    return found
