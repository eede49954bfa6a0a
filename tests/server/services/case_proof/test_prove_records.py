"""`stormlamp prove` of a record: from the file alone, and whatever was changed is named with its place."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.support.signed_pages import signer

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.signed_files import file_signing_input, parted, signed, unsigned
from stormlamp.services.case_proof.prove import prove

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.server.services.case_proof.conftest import HandedOut

    from stormlamp.services.signatures import Signer


def findings(data: bytes) -> list[str]:
    """What is wrong with a file."""
    return [str(each) for each in prove(data).findings]


def test_what_was_handed_out_is_proved(handed_out: HandedOut) -> None:
    for data in (handed_out.plain, handed_out.personal):
        proved = prove(data)
        assert proved.findings == []
        assert "24 entries on 7 sealed pages; 1 without their text." in proved.facts
        assert "No authority outside has stamped its time." in proved.facts


def test_every_flipped_byte_is_named(handed_out: HandedOut) -> None:
    data = handed_out.personal
    before = parted(data)
    assert before is not None
    # Every byte of the signature's line; of all before it so many that each kind of place is hit.
    places = [*range(0, len(before[0]), 97), *range(len(before[0]), len(data))]
    unnamed = [place for place in places if not findings(_flipped(data, place))]
    assert unnamed == []


def _flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_what_is_cut_off_or_added_is_named(handed_out: HandedOut) -> None:
    data = handed_out.plain
    for changed in (data[:-1], data[:-40], data[: len(data) // 2], data + b"\n", b"", b"{}", b" " + data):
        assert findings(changed)


def resigned(data: bytes, change: Callable[[dict[str, Any]], object], by: Signer | None = None) -> bytes:
    """A record that somebody changed who has a key of their own for the server's logbook."""
    members = json.loads(data)
    del members["signature"]
    change(members)
    own = by or signer(77)
    members["devices"][own.device] = json.loads(own.jwk)
    before = unsigned(members)
    signing = file_signing_input("stormlamp-record-1", own.device, before)
    return signed(before, f"{signing.decode()}.{base64url(own.sign(signing))}")


def _text(record: dict[str, Any]) -> None:
    entry = record["entries"][1]
    entry["action"] = entry["action"].replace("供电局", "物业")


def _time(record: dict[str, Any]) -> None:
    record["entries"][1]["happened_at"] += 1


def _order(record: dict[str, Any]) -> None:
    record["entries"][1:3] = reversed(record["entries"][1:3])


def _twice(record: dict[str, Any]) -> None:
    record["entries"].insert(1, record["entries"][1])


def _private(record: dict[str, Any]) -> None:
    [entry] = [each for each in record["entries"] if "private" in each]
    entry["private"] = entry["private"].replace("138", "139")


def _other_case(record: dict[str, Any]) -> None:
    record["incidents"] = record["incidents"][1:]


def _seal_gone(record: dict[str, Any]) -> None:
    del record["pages"][0]


def _seal(record: dict[str, Any]) -> None:
    head, payload, signature = record["pages"][0].split(".")
    record["pages"][0] = f"{head}.{payload}.{signature[:8]}AAAA{signature[12:]}"


def _key(record: dict[str, Any]) -> None:
    record["devices"][record["entries"][0]["ref"].split(".")[0]] = json.loads(signer(78).jwk)


def _leaf(record: dict[str, Any]) -> None:
    leaves = bytearray(base64.b64decode(record["leaves"]))
    leaves[5] ^= 1
    record["leaves"] = base64.b64encode(leaves).decode()


def _size(record: dict[str, Any]) -> None:
    record["checkpoint"]["size"] -= 1


def _hash(record: dict[str, Any]) -> None:
    record["checkpoint"]["hash"] = "A" * 43


def _word(record: dict[str, Any]) -> None:
    record["checkpoint"]["action"] = record["checkpoint"]["action"].replace("report", "closed")


def _token(record: dict[str, Any]) -> None:
    record["token"] = base64.b64encode(b"no token").decode()


@pytest.mark.parametrize(
    ("change", "place", "said"),
    [
        (_text, "entry 1", "its text is not the one that was sealed"),
        (_time, "entry 1", "its times, its place or its digest"),
        (_order, "entry 1", "it stands behind entry"),
        (_twice, "entry 1", "it stands there twice"),
        (_private, "entry 4", "its private part is not the one that its text names"),
        (_other_case, "entry 0", "it is of no incident of this case"),
        (_seal_gone, "entry", "no seal in the file holds it"),
        (_seal, "seal 1 in the file ", "its signature is not by the key of its device"),
        (_key, "device ", "its id is not the thumbprint of its key"),
        (_leaf, "leaves", "their running hash is not that of the checkpoint"),
        (_size, "checkpoint", "the server's logbook does not say this size and hash"),
        (_hash, "checkpoint", "the server's logbook does not say this size and hash"),
        (_word, "checkpoint", "its text is not on page"),
        (_token, "token", "it is no answer of a time-stamping authority"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_who_signs_a_changed_record_anew_is_found_out(
    handed_out: HandedOut, change: Callable[[dict[str, Any]], object], place: str, said: str
) -> None:
    kind, _, index = place.partition(" ")
    if index and kind == "entry":
        place = f"entry {json.loads(handed_out.personal)['entries'][int(index)]['seq']} "
    found = prove(resigned(handed_out.personal, change)).findings
    assert [each for each in found if each.place.startswith(place) and said in each.what], found


def test_a_signature_by_another_than_the_servers_logbook_is_named(handed_out: HandedOut) -> None:
    [found] = prove(resigned(handed_out.plain, lambda _: None)).findings
    assert found.place == "checkpoint"
    assert "the file is signed by" in found.what


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, [[]], {"a": []}, True, -1, 2**53])
def test_whatever_stands_in_a_members_place_is_named_and_ends_nothing(
    handed_out: HandedOut, value: object
) -> None:
    record = json.loads(handed_out.personal)
    for name in record:
        if name != "signature" and record[name] != value and type(record[name]) is not type(value):
            assert prove(resigned_raw({**record, name: value})).findings, name
    for part in ("checkpoint", "entries"):
        old = record[part][0] if part == "entries" else record[part]
        for name in old:
            new = {**old, name: value}
            changed = [new, *record["entries"][1:]] if part == "entries" else new
            if new != old:
                assert prove(resigned_raw({**record, part: changed})).findings, name


def resigned_raw(members: dict[str, Any]) -> bytes:
    """A record with these members, under a signature that does not fit."""
    return json.dumps(members, ensure_ascii=False).encode()
