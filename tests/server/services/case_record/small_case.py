"""A small case: two outages that are one, told by two phones, with a person who is to be forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.signed_pages import compact

if TYPE_CHECKING:
    from tests.support.phone import Phone
    from tests.support.record_rig import Rig

SECOND = 1_000_000
CALLER = compact({"caller": "欧阳菊", "number": "13812345678", "salt": "8J-UpSBzYWx0IG9mIDE2IQ"})
SAID = "欧阳菊 ouyangju 13812345678 困在电梯里"


@dataclass(frozen=True, slots=True)
class SmallCase:
    """Refs of the case.

    Args:
        first: the outage that leads.
        second: the one that was opened while that was on.
        told: the note in which a person's words stand.
        request: the request with a private part.
        other: an outage of a later day.
    """

    first: str
    second: str
    told: str
    request: str
    other: str


def small_case(rig: Rig) -> SmallCase:
    """Let it happen."""
    staff, lead = rig.phone(1, "pstaff"), rig.phone(2, "plead")

    def said(phone: Phone, *actions: dict[str, object]) -> str:
        rig.now += 60 * SECOND
        assert rig.statuses(phone.page_of(*actions)) == ["accepted"]
        return f"{phone.id}.{phone.n}"

    first = said(staff, {"type": "incident.opened", "incident": f"{staff.id}.1", "body": {"kind": "outage"}})
    said(lead, {"type": "note.written", "incident": first, "body": {"text": "已通知供电局"}})
    second = said(lead, {"type": "incident.opened", "incident": f"{lead.id}.2", "body": {"kind": "outage"}})
    told = said(staff, {"type": "note.written", "incident": first, "body": {"text": SAID}})
    request = said(
        staff,
        {"type": "request.opened", "incident": second, "body": {"kind": "other"}, "private_text": CALLER},
    )
    said(staff, *(_note(first, f"=1+{n}") for n in range(18)))
    said(lead, {"type": "note.written", "body": {"text": "不在案内"}})
    said(lead, {"type": "incident.closed", "incident": first, "body": {}})
    other = said(lead, {"type": "incident.opened", "incident": f"{lead.id}.5", "body": {"kind": "outage"}})
    return SmallCase(first, second, told, request, other)


def _note(incident: str, text: str) -> dict[str, object]:
    return {"type": "note.written", "incident": incident, "body": {"text": text}}
