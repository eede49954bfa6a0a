"""6: what the front desk's computer types: 396 enquiries and fifteen requests, twelve of them settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.outage.edition import story_plan

if TYPE_CHECKING:
    from tests.outage.cast import Cast

# By the plan's answers: topic, which, on which channel, how many.
ENQUIRIES = (
    ("when-back", "phone", 218),
    ("lifts", "desk", 69),
    ("water", "chat", 49),
    ("doors", "chat", 30),
    ("food", "chat", 30),
)
# Kind, where, what, and how it was settled.
REQUESTS = (
    *(("enquiry", None, f"要回话之{n}", "told") for n in "一二三四"),
    ("repair", "podium", "店里冰柜不冷", "solved"),
    *(("repair", None, f"报修之{n}", "solved") for n in "一二"),
    ("repair", None, "煤气味要查", "passed_on"),
    ("repair", "tower-a", "卷帘门卡住", None),
    ("repair", "tower-b", "楼道积水", None),
    ("complaint", "podium", "冰柜的货谁赔", "told"),
    ("complaint", None, "电话一直占线", "told"),
    ("complaint", "tower-a", "要见负责人", None),
    *(("urgent", None, f"急事之{n}", "solved") for n in "一二"),
)
FREEZER = "13900000115"
CALLS_TWICE = ("店里冰柜不冷", "冰柜的货谁赔")


def computer(cast: Cast) -> None:
    """All that is too much to tap."""
    terminal, about = cast.computer, {"incident": cast.incident()}
    topics = {each["id"]: each["kind"] for each in story_plan()["answers"]}
    for answer, channel, many in ENQUIRIES:
        body = {"kind": topics[answer], "answer": answer, "channel": channel}
        terminal.records_all(*({"type": "enquiry.counted", **about, "body": body} for _ in range(many)))
    before: list[str] = []
    for kind, area, what, outcome in REQUESTS:
        body = {"kind": kind, "what": what, "channel": "phone", **({"area": area} if area else {})}
        again = what in CALLS_TWICE
        more = {"private": {"number": FREEZER}, "refs": list(before)} if again else {}
        ref = terminal.records({"type": "request.opened", **about, "body": body, **more})
        before += [ref] if again else []
        if outcome:
            closed = {"request": ref, "outcome": outcome}
            terminal.records({"type": "request.closed", **about, "body": closed})
