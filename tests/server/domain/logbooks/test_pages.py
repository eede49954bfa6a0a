"""Reading a page: what is checked before its signature, and in which order."""

from __future__ import annotations

import pytest
from tests.server.domain.builders import hashed, named
from tests.support.signed_pages import SITE, action_text, digest_of, page, raw_seal, signer

from stormlamp.domain.logbooks.pages import MOST_BYTES as MOST_PAGE
from stormlamp.domain.logbooks.pages import MOST_SEAL, Page, Refused, read_page
from stormlamp.domain.strict_json import read_object

LARGEST = 9_007_199_254_740_991


REJECTED = "rejected"


def refused(**changes: object) -> Page | Refused:
    private = {"private": digest_of("p")}
    made = page(signer(1), [action_text(1, **private), action_text(2)], ["p", None])
    return read_page({**made, **changes}, SITE)


def reason(read: Page | Refused) -> tuple[str, str]:
    assert isinstance(read, Refused)
    return read.status, read.reason


def test_a_page_is_read_with_the_texts_that_its_seal_promises() -> None:
    read = refused()
    assert isinstance(read, Page)
    first = action_text(1, private=digest_of("p")).encode()
    assert read.texts == (first, action_text(2).encode())
    assert read.privates == (b"p", None)
    assert [each and each.n for each in read.actions] == [1, 2]


def test_withheld_texts_and_what_cannot_be_checked_are_left_out() -> None:
    made = page(signer(1), [action_text(1, private=digest_of("p")), "{"], ["p", "q"])
    read = read_page({**made, "actions": [None, "{"]}, SITE)
    assert isinstance(read, Page)
    assert (read.texts, read.privates, read.actions) == ((None, b"{"), (None, None), (None, None))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"seal": 5}, "structure"),
        ({"seal": "a.b.c"}, "structure"),
        ({"actions": None}, "structure"),
        ({"actions": ["x"]}, "structure"),
        ({"actions": ["x", 5]}, "structure"),
        ({"actions": ["x", "\ud800"]}, "structure"),
        ({"privates": None}, "structure"),
        ({"privates": ["p"]}, "structure"),
        ({"privates": ["p", None, None]}, "structure"),
        ({"actions": ["x", "y"]}, "digest"),
        ({"privates": ["other", None]}, "digest"),
        ({"privates": ["p", "p"]}, "digest"),
    ],
    ids=named,
)
def test_a_page_that_is_not_what_its_seal_says_is_refused(changes: dict[str, object], why: str) -> None:
    read = refused(**changes)
    assert reason(read) == (REJECTED, why)
    assert isinstance(read, Refused)
    known = "seal" not in changes
    assert (read.identity is not None) == known


@pytest.mark.parametrize("raw", [None, [], "x", {}])
def test_what_is_no_page_has_no_identity(raw: object) -> None:
    assert read_page(raw, SITE) == Refused(None, REJECTED, "structure")


def test_a_seal_that_cannot_be_read_is_refused_under_its_identity() -> None:
    text = raw_seal(signer(1), b"{")
    read = read_page({"seal": text, "actions": [], "privates": []}, SITE)
    assert read == Refused(hashed(text.rpartition(".")[0].encode()), REJECTED, "structure")


def test_size_is_counted_over_texts_and_private_parts_in_bytes() -> None:
    assert (MOST_PAGE, MOST_SEAL) == (131_072, 65_536)
    half = "灯" * (MOST_PAGE // 6)
    fitting = page(signer(1), [half, "x" * (MOST_PAGE - 2 * len(half.encode()))], [half, None])
    assert isinstance(read_page(fitting, SITE), Page)
    over = page(signer(1), [half, "x" * (MOST_PAGE - 2 * len(half.encode()) + 1)], [half, None])
    assert reason(read_page(over, SITE)) == (REJECTED, "size")


def test_a_seal_has_its_size_too() -> None:
    short = page(signer(1), [], None, build="")
    room = (MOST_SEAL - len(str(short["seal"]))) * 3 // 4
    assert isinstance(read_page(page(signer(1), [], None, build="b" * (room - 3)), SITE), Page)
    assert reason(read_page(page(signer(1), [], None, build="b" * (room + 3)), SITE)) == (REJECTED, "size")


def test_seal_and_actions_are_read_by_the_reader_that_is_given() -> None:
    made = page(signer(1), [action_text(1), action_text(2)], None)
    read: list[bytes] = []

    def reader(text: bytes) -> dict[str, object]:
        read.append(text)
        return read_object(text)

    assert isinstance(read_page(made, SITE, reader), Page)
    assert [b'"digests"' in each for each in read] == [True, False, False]


def test_the_checks_of_a_page_come_in_their_order() -> None:
    elsewhere = page(signer(1), ["x"], None, site="elsewhere", v=2)
    assert reason(read_page(elsewhere, SITE)) == (REJECTED, "site")
    newer = page(signer(1), ["x"], None, v=2)
    assert reason(read_page({**newer, "actions": ["y"]}, SITE)) == (REJECTED, "digest")
    assert reason(read_page(newer, SITE)) == ("deferred", "unknown_version")
