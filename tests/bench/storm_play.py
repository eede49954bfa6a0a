"""How a storm is played on either side; nothing that is made beforehand is timed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.load_client import Play
from tests.bench.load_phone import Talk, say
from tests.bench.rivals import Replication, Rival, replication
from tests.bench.seeding import PAGE, Outage
from tests.bench.site import KEYS, Holder, Site, Where, returning
from tests.support.phone import Phone
from tests.support.plans.built_edition import build_edition
from tests.support.signed_pages import SteadySigner

from stormlamp.app import now
from stormlamp.services.plans.shipped import example_folders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.wire import Answer


@dataclass(frozen=True, slots=True)
class Storm:
    """What a storm was.

    Args:
        wall_s: from the first connection until the last phone had its acknowledgement.
        cpu_s: the server's, over everything; None where it is not to be seen.
        retries: requests made again after a refusal or a broken connection.
        heads: the journal's length before the storm and after each commit; empty at the peer's.
    """

    wall_s: float
    cpu_s: float | None
    retries: int
    heads: Sequence[int] = ()


def ours(
    site: Site,
    where: Where,
    holders: Sequence[Holder],
    actions: int,
    meanwhile: Sequence[Talk] = (),
) -> Storm:
    """Every holder records so many actions and hands them in; `where`: the server."""
    answers: list[Answer] = []
    pushes = [site.push(holder, site.actions(holder, actions)) for holder in holders]
    talks = [returning(holder, [push], answers) for holder, push in zip(holders, pushes, strict=True)]
    play, before = Play(where.port), where.tree.cpu_s()
    began = play.run(talks, meanwhile)
    spent = where.tree.cpu_s() - before
    said = [answer.json() for answer in answers]
    first = min(each["results"][0]["first_seq"] for each in said)
    heads = [first - 1, *sorted({each["receipt"]["seq"] for each in said})]
    return Storm(max(answer.at for answer in answers) - began, spent, play.retries, heads)


def replications(rival: Rival, phones: int, actions: int) -> list[Replication]:
    """What so many phones say to replicate so many documents each."""
    outage = strangers(phones)
    return [replication(rival, phone.id, documents(outage, phone, actions)) for phone in outage.phones]


def theirs(rival: Rival, each: Sequence[Replication]) -> Storm:
    """Phones replicate into a new database, which is gone afterwards."""
    answers: list[list[Answer]] = [[] for _ in each]
    talks = [say(one.requests, kept) for one, kept in zip(each, answers, strict=True)]
    with rival.database():
        play, before = Play(rival.port, rival.host), rival.cpu_s()
        began = play.run(talks)
        spent = None if before is None else (rival.cpu_s() or 0) - before
    last = [kept[one.acknowledging] for one, kept in zip(each, answers, strict=True)]
    for answer in last:
        if answer.status != 201 or any("error" in result for result in answer.json()):
            raise AssertionError(answer.body[:300])
    return Storm(max(answer.at for answer in last) - began, spent, play.retries)


def strangers(phones: int) -> Outage:
    """An outage told by phones that no server of ours knows: for the peer."""
    edition = {**json.loads(build_edition(example_folders(), 1, now())), "sha256": "0" * 43}
    logbooks = [Phone(SteadySigner(KEYS + number), "pabcdefghi") for number in range(phones)]
    return Outage(edition, PAGE * phones, now(), logbooks, f"{logbooks[0].id}.1")


def documents(outage: Outage, phone: Phone, actions: int) -> list[dict[str, object]]:
    """So many of the phone's next actions as documents: all their fields, named by their ref."""
    texts = [outage.action(phone, phone.n + 1) for _ in range(actions)]
    first = phone.n - actions + 1
    return [{"_id": f"{phone.id}.{first + place}", **json.loads(text)} for place, text in enumerate(texts)]
