"""The record of a case that is handed out: what stands in it, and that it can be computed again."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.server.services.case_record.small_case import CALLER, small_case
from tests.support.record_rig import ADMIN

from stormlamp.domain.action_rights import WAKES_NOBODY
from stormlamp.domain.encodings import base64url, from_base64url, sha256
from stormlamp.domain.journal.leaves import first_hash, next_hash
from stormlamp.services.case_record.records import make_record
from stormlamp.services.refusals import UnknownEntry
from stormlamp.services.signatures import verifies

if TYPE_CHECKING:
    from tests.support.record_rig import Rig


def record_of(rig: Rig, incident: str, *, personal: bool = False) -> dict[str, Any]:
    """The record as whoever gets it reads it."""
    read: dict[str, Any] = json.loads(make_record(rig.record.context, incident, personal=personal))
    return read


def test_the_whole_case_is_in_it_and_nothing_else(rig: Rig) -> None:
    case = small_case(rig)
    record = record_of(rig, case.second)
    assert record["incidents"] == [case.first, case.second]
    entries = record["entries"]
    wanted = [each for each in rig.pull(ADMIN) if _incident(each) in record["incidents"]]
    assert [each["action"] for each in entries] == [each["action"] for each in wanted]
    assert len(entries) == 24
    assert [each["seq"] for each in entries] == sorted(each["seq"] for each in entries)


def _incident(entry: dict[str, Any]) -> object:
    return json.loads(entry["action"])["incident"]


def test_private_parts_go_along_on_request_alone(rig: Rig) -> None:
    case = small_case(rig)
    without, whole = record_of(rig, case.first), record_of(rig, case.first, personal=True)
    assert (without["personal"], whole["personal"]) == (False, True)
    assert not [each for each in without["entries"] if "private" in each]
    assert [(it["ref"], it["private"]) for it in whole["entries"] if "private" in it] == [
        (case.request, CALLER)
    ]


def test_it_has_the_names_of_those_who_acted_alone(rig: Rig) -> None:
    assert record_of(rig, small_case(rig).first)["names"] == {"plead": "plead", "pstaff": "pstaff"}


def test_its_leaves_give_the_running_hash_that_the_servers_logbook_says(rig: Rig) -> None:
    record = record_of(rig, small_case(rig).first)
    checkpoint, leaves = record["checkpoint"], base64.b64decode(record["leaves"])
    running = first_hash(rig.site)
    for start in range(0, len(leaves), 32):
        running = next_hash(running, leaves[start : start + 32])
    said = json.loads(checkpoint["action"])
    assert (len(leaves), base64url(running)) == (checkpoint["size"] * 32, checkpoint["hash"])
    assert said["type"] == "checkpoint.stamped"
    assert said["body"] == {"size": checkpoint["size"], "hash": base64url(running), "why": "report"}
    payload = from_base64url(checkpoint["seal"].split(".")[1]) or b""
    assert base64url(sha256(checkpoint["action"].encode())) in json.loads(payload)["digests"]


def test_it_is_signed_by_the_servers_logbook_over_all_that_stands_before(rig: Rig) -> None:
    made = make_record(rig.record.context, small_case(rig).first, personal=False)
    before, _, behind = made.rpartition(b',\n"signature":"')
    head, payload, signature = behind.decode().removesuffix('"}\n').split(".")
    key = rig.record.server_keys()[0]
    assert from_base64url(head) == (
        b'{"alg":"ES256","kid":"' + key["kid"].encode() + b'","typ":"stormlamp-record-1"}'
    )
    assert json.loads(from_base64url(payload) or b"") == {"sha256": base64url(sha256(before))}
    assert verifies(json.dumps(key["key"]), f"{head}.{payload}".encode(), from_base64url(signature) or b"")
    assert json.loads(made)["devices"][key["kid"]] == key["key"]


def test_the_same_journal_gives_the_same_bytes(rig: Rig) -> None:
    case = small_case(rig)
    first = make_record(rig.record.context, case.first, personal=False)
    assert make_record(rig.record.context, case.second, personal=False) == first
    assert [deed["type"] for deed in rig.servers_deeds()].count("checkpoint.stamped") == 1


def test_its_checkpoint_wakes_nobody(rig: Rig) -> None:
    case = small_case(rig)
    before = rig.record.head().seq
    make_record(rig.record.context, case.first, personal=False)
    after = rig.record.head().seq
    assert after == before + 1
    assert not rig.record.anything_but(WAKES_NOBODY, before, after)


def test_what_was_redacted_stands_there_without_its_text(rig: Rig) -> None:
    case = small_case(rig)
    rig.record.redact([case.told], "text", "on request")
    rig.record.redact([case.request], "private", "on request")
    made = make_record(rig.record.context, case.first, personal=True)
    [gone] = [each for each in json.loads(made)["entries"] if each["action"] is None]
    assert (gone["ref"], gone["gone"]) == (case.told, "redacted")
    for word in ("欧阳菊", "ouyangju", "13812345678"):
        assert word.encode() not in made


def test_a_case_whose_beginning_was_redacted_is_still_handed_out(rig: Rig) -> None:
    case = small_case(rig)
    rig.record.redact([case.other], "text", "by mistake")
    record = record_of(rig, case.other)
    assert record["incidents"] == [case.other]
    assert [each["ref"] for each in record["entries"]] == [case.other]


def test_of_an_incident_that_is_not_here_nothing_is_made_or_stamped(rig: Rig) -> None:
    case = small_case(rig)
    before = rig.record.head()
    with pytest.raises(UnknownEntry):
        make_record(rig.record.context, f"{case.first}9", personal=False)
    assert rig.record.head() == before
