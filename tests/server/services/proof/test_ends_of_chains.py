"""A copy is proved by the last signature of each chain of pages, which covers all before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from stormlamp.services.proof.journal_proof import proved
from stormlamp.storage.journal.pages import PageRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.record_rig import Rig


def change(rig: Rig, page: int, changed: Callable[[str], str]) -> None:
    """Change a stored seal of the first phone."""
    number = 2  # the server's own logbook is device 1
    fits = PageRow.device_no == number, PageRow.page == page
    with rig.store.writing() as session:
        seal = session.scalars(select(PageRow.seal).where(*fits)).one()
        session.execute(update(PageRow).where(*fits).values(seal=changed(seal)))


def problems(rig: Rig, *, ends_only: bool) -> list[str]:
    """What is found wrong."""
    with rig.store.reading() as session:
        found = proved(session, rig.record.site, rig.site, ends_only=ends_only).problems
    return [f"{each.where} {each.what}" for each in found]


def other_signature(seal: str) -> str:
    """The seal with another signature."""
    start, _, signature = seal.rpartition(".")
    return f"{start}.{'A' if signature[0] != 'A' else 'B'}{signature[1:]}"


@pytest.mark.parametrize(("page", "by_ends"), [(1, False), (2, False), (3, True)])
def test_the_last_signature_is_checked_and_verify_checks_the_others_too(
    rig: Rig, *, page: int, by_ends: bool
) -> None:
    phone = rig.phone(1)
    rig.push(phone.note(), phone.note(), phone.note())
    change(rig, page, other_signature)
    said = f"page {page} of {phone.id} its signature does not verify"
    assert problems(rig, ends_only=True) == ([said] if by_ends else [])
    assert problems(rig, ends_only=False) == [said]


def test_a_page_that_is_not_what_the_next_one_names_is_found_by_the_ends(rig: Rig) -> None:
    phone, other = rig.phone(1), rig.phone(1)
    rig.push(phone.note("one"), phone.note("two"))
    other.n = 1
    forged = str(other.note("another")["seal"])
    change(rig, 1, lambda _: forged)
    assert any("its seal does not fit" in each for each in problems(rig, ends_only=True))


def test_where_a_chain_forks_the_signature_before_it_is_checked_too(rig: Rig) -> None:
    phone, twin = rig.phone(1), rig.phone(1)
    first = phone.note("one")
    twin.n, twin.page, twin.prev = 5, 1, "x" * 43
    rig.push(first, twin.note("two"))
    change(rig, 1, other_signature)
    assert problems(rig, ends_only=True) == [f"page 1 of {phone.id} its signature does not verify"]
