"""A well-signed action is never refused for its body: it is kept, passed on and read as far as it goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from stormlamp.catalogue import KINDS

if TYPE_CHECKING:
    from tests.support.server_in_process import World

STRANGE: list[dict[str, Any]] = [
    {},
    {
        "unknown": "field",
        "cause": ["ghosts"],
        "duty": "king",
        "stage": 7,
        "channel": None,
        "to": "4",
        "from": {},
    },
]


def test_bodies_that_the_catalogue_does_not_know_are_kept_word_for_word(shared: World) -> None:
    browser = shared.enrolled("supervisor")
    types = [type_ for type_ in KINDS if KINDS[type_].records != "server"]
    said = [{"type": each, "body": body, "actor": browser.person} for each in types for body in STRANGE]
    for start in range(0, len(said), 50):
        assert browser.push(*map(dict, said[start : start + 50])).json["results"][0]["status"] == "accepted"
    prefix = f"{browser.phone.id}."
    kept: dict[str, Any] = {}
    after = 0
    while entries := browser.get(f"/api/v1/entries?after={after}&limit=500").json["entries"]:
        after = entries[-1]["seq"]
        kept |= {each["ref"]: each for each in entries if each.get("ref", "").startswith(prefix)}
    assert len(kept) == len(said)
    for number, sent in enumerate(said, 1):
        entry = kept[f"{prefix}{number}"]
        action = json.loads(entry["action"])
        assert (action["type"], action["body"]) == (sent["type"], sent["body"])
        assert {"unreadable", "not_allowed"} & set(entry["flags"]) == set(), sent


def test_the_bodies_are_published_with_the_api(shared: World) -> None:
    schemas = shared.client().get("/api/v1/openapi.json").json["components"]["schemas"]
    written = {type_: kind.body for type_, kind in KINDS.items() if kind.body is not None}
    for type_, body in written.items():
        assert schemas[type_]["properties"].keys() >= body["properties"].keys() | {"stated_at", "precision"}
    assert schemas["duty.taken"]["properties"]["duty"] == {"$ref": "#/components/schemas/duty"}
    assert "leader" in schemas["duty"]["enum"]
