"""Samples, bytes, references, times, receipts and readers: each form is read in one way."""

from __future__ import annotations

import pytest
from tests.server.domain.builders import AT, hashed
from tests.support.signed_pages import digest_of

from stormlamp.domain.action_rights import Reader, lowers
from stormlamp.domain.encodings import base64url, from_base64url, read_digest, read_ref, short_id
from stormlamp.domain.instants import read_at, write_at
from stormlamp.domain.journal import flags
from stormlamp.domain.journal.receipts import Receipt, is_ours, issue, read_receipt
from stormlamp.domain.logbooks.clock import Sample, adjustment, best, read_sample

LARGEST = 9_007_199_254_740_991


SAMPLE = {"epoch": 2, "offset_ms": -1.5, "rtt_ms": 0, "at": "2026-11-25T08:00:00.000+08:00"}
WIDEST = 6.3e12


def test_a_sample_has_four_fields_that_can_be_used() -> None:
    assert read_sample(SAMPLE) == Sample(2, -1.5, 0.0, AT)
    assert read_sample({**SAMPLE, "offset_ms": -WIDEST, "rtt_ms": WIDEST}) == Sample(2, -WIDEST, WIDEST, AT)


@pytest.mark.parametrize(
    "changes",
    [
        {"epoch": None},
        {"epoch": 1.5},
        {"at": "noon"},
        {"offset_ms": "5"},
        {"offset_ms": True},
        {"offset_ms": None},
        {"offset_ms": WIDEST + 1000},
        {"offset_ms": float("nan")},
        {"rtt_ms": -1},
        {"rtt_ms": "5"},
        {"rtt_ms": float("inf")},
    ],
    ids=str,
)
def test_a_sample_with_a_field_that_says_nothing_is_none(changes: dict[str, object]) -> None:
    assert read_sample({**SAMPLE, **changes}) is None
    assert read_sample("sample") is None


def test_between_two_as_good_samples_order_of_arrival_decides_nothing() -> None:
    minus, plus = Sample(1, -5.0, 10.0, AT), Sample(1, 5.0, 10.0, AT)
    for samples in ([minus, plus], [plus, minus]):
        assert best(samples) == {1: minus}
    older, newer = Sample(1, 1.0, 10.0, AT), Sample(1, 9.0, 10.0, AT + 1)
    for samples in ([older, newer], [newer, older]):
        assert best(samples) == {1: newer}


def test_an_epoch_without_a_sample_takes_the_nearest_earlier_ones_else_the_first_later_ones() -> None:
    samples = {each: Sample(each, float(each), 10.0, AT) for each in (2, 4, 7, 9)}
    assert adjustment(6, samples) == (4000, flags.ESTIMATED)
    assert adjustment(1, samples) == (2000, flags.ESTIMATED)
    assert adjustment(7, samples) == (7000, flags.SYNCED)
    assert adjustment(7, {}) == (0, flags.ESTIMATED)


@pytest.mark.parametrize(
    ("data", "text"), [(b"", ""), (b"\xff", "_w"), (b"\xff\xff", "__8"), (b"\xfb\xef\xbe", "----")]
)
def test_bytes_are_written_in_one_way_and_read_in_no_other(data: bytes, text: str) -> None:
    assert base64url(data) == text
    assert from_base64url(text) == data


@pytest.mark.parametrize("text", ["_x", "__9", "_w==", "A", "AAAAA", "+w", "/w", "AA A", "é"])
def test_a_text_of_bytes_that_is_not_the_one_is_none(text: str) -> None:
    assert from_base64url(text) is None


def test_a_digest_has_32_bytes() -> None:
    assert read_digest(digest_of("x")) == hashed(b"x")
    for wrong in (digest_of("x")[:-1], base64url(b"x" * 33), None, 5):
        assert read_digest(wrong) is None


