"""What is known of people and special customers comes back whole from a backup, vouched for as before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.server.services.backups.backed_up_site import Site, again, bring
from tests.support.fault_rounds import daily

from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.people import customers, people
from stormlamp.services.people.customers import Desk
from stormlamp.storage.access.customers import Customer
from stormlamp.storage.access.people import Person

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

SHIFTS = [{"days": [1, 7], "from": "22:00", "to": "06:00"}]
WHOLE = {
    "name": "罗秀英",
    "place": "18 层 1803",
    "need": "呼吸机",
    "device": "呼吸机",
    "battery_hours": 2.5,
    "numbers": ["028-5550-0221"],
    "languages": ["en"],
    "agreed_help": "先打",
    "agreed_by": "周丽敏",
    "helper": "pstaff",
    "check_every": 30,
    "consent_basis": "vital",
    "consent_by": "女儿",
    "consent_at": "2026-03-02",
    "reviewed_on": "2026-09-01",
    "ends_on": "2027-01-31",
    "active": False,
}


def rows(session: Session) -> list[dict[str, Any]]:
    """Every column of every person and customer."""
    found = [*session.query(Person).order_by(Person.id), *session.query(Customer).order_by(Customer.id)]
    return [{column.name: getattr(row, column.name) for column in row.__table__.columns} for row in found]


@pytest.mark.parametrize("with_secret", daily(*(False, True)))
def test_every_column_comes_back_and_is_vouched_for(
    database_url: str, tmp_path: Path, *, with_secret: bool
) -> None:
    site = Site(database_url, tmp_path)
    record = site.rig.record
    known = {"shifts": SHIFTS, "away_until": 1_900_000_000_000_000, "deputy_of": ["plead"], "numbers": ["1"]}
    people.change_person(record.context, "pstaff", known, COMMAND_LINE)
    customers.add_customer(Desk(record.context, site.file_store, "plead"), WHOLE, site.rig.now)
    with site.rig.store.reading() as session:
        before = rows(session)
    backup = site.back_up().path
    people.change_person(record.context, "pstaff", {"shifts": [], "numbers": []}, COMMAND_LINE)
    site.rig.close()
    if not with_secret:
        site.secret.unlink()
    bring(site, backup, site.target, replace=True)
    rig = again(site.target)
    with rig.store.reading() as session:
        assert rows(session) == before
    assert rig.record.verify().problems == []
    rig.close()
