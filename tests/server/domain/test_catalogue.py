"""The catalogue of actions: whole, readable by others' tools, and what the server itself writes."""

import hashlib

import pytest
from tests.support.action_bodies import check_schemas, wrong_in

from stormlamp import catalogue
from stormlamp.catalogue import KINDS, Kind, at_least, kind_of
from stormlamp.services.access import access_deeds as deeds
from stormlamp.storage.access.people import Person

PERSON, DEVICE = "paaaaaaaaa", "aaaaaaaaaa"
CODE = hashlib.sha256(b"code").digest()
TOLD = [
    deeds.code_made(CODE, "staff", None, None),
    deeds.device_enrolled(DEVICE, PERSON, "staff", CODE),
    deeds.device_revoked(DEVICE, "lost", None),
    deeds.session_begun(PERSON, None, "password", bytes(32)),
    deeds.role_changed(Person(id=PERSON, role="admin", active=True, duties=["leader"]), PERSON),
    deeds.person_changed(PERSON, ["name", "deputy_of"], PERSON),
    deeds.customer_changed("c-luo", ["name", "active"], PERSON),
    deeds.customer_changed("c-luo", ["name"], PERSON, f"{DEVICE}.3"),
    deeds.password_changed(PERSON, None, "mark", PERSON),
    deeds.password_gone(PERSON, None),
    deeds.private_read(PERSON, DEVICE, "directory", 3),
]


def test_every_body_is_a_json_schema() -> None:
    check_schemas()


def test_who_is_told_of_access_in_the_words_of_the_catalogue() -> None:
    assert [(deed.type, wrong_in(deed.type, deed.body)) for deed in TOLD] == [
        (deed.type, []) for deed in TOLD
    ]


@pytest.mark.parametrize(
    ("type_", "body"),
    [
        ("duty.taken", {"duty": "king", "person": PERSON}),
        ("duty.taken", {"duty": "leader"}),
        ("level.changed", {"from": 0, "to": 3, "reason": ""}),
        ("promise.made", {"by": "utility", "what": "power", "until": 3}),
        ("notice.given", {"audience": "a", "channel": "sms", "facts": {"cause": "ghosts"}}),
        ("incident.opened", {"kind": "war", "cause": "grid", "areas": [], "since": None, "edition": None}),
        ("note.written", {"text": "x", "txt": "x"}),
        ("note.written", {"text": "x", "precision": "day"}),
    ],
)
def test_what_does_not_fit_is_found(type_: str, body: dict[str, object]) -> None:
    assert wrong_in(type_, body)


def test_a_type_is_written_with_its_sentence_or_reserved() -> None:
    assert [type_ for type_, kind in KINDS.items() if kind.body is not None and kind.sentence is None] == []


def test_what_goes_for_a_noun_goes_for_types_of_a_later_version_too() -> None:
    assert kind_of("review.of_tomorrow").reads == "overseers_and_author"
    assert kind_of("constructor") == kind_of(None) == kind_of("") == Kind()


def test_an_auditor_stands_above_staff_a_wallboard_below_and_neither_records() -> None:
    assert at_least("auditor") == {"auditor", "supervisor", "plan_keeper", "admin"}
    assert at_least("wallboard") - at_least("staff") == {"wallboard"}
    assert frozenset(catalogue.ROLES) - catalogue.RECORDERS == {"auditor", "wallboard"}
