"""An outage that is over, and a desk beside the phone that ended it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.phone import Look
from tests.e2e.phone_acts import end_outage, report_outage, write_note
from tests.e2e.screen_checks import walk

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

NOTE = "地下二层进水，已经关总闸"
DESK = Look(width=1440, height=900)


def outage_with_a_note(server: Server, phones: Phones) -> tuple[Phone, Phone]:
    """Somebody reports an outage, writes `NOTE` down and ends it: their phone, and another one's desk."""
    phone, desk = phones("phone"), phones("desk", DESK)
    phone.enrol(server.code("supervisor"), name="李敏")
    report_outage(phone)
    write_note(phone, NOTE)
    walk(phone.page, "/close")
    end_outage(phone.page)
    desk.enrol(server.code("supervisor"), name="赵大勇")
    return phone, desk
