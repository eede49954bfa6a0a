"""Writes fixtures/vectors/folds/generated.json: `python -m tests.server.folds.generate` from the root.

The same file comes out every time: the cases are drawn from seeds. Expected states are what Python folds; the
client's tests then prove that TypeScript folds the same.
"""

from __future__ import annotations

import json
import random
from typing import Final

from tests.server.folds.boards import VECTORS, Plain, board, entry_of

GENERATED: Final = VECTORS / "generated.json"
_CASES: Final = 280
_COPIES_FROM: Final = 200  # the cases from here on have entries that were recorded again on other logbooks
_START: Final = 1_800_000_000_000_000
_SECOND: Final = 1_000_000
_DEVICES: Final = ("aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc")
_PEOPLE: Final = ("p000000001", "p000000002", "p000000003")
_TYPES: Final = (
    *("incident.opened",) * 4,
    *("step.done", "step.could_not", "step.skipped", "step.undone") * 2,
    *("incident.expected", "incident.cancelled", "incident.closed", "incident.closed"),
    *("incident.joined", "incident.separated", "supply.lost", "supply.returned"),
    *("level.changed", "level.changed", "stage.entered", "stage.left", "facts.changed"),
    *("duty.taken", "duty.taken", "duty.handed_over", "duty.released"),
    *("note.written", "entry.corrected", "entry.pinned", "entry.decided"),
    *("edition.published", "sky.fallen"),
    *("enquiry.counted", "enquiry.counted", "report.given", "report.skipped"),
    *("clock.started", "clock.reset", "clock.stopped", "entry.undone"),
)


def generated_text() -> str:
    """The whole file, one case a line."""
    lines = (json.dumps(_case(seed), ensure_ascii=False) for seed in range(_CASES))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _case(seed: int) -> Plain:
    chance = random.Random(seed)  # noqa: S311 -- replayable vectors, no secret
    counts = dict.fromkeys(_DEVICES, 0)
    refs: list[str] = []
    entries = [_entry(chance, counts, refs) for _ in range(chance.randint(2, 16))]
    if seed >= _COPIES_FROM:
        entries = _with_copies(chance, entries)
    for seq, entry in enumerate(chance.sample(entries, k=len(entries)), start=1):
        if chance.random() < 0.8:
            entry["seq"] = seq
            entry["received_at"] = entry["happened_at"] + chance.randint(1, 400) * _SECOND
    asks = [{"person": it, "list": "L1", "items": ["i1", "i2", "i3"]} for it in _PEOPLE[:2]]
    case: Plain = {"name": f"seed {seed}", "looked_at": 3, "ask": asks, "entries": entries}
    case["expected"] = board([entry_of(it) for it in entries], case)
    return case


def _entry(chance: random.Random, counts: dict[str, int], refs: list[str]) -> Plain:
    device = chance.choice(_DEVICES)
    counts[device] += 1
    ref = f"{device}.{counts[device]}"
    entry: Plain = {"ref": ref, "happened_at": _START + chance.randint(0, 30) * _SECOND}
    if chance.random() < 0.15:
        entry["stated_at"] = entry["happened_at"] - chance.randint(0, 20) * _SECOND
    if chance.random() < 0.06:
        entry["flags"] = ["not_allowed"]
    if chance.random() > 0.03:
        entry["action"] = _action(chance, ref, refs)
    refs.append(ref)
    return entry


def _action(chance: random.Random, ref: str, refs: list[str]) -> Plain:
    kind = chance.choice(_TYPES)
    begins = kind in {"incident.opened", "incident.expected"}
    known = ref if begins and chance.random() < 0.7 else chance.choice([None, *refs[:3], ref])
    action: Plain = {
        "type": kind,
        "actor": chance.choice([None, *_PEOPLE]),
        "incident": known,
        "refs": chance.sample(refs, k=min(len(refs), chance.randint(0, 3))),
        "body": _body(chance, kind),
    }
    if chance.random() < 0.2:
        action["drill"] = True
    return action


def _with_copies(chance: random.Random, entries: list[Plain]) -> list[Plain]:
    """Some entries again, from one logbook or both halves of a doubled one; not every original arrives."""
    known = list(entries)
    moved: dict[str, str] = {}
    for n in range(1, chance.randint(2, 8)):
        source = chance.choice([it for it in known if "action" in it])
        ref = f"{chance.choice(('dddddddddd', 'eeeeeeeeee'))}.{n}"
        known.append(_copy(chance, source, ref, moved))
        moved[source["ref"]] = ref
    return [it for it in known if "copied_from" in it.get("action", {}) or chance.random() < 0.7]


