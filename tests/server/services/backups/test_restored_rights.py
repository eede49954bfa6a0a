"""What somebody recorded who signed in after the backup counts once they sign in again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.server.services.backups.backed_up_site import Site, again, bring

if TYPE_CHECKING:
    from pathlib import Path

OUTAGE: dict[str, Any] = {"kind": "outage", "areas": [], "cause": "unknown", "since": None, "edition": None}


@pytest.mark.parametrize("person", ["plead", "pstaff"])
def test_it_is_judged_again_when_that_person_signs_in_and_for_nobody_else(
    database_url: str, tmp_path: Path, person: str
) -> None:
    site = Site(database_url, tmp_path)
    phone = site.rig.phone(1)
    site.rig.push(phone.note("yesterday"))
    backup = site.back_up().path
    site.rig.phone(1, "plead")
    phone.person = "plead"
    begun = phone.record(type="incident.opened", incident=f"{phone.id}.2", body=OUTAGE)
    ended = phone.record(type="incident.closed", incident=f"{phone.id}.2")
    late = phone.seal([begun, ended, phone.record(type="entries.redacted")])
    site.rig.push(late)
    before = {ref: entry["flags"] for ref, entry in site.rig.phones_entries().items()}
    site.rig.close()
    bring(site, backup, site.target, replace=True)
    rig = again(site.target)
    try:
        rig.push(*phone.sealed)
        flags = {ref: entry["flags"] for ref, entry in rig.phones_entries().items()}
        assert all("not_allowed" in flags[f"{phone.id}.{n}"] for n in (2, 3, 4))
        rig.phone(1, person)
        rig.record.reconsider(phone.id, person)
        now = {ref: entry["flags"] for ref, entry in rig.phones_entries().items()}
        told = [deed["body"] for deed in rig.servers_deeds() if deed["type"] == "entries.filled"]
        if person == "plead":
            assert now == before
            refs = [f"{phone.id}.2", f"{phone.id}.3"]
            seqs = [rig.phones_entries()[ref]["seq"] for ref in refs]
            assert told == [{"refs": refs, "seqs": seqs, "why": "allowed"}]
            rig.push(phone.note("too late", incident=f"{phone.id}.2"))
            assert rig.phones_entries()[f"{phone.id}.5"]["flags"] == ["late"]
        else:
            assert (now, told) == (flags, [])
        assert rig.record.verify().problems == []
    finally:
        rig.close()