def test_a_short_id_is_the_head_of_base32_in_small_letters() -> None:
    assert short_id(b"\x00\x44\x32\x14\xc7", 8) == "abcdefgh"
    assert short_id(b"\x00", 8) == "aa"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("aaaaaaaaaa.1", ("aaaaaaaaaa", 1)),
        (f"aaaaaaaaaa.{LARGEST}", ("aaaaaaaaaa", LARGEST)),
        (f"aaaaaaaaaa.{LARGEST + 1}", None),
        ("aaaaaaaaaa.0", None),
        ("aaaaaaaaaa.01", None),
        ("aaaaaaaaa1.1", None),
        ("aaaaaaaaa.1", None),
        (5, None),
    ],
)
def test_a_reference_is_a_device_and_a_number(text: object, read: tuple[str, int] | None) -> None:
    assert read_ref(text) == read


@pytest.mark.parametrize(
    ("micros", "text"),
    [
        (AT, "2026-11-25T00:00:00.000Z"),
        (AT + 86_399_999_999, "2026-11-25T23:59:59.999Z"),
        (AT + 18_000_000_000, "2026-11-25T05:00:00.000Z"),
        (AT + 3_661_001_000, "2026-11-25T01:01:01.001Z"),
        (AT + 45_296_078_999, "2026-11-25T12:34:56.078Z"),
        (951_782_400_000_000, "2000-02-29T00:00:00.000Z"),
    ],
)
def test_a_time_is_written_as_phones_write_it(micros: int, text: str) -> None:
    assert write_at(micros) == text
    assert read_at(text) == micros // 1000 * 1000


def test_a_day_that_no_month_has_is_no_time() -> None:
    assert read_at("2026-02-29T00:00:00.000Z") is None
    assert read_at("2026-13-01T00:00:00.000Z") is None
    assert read_at(AT) is None


KEY = b"k" * 32


def test_a_receipt_is_ours_only_as_it_was_issued() -> None:
    receipt = issue(KEY, "gen", 5, b"h" * 32)
    assert (receipt.generation, receipt.seq, receipt.hash) == ("gen", 5, base64url(b"h" * 32))
    assert is_ours(KEY, receipt)
    assert not is_ours(b"x" * 32, receipt)


def test_a_receipt_is_read_or_is_none() -> None:
    given = {"generation": "g", "seq": 0, "hash": "h", "mac": "m"}
    assert read_receipt(given) == Receipt("g", 0, "h", "m")
    for name, value in (("seq", -1), ("seq", "1"), ("generation", 5), ("hash", None), ("mac", "é")):
        assert read_receipt({**given, name: value}) is None
    assert read_receipt("receipt") is None


@pytest.mark.parametrize(
    ("before", "after", "goes_down"),
    [
        (2, 3, True),
        (2, 2, False),
        (3, 2, False),
        (0, 1, True),
        (None, 3, False),
        (2, None, False),
        ("2", 3, False),
    ],
)
def test_a_larger_number_is_a_lower_level(before: object, after: object, *, goes_down: bool) -> None:
    assert lowers({"from": before, "to": after}) is goes_down


@pytest.mark.parametrize(
    ("role", "duties", "privates", "findings"),
    [
        ("staff", (), False, False),
        ("staff", ("service",), True, False),
        ("staff", ("leader",), False, False),
        ("supervisor", (), True, True),
        ("admin", (), True, True),
        ("auditor", (), False, True),
        ("auditor", ("service",), False, True),
        ("nobody", ("service",), False, False),
    ],
)
def test_who_reads_private_parts_and_findings(
    role: str, duties: tuple[str, ...], *, privates: bool, findings: bool
) -> None:
    reader = Reader("me", role, frozenset(duties))
    assert (reader.reads_all_privates, reader.reads_findings) == (privates, findings)
    assert reader.sees_private("other") is privates
    assert reader.sees_private("me") is (role != "auditor")
    for type_ in ("review.held", "accident.found"):
        assert reader.sees(type_, "other") is findings
        assert reader.sees(type_, "me")
    assert reader.sees("note.written", "other")
    assert reader.sees(None, None)
    assert reader.view == f"2.me.{'p' * privates}{'f' * findings}"


def test_flags_have_words_in_one_order_and_one_of_them_never() -> None:
    every = [1, 2, 4, 8, 16, 32, 64, 128]
    words = ["unreadable", "late", "not_allowed", "fork", "before_ref", "withheld", "redacted"]
    assert [flags.names(each) for each in every] == [*([word] for word in words), []]
    assert flags.names(sum(every)) == words
    assert flags.names(0) == []
