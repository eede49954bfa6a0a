"""Reading, rights, proofs, files and the bell, as docs/protocol.md says, against a real server."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from tests.protocol.client import Refused, Server, digest, unb64
from tests.protocol.journal import hear_bell, pulled
from tests.support.tiny_pictures import jpeg

if TYPE_CHECKING:
    from tests.protocol.client import Json
    from tests.protocol.conftest import Enrol
    from tests.protocol.phone import Phone

SECOND = 1_000_000
LONG = 4200  # entries, of which a new phone does not read the older ones whole
PNG = unb64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg")


def statuses(answer: dict[str, Any]) -> list[str]:
    """The verdicts of a push, in order."""
    return [each["status"] for each in answer["results"]]


def test_what_only_a_supervisor_may_do_is_kept_and_flagged(enrol: Enrol) -> None:
    phone, chief = enrol(), enrol("supervisor")
    opening = phone.record(
        "incident.opened", {"kind": "outage", "cause": "grid", "areas": []}, incident="self"
    )
    closing = phone.record("incident.closed", {"still_open": []}, incident=opening)
    phone.hand_in(phone.seal())
    allowed = chief.record("incident.closed", {"still_open": []}, incident=opening)
    chief.hand_in(chief.seal())
    late = phone.record("note.written", {"text": "还有一层没电"}, incident=opening)
    phone.hand_in(phone.seal())
    journal = pulled(phone)
    flags = [journal.entry(ref)["flags"] for ref in (opening, closing, allowed, late)]
    assert flags == [[], ["not_allowed"], [], ["late"]]


def test_a_private_part_is_for_its_author_and_supervisors_and_hidden_entries_still_prove(
    enrol: Enrol,
) -> None:
    author, colleague, chief = enrol(), enrol(), enrol("supervisor")
    ref = author.record("note.written", {"text": "有人打电话"}, private={"caller": "王女士"})
    author.hand_in(author.seal())
    review = chief.record("review.noted", {"text": "先不公开"})
    chief.hand_in(chief.seal())
    assert json.loads(pulled(author).entry(ref)["private"])["caller"] == "王女士"
    assert pulled(chief).entry(ref)["private"] is not None
    seen = pulled(colleague)
    assert seen.entry(ref).get("private") is None
    assert not [each for each in seen.entries if each.get("ref") == review]
    assert any(each.get("hidden") for each in seen.entries)


def test_a_redaction_takes_the_text_and_leaves_the_proof(enrol: Enrol) -> None:
    phone, chief = enrol(), enrol("supervisor")
    ref = phone.record("note.written", {"text": "写错了姓名"})
    page = phone.seal()
    phone.hand_in(page)
    asked = {"refs": [ref], "part": "text", "reason": "姓名"}
    said = chief.server.call("POST", "/api/v1/redactions", asked).json
    assert statuses(phone.hand_in(page)) == ["duplicate"]
    journal = pulled(phone)
    assert journal.entry(ref)["action"] is None
    assert "redacted" in journal.entry(ref)["flags"]
    assert json.loads(journal.entry(said["ref"])["action"])["body"]["refs"] == [ref]


def test_a_revoked_device_is_kept_apart_and_its_session_ends(enrol: Enrol) -> None:
    phone, chief = enrol(), enrol("supervisor")
    chief.server.call("POST", f"/api/v1/devices/{phone.id}/revoke", {"reason": "丢了"})
    phone.record("note.written", {"text": "不是我"})
    page = phone.seal()
    assert statuses(phone.hand_in(page)) == ["quarantined"]
    with pytest.raises(Refused, match="device_revoked"):
        phone.server.call("GET", "/api/v1/entries")
    kept = chief.server.call("GET", "/api/v1/quarantine").json["pages"]
    (mine,) = [each for each in kept if each["device"] == phone.id]
    chief.server.call("POST", f"/api/v1/quarantine/{mine['identity']}/release")
    assert pulled(chief).entry(f"{phone.id}.1")["action"] == page["actions"][0]


def test_a_new_phone_begins_part_by_part_with_what_is_in_force_and_goes_on_from_there(enrol: Enrol) -> None:
    phone = enrol()
    outage = f"{phone.id}.1"
    phone.record("incident.opened", {"kind": "outage"}, incident=outage)
    for number in range(LONG):
        # What passes is of no incident: every other entry.
        phone.record("note.written", {"text": f"{number}"}, incident=outage if number % 2 else None)
        if number % 100 == 98:
            phone.hand_in(phone.seal())
    phone.hand_in(phone.seal())
    told, parts = begun(phone)
    from_seq, view = parts[0]["from_seq"], parts[0]["view"]
    assert from_seq > 0
    assert len(parts) > 1
    assert [(each["from_seq"], each["view"]) for each in parts] == [(from_seq, view)] * len(parts)
    whole = everything(phone, 0)
    # Who got in is told to supervisors alone.
    readable = [each for each in whole if each.get("action")]
    of_outage = [each for each in readable if json.loads(each["action"]).get("incident") == outage]
    assert [each for each in told if each in of_outage] == [e for e in of_outage if e["seq"] <= from_seq]
    assert not [e for e in told if json.loads(e["action"])["type"] == "note.written" and e not in of_outage]
    # The server may record something of its own between the two readings.
    then = [each["seq"] for each in everything(phone, from_seq)]
    assert then[: len(whole) - from_seq] == list(range(from_seq + 1, len(whole) + 1))
    assert view == phone.server.call("GET", "/api/v1/session").json["view"]


def begun(phone: Phone) -> tuple[list[Json], list[Json]]:
    """The entries that a new phone begins with, and the parts in which they came."""
    parts = [phone.server.call("GET", "/api/v1/entries/start").json]
    while parts[-1]["more"]:
        place = f"after={parts[-1]['entries'][-1]['seq']}&from_seq={parts[-1]['from_seq']}"
        parts.append(phone.server.call("GET", f"/api/v1/entries/start?{place}").json)
    return [each for part in parts for each in part["entries"]], parts


def everything(phone: Phone, after: int) -> list[Json]:
    """All entries after a seq."""
    found: list[Json] = []
    while some := phone.server.call("GET", f"/api/v1/entries?after={after}").json["entries"]:
        found += some
        after = found[-1]["seq"]
    return found


def test_the_edition_and_the_directory_come_whole_and_unchanged_ones_do_not_come_again(enrol: Enrol) -> None:
    phone = enrol()
    plan = phone.server.call("GET", "/api/v1/plan").json
    edition = phone.server.call("GET", f"/api/v1/files/{plan['sha256']}").body
    assert (digest(edition), len(edition)) == (plan["sha256"], plan["size"])
    assert json.loads(edition)["site"]["id"] == phone.site
    directory = phone.server.call("GET", "/api/v1/directory")
    assert phone.person in [each["id"] for each in directory.json["people"]]
    tag = {"If-None-Match": directory.headers["ETag"]}
    assert phone.server.call("GET", "/api/v1/directory", None, tag).status == 304
    published = [each for each in pulled(phone).entries if "edition.published" in (each.get("action") or "")]
    assert json.loads(published[-1]["action"])["body"]["sha256"] == plan["sha256"]


def test_a_photo_goes_up_after_its_text_and_comes_back_byte_for_byte(enrol: Enrol) -> None:
    phone, path = enrol(), f"/api/v1/files/{digest(PNG)}"
    picture = {"Content-Type": "image/png"}
    stranger = Server(phone.server.url)
    with pytest.raises(Refused, match="not_signed_in"):
        stranger.call("PUT", path, PNG, picture)
    phone.record("photo.taken", files=[{"sha256": digest(PNG), "size": len(PNG), "type": "image/png"}])
    phone.hand_in(phone.seal())
    assert stranger.call("PUT", path, PNG, picture).status == 201
    assert phone.server.call("PUT", path, PNG, picture).status == 200
    assert phone.server.call("GET", path).body == PNG
    with pytest.raises(Refused, match="wrong_hash"):
        phone.server.call("PUT", f"/api/v1/files/{digest(b'other')}", PNG, picture)


def test_a_photo_of_exactly_the_limit_is_taken_and_one_of_a_byte_more_is_not(enrol: Enrol) -> None:
    phone, room = enrol(), 4 * 1024 * 1024 - len(jpeg())
    exactly, more = jpeg(b"x" * room), jpeg(b"x" * (room + 1))
    picture = {"Content-Type": "image/jpeg"}
    assert phone.server.call("PUT", f"/api/v1/files/{digest(exactly)}", exactly, picture).status == 201
    with pytest.raises(Refused, match="too_big"):
        phone.server.call("PUT", f"/api/v1/files/{digest(more)}", more, picture)


def test_the_bell_rings_when_something_arrives(enrol: Enrol) -> None:
    listener, phone = enrol(), enrol()
    head: int = pulled(listener).entries[-1]["seq"]
    heard: list[int] = []
    at_head, done = threading.Event(), threading.Event()

    def hear(seq: int) -> bool:
        heard.append(seq)
        at_head.set()
        return seq > head

    def listen() -> None:
        hear_bell(listener.server, hear)
        done.set()

    threading.Thread(target=listen, daemon=True).start()
    assert at_head.wait(10)
    phone.record("note.written", {"text": "铃"})
    phone.hand_in(phone.seal())
    assert done.wait(10)
    assert heard[-1] > head
