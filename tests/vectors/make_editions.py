"""Writes fixtures/vectors/plan/accepted.json: editions that the server takes, many slips from the whole one.

`python -m tests.vectors.make_editions`; a test holds the file to it. What the server takes phones have to
read and show, so these are as odd as plans get that are not refused.
"""

from __future__ import annotations

import copy
import json
from random import Random
from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT
from tests.vectors.knotted_plans import KNOTS
from tests.vectors.plan_slips import Json, Path, Slip, differences, places, value_at

from stormlamp.domain.plans.derive import edition_of
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of
from stormlamp.services.plans.plan_folder import check_edition, tongue

FOLDER = ROOT / "fixtures" / "vectors" / "plan"
ACCEPTED = FOLDER / "accepted.json"
WHOLE: dict[str, Json] = json.loads((FOLDER / "whole.json").read_text("utf-8"))
EDITIONS, TRIES = 8, 250

if TYPE_CHECKING:
    from collections.abc import Callable


WORDS = (
    *(
        "constructor",
        "__proto__",
        "toString",
        "then",
        "<b>x</b>",
        "&amp;",
        "{{x}}",
        "$&",
        "%s",
        "null",
        "0",
        "-1",
    ),
    *(
        "\u202e倒着的",
        "é" * 8,
        "🔦🔦",
        "𠮷",
        " 空 ",
        "a\nb",
        "长" * 24,
        "w" * 60,
        "…",
        "\u200b零宽",
        "ｆｕｌｌ",
    ),
)
IDS = ("constructor", "then", "0", "1e3", "a-b_c", "valueof", "x" * 40, "site", "null")
KINDS = ("constructor", "__proto__", "hasownproperty", "x", "lift", "utility")
ZONES = (
    *("UTC", "Etc/GMT+12", "Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"),
    "localtime",
    "Factory",
)
LANGUAGES = (["zh-Hans"], ["en", "zh-Hans"], ["zh-Hans", "ar"], ["mn", "zh-Hans"])
RENAMED = 0.7  # of the slips in an id
NUMBERS = (0, 1, 2, 3, 9, 10, 23, 40, 600, 999_999, 1_000_000)
OTHERS: tuple[Json, ...] = (None, [], {}, True, False)


def accepted(random: Random) -> list[Slip]:
    """Walk away from the whole edition by slips that are taken; give what the last has otherwise."""
    plan = plan_of(WHOLE)
    for _ in range(TRIES):
        tried = copy.deepcopy(plan)
        _slip(tried, random)
        if not _refused(read_plan(tried)[1].findings):
            plan = tried
    return _slips(plan)


def knotted(knot: Callable[[dict[str, Json]], None]) -> list[Slip]:
    """Knot the whole edition's plan; give what its edition has otherwise."""
    plan = copy.deepcopy(plan_of(WHOLE))
    knot(plan)
    return _slips(plan)


def _slips(plan: dict[str, Json]) -> list[Slip]:
    read, log = read_plan(plan)
    if _refused(log.findings):
        raise AssertionError([each for each in log.findings if each.severity == "error"])
    edition = edition_of(read, WHOLE["number"], WHOLE["published_at"], tongue())
    if _refused(check_edition(edition)):
        raise AssertionError(check_edition(edition))
    return list(differences(WHOLE, edition, ()))


def editions() -> list[list[Slip]]:
    """Give them all; the same at each run."""
    by_chance = [accepted(Random(seed)) for seed in range(EDITIONS)]  # noqa: S311 - chance by a seed
    return [*by_chance, *map(knotted, KNOTS)]


def _refused(findings: Json) -> bool:
    return any(each.severity == "error" for each in findings)


def _slip(plan: dict[str, Json], random: Random) -> None:
    """Make one slip in it, at a place of any field: a field that is there once comes as often as others."""
    fields: dict[Path, list[Path]] = {}
    for path in places(plan, ()):
        fields.setdefault(tuple("*" if isinstance(step, int) else step for step in path), []).append(path)
    path = random.choice(random.choice(list(fields.values())))
    if path[-1] == "id" and random.random() < RENAMED:
        _renamed(plan, value_at(plan, path), random.choice(IDS))
    else:
        random.choice(_SLIPS)(value_at(plan, path[:-1]), path[-1], random)


def _renamed(value: Json, old: str, new: str) -> None:
    """Call a thing otherwise wherever it is named."""
    for step in list(value) if isinstance(value, dict) else range(len(value)):
        if value[step] == old:
            value[step] = new
        elif isinstance(value[step], dict | list):
            _renamed(value[step], old, new)


def _odd(above: Json, step: Json, random: Random) -> None:
    """Say something odd of the same sort."""
    value = above[step]
    if step == "zone":
        above[step] = random.choice(ZONES)
    elif step == "languages":
        above[step] = random.choice(LANGUAGES)
    elif isinstance(value, bool):
        above[step] = not value
    elif isinstance(value, int):
        above[step] = random.choice(NUMBERS)
    elif isinstance(value, str):
        above[step] = random.choice((*WORDS, *KINDS, *IDS))
    else:
        above[step] = random.choice(OTHERS)


def _gone(above: Json, step: Json, _random: Random) -> None:
    del above[step]


def _emptied(above: Json, step: Json, random: Random) -> None:
    above[step] = random.choice(OTHERS)


def _again(above: Json, step: Json, random: Random) -> None:
    """Say it twice, the second time by another name where it has one."""
    if not isinstance(above, list):
        return
    twin = copy.deepcopy(above[step])
    if isinstance(twin, dict) and "id" in twin:
        twin["id"] = f"{random.choice(IDS)[:30]}-{random.randrange(100)}"
    above.insert(random.randrange(len(above) + 1), twin)


def _moved(above: Json, step: Json, random: Random) -> None:
    if isinstance(above, list):
        above.insert(random.randrange(len(above)), above.pop(step))


_SLIPS: tuple[Callable[[Json, Json, Random], None], ...] = (_odd, _odd, _odd, _gone, _emptied, _again, _moved)


def text() -> str:
    """Give the file: an edition a line."""
    lines = (json.dumps(each, ensure_ascii=False) for each in editions())
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    ACCEPTED.write_text(text(), "utf-8")
