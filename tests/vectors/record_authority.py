"""Vectors of authority: who may record what, and who reads what, who gives which role."""

from tests.support.signed_pages import PERSON, action_text

from stormlamp.catalogue import ROLES
from stormlamp.domain.action_rights import Reader, may_record
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.rights_over_people import obstacle

_DEEDS: list[tuple[str, dict[str, object]]] = [
    ("note.written", {"text": "x"}),
    ("incident.opened", {"kind": "outage"}),
    ("incident.closed", {}),
    ("incident.cancelled", {}),
    ("incident.joined", {}),
    ("incident.separated", {}),
    ("level.changed", {"from": None, "to": 3}),
    ("level.changed", {"from": 3, "to": 2}),
    ("level.changed", {"from": 2, "to": 2}),
    ("level.changed", {"from": 2, "to": 3}),
    ("level.changed", {"from": "2", "to": 3}),
    ("edition.published", {}),
    ("device.revoked", {}),
    ("entries.redacted", {}),
    ("entries.filled", {}),
    ("generation.started", {}),
    ("role.changed", {"person": PERSON, "role": "admin", "active": True}),
    ("review.scored", {"topic": "plan", "score": 3}),
    ("review.completed", {}),
    ("report.edited", {"part": "summary", "language": "en", "text": None}),
    ("report.issued", {"version": 1, "seq": 9, "entries": 3, "personal": False, "files": []}),
    ("improvement.closed", {}),
    ("something.unknown", {}),
]
_ROLES = ("staff", "supervisor", "plan_keeper", "admin", "auditor", "wallboard", None)


def authority() -> object:
    """Who may record what, and who reads what."""
    may = []
    for type_, body in _DEEDS:
        text = action_text(1, type=type_, body=body)
        action = read_action(text.encode(), 1)
        assert action is not None
        may += [
            {"type": type_, "body": body, "role": role, "allowed": may_record(action, role)}
            for role in _ROLES
        ]
    readers = [
        Reader(PERSON, role, frozenset(duties)) for role in _ROLES[:6] for duties in ((), ("service",))
    ]
    sees = [
        {
            "role": reader.role,
            "duties": sorted(reader.duties),
            "type": type_,
            "author": author,
            "entry": reader.sees(type_, PERSON if author else "pother"),
            "private": reader.sees_private(PERSON if author else "pother"),
        }
        for reader in readers
        for type_ in (
            *("note.written", "step.done", "review.scored", "accident.recorded", "role.changed"),
            *("report.given", "report.edited", "report.issued"),
        )
        for author in (False, True)
    ]
    gives = [
        {"own": own, "gives": [role for role in ROLES if obstacle(own, "let_in", role) is None]}
        for own in ROLES
    ]
    about = (
        "role null: this actor never signed in on this device. Body levels: 1 is the highest. "
        "gives: roles that one may give."
    )
    return {"about": about, "may_record": may, "sees": sees, "gives": gives}
