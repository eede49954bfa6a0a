"""A hostile plan keeper's edition and draft: every screen of phones, desk and editor stands over it."""

from __future__ import annotations

import json
import re
import urllib.request
from typing import TYPE_CHECKING, Any

from tests.e2e.screen_checks import FOLLOW, LOOKING, go
from tests.e2e.screens import screens
from tests.e2e.sites import SAMPLES
from tests.e2e.test_hostile_actions import FAILED
from tests.protocol.client import Server as Wire
from tests.protocol.phone import Phone as Keeper
from tests.support.fault_rounds import rounds
from tests.support.screen_words import words

from stormlamp.domain.plans.plan_changes import KEY_FIELDS

if TYPE_CHECKING:
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

DRAFT = "/api/v1/plan/draft"
# What a plain object has though nobody put it there; ids may be called so.
NAMES = ("constructor", "valueof", "tostring", "prototype")
NAMED = (
    "lists",
    "contacts",
    "scripts",
    "figures",
    "areas",
    "guides",
    "assets",
    "supplies",
    "drills",
    "answers",
)
KEPT = {"electrical", "fire", "lift", "water", "fuel", "height", "site"}
MARKUP = "<img src=x onerror"
TURNED = "\u202e\u2066\u200f"
LONG = "字" * 5_461  # 16 KiB
# One screen of the editor may take over the frame of another, so that alone tells nothing.
THERE = "(to) => location.pathname + location.search === to && document.querySelector('main h1')"
WORST: tuple[object, ...] = (
    "__proto__",
    "constructor",
    "",
    MARKUP,
    TURNED,
    LONG,
    0,
    None,
    True,
    [],
    {},
    [None],
    {"zh-Hans": []},
)
EDITOR = ("", "/publish", "/lists/constructor", "/lists/__proto__", "/__proto__", "/constructor/x")


def ask(wire: Wire, method: str, path: str, body: object = None, version: object = None) -> Any:  # noqa: ANN401 - JSON
    """Ask as the keeper; `version`: of the draft."""
    headers = {"Cookie": f"__Host-stormlamp={str(wire.cookie).split('=')[-1]}"}
    data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
    headers |= {"Content-Type": "application/json"} if data else {}
    headers |= {"If-Match": f'"{version}"'} if version else {}
    asked = urllib.request.Request(wire.url + path, data, headers, method=method)
    with urllib.request.urlopen(asked) as answer:
        return json.loads(answer.read())


def renamed(value: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 - walks JSON
    """Give a plan with other ids, wherever they stand."""
    if isinstance(value, dict):
        return {key: renamed(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [renamed(each, names) for each in value]
    if not isinstance(value, str):
        return value
    return names.get(value) or re.sub(r"\{#([a-z0-9-]+)\}", lambda m: f"{{#{names.get(m[1], m[1])}}}", value)


def as_hostile_as_may_be(plan: dict[str, Any]) -> dict[str, Any]:
    """Give the plan with ids out of a plain object, and names of markup that turn lines around."""
    steps = {item["id"] for each in plan["lists"] for page in each["pages"] for item in page["items"]}
    names: dict[str, str] = {}
    for part in NAMED:
        free = [thing["id"] for thing in plan[part] if thing["id"] not in KEPT | steps]
        names |= dict(zip(free, NAMES, strict=False))
    hostile: dict[str, Any] = renamed(plan, names)
    for part in ("areas", "assets"):  # what is in force may be retired, never removed
        gone = [each for each in plan[part] if each["id"] in names]
        hostile[part] += [{**renamed(each, names), "id": each["id"], "retired": True} for each in gone]
    for part in KEY_FIELDS:
        for thing in hostile.get(part, []):
            if isinstance(thing.get("name"), dict):
                thing["name"] = dict.fromkeys(thing["name"], MARKUP[:12] + TURNED)
    return hostile


def changes_to(hostile: dict[str, Any], plan: dict[str, Any]) -> dict[str, Any]:
    """Give the changes that make one plan of another."""
    changes = []
    for part, field in KEY_FIELDS.items():
        gone = {each[field] for each in plan[part]} - {each[field] for each in hostile[part]}
        changes += [{"part": part, "key": key, "value": None} for key in gone]
        changes += [{"part": part, "key": each[field], "value": each} for each in hostile[part]]
    changes += [
        {"part": part, "key": None, "value": hostile[part]} for part in hostile.keys() - KEY_FIELDS.keys()
    ]
    orders = [
        {"part": part, "keys": [each[key] for each in hostile[part]]} for part, key in KEY_FIELDS.items()
    ]
    return {"changes": changes, "orders": orders}


def spoilt(plan: dict[str, Any], worst: object) -> dict[str, Any]:
    """Give changes after which the first thing of every part holds this wherever it can."""
    fields = {"name", "when"} if worst is LONG else None
    changes: list[dict[str, Any]] = []
    for part, field in KEY_FIELDS.items():
        for thing in plan[part][:1]:
            bad = {k: worst for k in thing if k != field and (fields is None or k in fields)}
            changes.append({"part": part, "key": thing[field], "value": thing | bad})
    single = plan.keys() - KEY_FIELDS.keys() if worst is not LONG else ()
    changes += [{"part": part, "key": None, "value": dict.fromkeys(plan[part], worst)} for part in single]
    return {"changes": changes, "orders": []}


def failed(phone: Phone, address: str) -> list[str]:
    """Go there, and tell what could not be drawn."""
    phone.page.evaluate(FOLLOW, address)
    phone.page.wait_for_function(THERE, arg=address)
    shown: Any = phone.page.evaluate(FAILED)
    lines = [line for line in shown if words("shell-broken") in line or words("failed-kept") in line]
    return [f"{address}: {line}" for line in lines]


def places(plan: dict[str, Any]) -> list[str]:
    """List the editor's screens: of every part, and of the first thing in it."""
    first = [f"/{part}/{each[key]}" for part, key in KEY_FIELDS.items() for each in plan[part][:1]]
    return [f"/desk/plan{each}" for each in (*EDITOR, *(f"/{part}" for part in plan), *first)]


def test_every_screen_stands_over_the_worst_plan(server: Server, phones: Phones) -> None:
    keeper = Keeper(Wire(server.url))
    keeper.enrol(server.code("plan_keeper").partition("#")[2].partition("&")[0], "手机", "周敏")
    wire = keeper.server
    plan = ask(wire, "POST", DRAFT, {"from": {"edition": 1}})["plan"]
    hostile = as_hostile_as_may_be(plan)
    said = ask(wire, "PATCH", DRAFT, changes_to(hostile, plan), 1)
    assert [each for each in said["findings"] if each["severity"] == "error"] == []
    assert ask(wire, "POST", f"{DRAFT}/publish", version=said["version"])["number"] == 2
    phone = phones("first", scripts=LOOKING)
    phone.enrol(server.code("plan_keeper"), name="王建国")
    go(phone.page, server.url)
    addresses = [screen.address(phone.page.evaluate(SAMPLES)) for screen in screens()]
    addresses += ["/lists/constructor", "/contacts/constructor", *places(hostile)]
    assert [line for address in addresses for line in failed(phone, address)] == []
    version = ask(wire, "GET", DRAFT)["version"]
    # Each day one of the worst, in the long run all.
    for worst in WORST[:: len(WORST) // rounds(1, len(WORST))]:
        version = ask(wire, "PATCH", DRAFT, spoilt(hostile, worst), version)["version"]
        go(phone.page, f"{server.url}/desk/plan")
        assert [line for address in places(hostile) for line in failed(phone, address)] == [], worst
    assert phone.errors == []
