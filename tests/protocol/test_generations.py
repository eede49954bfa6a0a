"""What a phone does when the server lost something, as docs/protocol.md says, against a real server."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from tests.protocol.client import Refused
from tests.protocol.journal import pulled

if TYPE_CHECKING:
    from tests.protocol.conftest import Enrol
    from tests.support.server_process import Server as Process


def test_an_older_disk_that_came_back_is_noticed_by_a_receipt_and_filled_again(
    enrol: Enrol, process: Process
) -> None:
    phone = enrol()
    process.stop()
    before = process.data.with_name("before")
    shutil.copytree(process.data, before)
    process.start()
    ref = phone.record("note.written", {"text": "别丢"})
    page = phone.seal()
    phone.hand_in(page)
    newest = phone.server.receipt
    process.stop()
    shutil.rmtree(process.data)
    before.rename(process.data)
    process.start()
    with pytest.raises(Refused, match="other_generation") as other:
        phone.hand_in(page)
    assert newest is not None
    assert other.value.status == 409
    assert other.value.problem["generation"] != newest["generation"]
    phone.server.receipt = None
    assert phone.hand_in(page)["results"][0]["status"] == "accepted"
    journal = pulled(phone)
    assert journal.entry(ref)["action"] == page["actions"][0]
    said = [json.loads(each["action"]) for each in journal.entries if "action" in each]
    started = [it for it in said if it["type"] == "generation.started"]
    assert [it["body"]["why"] for it in started] == ["first", "snapshot"]
    assert started[1]["body"]["previous"] == newest["generation"]


def test_a_lost_secret_is_told_by_the_generation_in_the_answers_alone(enrol: Enrol, process: Process) -> None:
    phone = enrol()
    phone.record("note.written", {"text": "还在"})
    page = phone.seal()
    phone.hand_in(page)
    old = phone.server.receipt
    process.stop()
    (process.data / "secret.json").unlink()
    process.start()
    answer = phone.hand_in(page)
    assert old is not None
    assert answer["generation"] != old["generation"]
    assert answer["results"][0]["status"] == "duplicate"
    with pytest.raises(Refused, match="not_signed_in"):
        pulled(phone)  # nobody can tell any more who began its session
    phone.renew()
    told = [json.loads(entry["action"]) for entry in pulled(phone).entries if "action" in entry]
    begun = [each["body"]["why"] for each in told if each["type"] == "generation.started"]
    assert begun[-1] == "secret"
