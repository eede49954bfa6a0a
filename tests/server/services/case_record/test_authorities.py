"""An authority outside stamps checkpoints; openssl agrees with its tokens, and without it all goes on."""

from __future__ import annotations

import base64
import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.server.services.case_record.servers_stamps import ZONE, look, stamps
from tests.server.services.case_record.small_case import small_case
from tests.server.services.case_record.time_stamping import TestAuthority, listening, make_authority

from stormlamp.domain.encodings import from_base64url
from stormlamp.domain.journal.checkpoints import imprinted_text
from stormlamp.services.case_proof.prove import prove
from stormlamp.services.case_record.records import make_record
from stormlamp.services.case_record.stamping import Stamping
from stormlamp.services.timestamps.authority import NotStamped, StampingAuthority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.record_rig import Rig


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TestAuthority:
    """Keys of an authority; without openssl there is none."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl on this machine")
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def authority(made: TestAuthority) -> Iterator[TestAuthority]:
    """An authority that answers."""
    with listening(replace(made, asked=[], answers=[])) as open_:
        yield open_


@pytest.fixture
def rig_with(rig: Rig, authority: TestAuthority) -> Rig:
    """A record whose checkpoints the authority stamps."""
    rig.record.context = replace(rig.record.context, authority=StampingAuthority(authority.url, 1.0))
    return rig


def test_an_authority_outside_stamps_it_and_openssl_agrees(rig_with: Rig, authority: TestAuthority) -> None:
    rig, case = rig_with, small_case(rig_with)
    made = make_record(rig.record.context, case.first, personal=False)
    record = json.loads(made)
    checkpoint, token = record["checkpoint"], base64.b64decode(record["token"])
    text = imprinted_text(
        record["site"], record["generation"], checkpoint["size"], from_base64url(checkpoint["hash"]) or b""
    )
    assert authority.verifies(text, token)
    assert stamps(rig)[1] == {**stamps(rig)[0], "token": record["token"]}
    proved = prove(made, authority.certificate.read_bytes())
    assert proved.findings == []
    assert [
        each for each in proved.facts if each.startswith("A token says that this checkpoint was there at")
    ]
    assert "An authority that you named vouches for that token." in proved.facts
    # Anybody can make a token, and say any time in it.
    unnamed = "Who made that token, and whether it is whole, was not checked: name the authority."
    assert (unnamed in prove(made).facts, unnamed in proved.facts) == (True, False)
    assert make_record(rig.record.context, case.first, personal=False) == made
    assert len(authority.asked) == 1


def test_an_authority_that_is_not_trusted_is_named(
    rig_with: Rig, tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = make_record(rig_with.record.context, small_case(rig_with).first, personal=False)
    other = make_authority(tmp_path_factory.mktemp("other"))
    found = prove(made, other.certificate.read_bytes()).findings
    assert list(map(str, found)) == ["token: none of the authorities that you named vouches for it"]


def test_an_authority_that_is_away_stops_nothing_and_is_asked_again(
    rig_with: Rig, authority: TestAuthority
) -> None:
    rig, case = rig_with, small_case(rig_with)
    authority.answers += [b"not now", b""]
    assert "token" not in json.loads(make_record(rig.record.context, case.first, personal=False))
    look(rig)
    assert [each.get("token") for each in stamps(rig)] == [None]
    look(rig)
    assert len(stamps(rig)) == 1 + 1
    assert "token" in json.loads(make_record(rig.record.context, case.first, personal=False))


def test_an_authority_that_did_not_stamp_is_left_alone_for_a_while(
    rig_with: Rig, authority: TestAuthority
) -> None:
    small_case(rig_with)
    authority.answers += [b"not now"] * 5
    running = Stamping(rig_with.record.context, lambda: ZONE)
    running.look()
    running.look()
    assert len(authority.asked) == 1


def test_a_token_of_something_else_is_not_kept(authority: TestAuthority) -> None:
    asking = StampingAuthority(authority.url, 1.0)
    first = asking.stamp(b"a checkpoint")
    authority.answers += [first, bytes(20_000)]
    with pytest.raises(NotStamped, match="something else"):
        asking.stamp(b"a checkpoint")  # the nonce of the request before
    with pytest.raises(NotStamped, match="too long"):
        asking.stamp(b"a checkpoint")


def test_nobody_who_listens_is_a_failure_like_any_other() -> None:
    with pytest.raises(NotStamped, match="refused"):
        StampingAuthority("http://127.0.0.1:9/", 1.0).stamp(b"a checkpoint")


def test_every_flipped_byte_of_a_token_is_named_by_the_authority_or_before(
    rig_with: Rig, authority: TestAuthority
) -> None:
    made = make_record(rig_with.record.context, small_case(rig_with).first, personal=False)
    token = base64.b64decode(json.loads(made)["token"])
    roots = authority.certificate.read_bytes()
    for place in range(0, len(token), 7):
        flipped = token[:place] + bytes([token[place] ^ 1]) + token[place + 1 :]
        changed = made.replace(base64.b64encode(token), base64.b64encode(flipped))
        assert prove(changed, roots).findings, place
