"""Reading a seal: every byte of it is fixed, and nothing half right is one."""

from __future__ import annotations

import pytest
from tests.server.domain.builders import AT, hashed
from tests.support.signed_pages import DEVICE, SITE, compact, digest_of, page, payload, raw_seal, signer

from stormlamp.domain.encodings import base64url, from_base64url
from stormlamp.domain.logbooks.clock import Sample
from stormlamp.domain.logbooks.seals import MOST_PREV, Seal, header, identity_of, read_seal, signing_input

LARGEST = 9_007_199_254_740_991


def sealed(**fields: object) -> Seal | None:
    return read_seal(raw_seal(signer(1), compact(payload(signer(1), ["x"], **fields)).encode()))


def test_a_seal_is_read_as_it_was_made() -> None:
    clocks = [{"epoch": 1, "offset_ms": 5, "rtt_ms": 6, "at": "2026-11-25T08:00:00.000+08:00"}, "no sample"]
    body = compact(payload(signer(1), ["x", "y"], page=4, prev="p", first=9, v=2, clocks=clocks)).encode()
    text = raw_seal(signer(1), body)
    outer = signing_input(DEVICE, body)
    signature = from_base64url(text.rpartition(".")[2])
    assert signature is not None
    seal = read_seal(text)
    assert seal == Seal(
        text=text,
        identity=hashed(outer),
        signing_input=outer,
        signature=signature,
        version=2,
        site=SITE,
        device=DEVICE,
        page=4,
        prev="p",
        first=9,
        clocks=(Sample(1, 5.0, 6.0, AT),),
        digests=(hashed(b"x"), hashed(b"y")),
    )
    assert seal is not None
    assert seal.last == 10
    assert header(DEVICE) == f'{{"alg":"ES256","kid":"{DEVICE}"}}'.encode()


def test_the_last_number_is_before_the_first_where_there_is_none() -> None:
    seal = read_seal(str(page(signer(1), [], None, first=5)["seal"]))
    assert seal is not None
    assert seal.last == 4


@pytest.mark.parametrize(
    "fields",
    [
        {"page": 0},
        {"page": "1"},
        {"first": 0},
        {"first": None},
        {"first": LARGEST + 1},
        {"first": LARGEST, "digests": [digest_of("x")] * 2},
        {"v": None},
        {"site": 5},
        {"device": "aaaaaaaaaa"},
        {"device": 5},
        {"prev": None},
        {"prev": "x" * (MOST_PREV + 1)},
        {"build": None},
        {"clocks": None},
        {"digests": None},
        {"digests": ["short"]},
        {"digests": [digest_of("x"), "short"]},
        {"digests": [digest_of("x")] * 101},
    ],
    ids=str,
)
def test_a_seal_with_a_field_missing_or_out_of_bounds_is_none(fields: dict[str, object]) -> None:
    assert sealed() is not None
    assert sealed(**fields) is None


def test_a_seal_at_its_bounds_is_one() -> None:
    assert sealed(prev="x" * MOST_PREV, first=LARGEST, page=LARGEST) is not None
    assert sealed(digests=[digest_of("x")] * 100) is not None
    assert MOST_PREV == 64


@pytest.mark.parametrize("cut", ["head", "signature", "device", "json"])
def test_a_seal_whose_outer_form_is_wrong_is_none(cut: str) -> None:
    text = raw_seal(signer(1), compact(payload(signer(1), ["x"])).encode())
    head, body, tail = text.split(".")
    wrong = {
        "head": ".".join((base64url(b"{}"), body, tail)),
        "signature": ".".join((head, body, base64url(b"x" * 63))),
        "device": ".".join(
            (
                base64url(header("bad")),
                base64url(compact(payload(signer(1), [], device="bad")).encode()),
                tail,
            )
        ),
        "json": ".".join((head, base64url(b"{"), tail)),
    }[cut]
    assert read_seal(text) is not None
    assert read_seal(wrong) is None
    assert identity_of(wrong) == hashed(wrong.rpartition(".")[0].encode())


@pytest.mark.parametrize(
    "text", ["a.b", "", "..", "AAAA.AAAA", "AAAA.AAAA.AAAA.AAAA", "AAAA..AAAA", "AAAA.A.AAAA"]
)
def test_what_has_not_three_parts_has_no_identity(text: str) -> None:
    assert identity_of(text) is None
    assert read_seal(text) is None
