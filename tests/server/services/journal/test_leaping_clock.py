"""A server's clock that leaps years ahead: nothing is received by it, and nothing is lost."""

from datetime import UTC, datetime

import pytest
from tests.support.record_rig import START, Rig

from stormlamp.domain.journal.server_clock import LONGEST_QUIET, PHONES_AGREE, has_leapt
from stormlamp.services.refusals import ClockDoubted

DAY = 86_400_000_000
YEARS = 3653 * DAY


def at(micros: int) -> str:
    """A time as a phone writes it."""
    return f"{datetime.fromtimestamp(micros / 1_000_000, UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def test_what_comes_while_the_clock_is_ten_years_ahead_is_taken_once_it_is_set_back(rig: Rig) -> None:
    phone = rig.phone(1)
    page = phone.note("三楼有人", at=at(START))
    rig.now = START + YEARS
    with pytest.raises(ClockDoubted) as refused:
        rig.push(page)
    assert refused.value.retry_after_s
    rig.now = START + DAY
    assert rig.statuses(page) == ["accepted"]
    assert rig.pull()[-1]["received_at"] == START + DAY


def test_the_server_records_nothing_by_such_a_clock_either(rig: Rig) -> None:
    phone = rig.phone(1)
    head = rig.record.head().seq
    rig.now = START + YEARS
    with pytest.raises(ClockDoubted):
        rig.revoke(phone)
    assert rig.record.head().seq == head


def test_after_more_than_a_quiet_year_a_phone_that_agrees_is_believed(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.now = START + LONGEST_QUIET + DAY
    assert rig.statuses(phone.note(at=at(rig.now - DAY))) == ["accepted"]
    rig.revoke(phone)


def test_a_clock_that_somebody_has_confirmed_is_followed(rig: Rig) -> None:
    phone = rig.phone(1)
    page = phone.note(at=at(START))
    rig.now = START + YEARS
    assert rig.record.confirm_clock()
    assert not rig.record.confirm_clock()
    assert rig.servers_deeds()[-1]["type"] == "time.confirmed"
    assert rig.statuses(page) == ["accepted"]
    assert rig.pull()[-1]["received_at"] == rig.now + 1


def test_a_page_of_a_phone_that_is_as_wrong_as_others_vouches_for_nothing(rig: Rig) -> None:
    phone = rig.phone(1)
    rig.now = START + YEARS
    with pytest.raises(ClockDoubted):
        rig.push(phone.note(at=at(START + YEARS + PHONES_AGREE + DAY)))


@pytest.mark.parametrize(
    ("now", "last", "phones", "leapt"),
    [
        (LONGEST_QUIET + 1, 1, (), False),
        (LONGEST_QUIET + 2, 1, (), True),
        (LONGEST_QUIET + 2, 0, (), False),
        (1, LONGEST_QUIET, (), False),
        (YEARS, 1, (1, YEARS - PHONES_AGREE), False),
        (YEARS, 1, (1, YEARS - PHONES_AGREE - 1), True),
    ],
)
def test_a_leap_is_judged_by_the_newest_receipt_and_by_phones(
    now: int, last: int, phones: tuple[int, ...], *, leapt: bool
) -> None:
    assert has_leapt(now, last, phones) is leapt