def _copy(chance: random.Random, source: Plain, ref: str, moved: dict[str, str]) -> Plain:
    """Its refs follow those that moved with it, as the client does it; some lie about their source."""
    old = source["action"]
    action: Plain = {
        **old,
        "incident": ref if old["incident"] == source["ref"] else moved.get(old["incident"], old["incident"]),
        "refs": [moved.get(it, it) for it in old["refs"]],
        "copied_from": source["ref"] if chance.random() < 0.9 else ref,
    }
    if chance.random() < 0.15:
        action["actor"] = chance.choice(_PEOPLE)
    moment = source["happened_at"] + chance.randint(-2, 3) * _SECOND
    copy: Plain = {"ref": ref, "happened_at": moment, "action": action}
    return copy if chance.random() < 0.9 else {**copy, "flags": ["not_allowed"]}


TRAPPED: Final = {"place": "lift A1", "danger": "lift", "asset": "lift-a1", "area": "tower-a"}
WORSE: Final = {**TRAPPED, "count": 2, "condition": "hurt"}
ELSEWHERE: Final = {**TRAPPED, "place": "lift A2", "asset": "lift-a2", "condition": "calm"}
PEOPLE: Final[tuple[object, ...]] = (
    None,
    {"place": "lift 2", "count": 3},
    {"count": 1},
    [],
    TRAPPED,
    TRAPPED,
    WORSE,
    ELSEWHERE,
)
_FIELDS: Final = {
    "incident": ("areas", "cause", "since", "level", "edition", "people_in_danger", "from", "to"),
    "supply": ("areas",),
    "level": ("from", "to"),
    "stage": ("stage",),
    "facts": ("areas", "cause", "since", "expected_back", "next_word_at"),
    "duty": ("duty", "person", "from", "to"),
    "step": ("list", "item", "area"),
    "entry": ("pinned", "decision", "safe", "people_in_danger"),
    "enquiry": ("kind", "area", "channel"),
    "report": ("rule",),
    "clock": ("clock", "asset"),
    "edition": ("sha256", "number"),
}


def _body(chance: random.Random, kind: str) -> Plain:
    """Any field of any type, since no entry is refused for what is in it; some of them of a wrong type."""
    fields: Plain = {
        "list": chance.choice(["L1", "L1", "L2", 7, ""]),
        "item": chance.choice(["i1", "i2", "i3", "一"]),
        "area": chance.choice([None, None, "a1", "a2"]),
        "duty": chance.choice(["leader", "leader", "safety", "cook"]),
        "person": chance.choice(_PEOPLE),
        "stage": chance.choice(["report", "serve", "restore", "sleep"]),
        "level": chance.choice([1, 2, 3, 4, 2.0, 5, "2"]),
        "areas": chance.choice([["a1"], ["a2", "a1"], [], None, ["a3", 3]]),
        "cause": chance.choice(["grid", "weather", "unknown", "aliens"]),
        "since": chance.choice([None, "2027-01-15T08:00:00.000Z", "2027-02-30T08:00Z", "soon"]),
        "expected_back": chance.choice([None, "2027-01-15T18:30+08:00", "2027-01-15T10:30:00.5Z"]),
        "edition": chance.choice([None, "E1", "E2", "E3"]),
        "sha256": chance.choice(["E1", "E2"]),
        "number": chance.choice([1, 2, 3, True, "4"]),
        "pinned": chance.choice([True, False, 1]),
        "decision": chance.choice([True, False, None]),
        "people_in_danger": chance.choice(PEOPLE),
        "safe": chance.choice([None, True, False, "yes"]),
        "kind": chance.choice(["when_back", "when_back", "lift", "", 3]),
        "channel": chance.choice([None, "phone", "desk"]),
        "rule": chance.choice(["inside", "authority", None]),
        "clock": chance.choice(["ups", "entrapment", []]),
        "asset": chance.choice([None, "lift-a1", "lift-a2"]),
    }
    span = chance.choice([(1, 2), (2, 3), (3, 1), (None, 2), (4, 4)])
    people = (chance.choice(_PEOPLE), chance.choice(_PEOPLE))
    fields |= zip(("from", "to"), people if kind.startswith("duty") else span, strict=True)
    fields["next_word_at"] = chance.choice([None, "2027-01-15T11:00Z", 1800000000])
    names = _FIELDS.get(kind.split(".", maxsplit=1)[0], ())
    return {name: fields[name] for name in names if chance.random() < 0.85}


if __name__ == "__main__":
    GENERATED.write_text(generated_text(), "utf-8")
