"""No browser test takes a phone's network away before the phone holds what is to be read without one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from tests.support.source_tree import ROOT, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDERS = ("tests/e2e", "tests/faults/browser", "tests/outage")
# The one door, and what stands behind it.
DOOR = "tests/e2e/phone.py"
WAITS = {"wait_until_ready", "offline", "loses"}
SERVERS = {"server", "idle", "shared_idle", "own_server", "gated"}
ENDS = {"kill", "stop", "freeze"}
CUTS = """
def waits_for_nothing(server, phone):
    phone.enrol(server.code("staff"))
    server.kill()

def waits_too_late(held):
    held.server.stop()
    held.phone.wait_until_ready()

def goes_round_the_door(page):
    page.context.set_offline(offline=True)

def breaks_requests(phone):
    phone.context.route("**", lambda route: route.abort())
"""
MAY = """
def goes_through_the_door(server, phone):
    phone.loses(server)
    phone.restart()

def waits(server, phone):
    phone.wait_until_ready()
    server.freeze()

def is_cut_off_already(phone):
    phone.offline()
    phone.context.route("**", lambda route: route.abort())

def was_never_let_in(phones):
    phones("first", fresh=True).context.route("**", lambda route: route.abort())

def ends_with_the_test(server):
    yield server
    server.kill()

def starts_anew(server):
    server.stop()
    server.start()
"""


def cuts_too_early(source: str) -> list[str]:
    """The functions of a file that cut a network without having waited, each with the line."""
    return [
        f"{line} {function.name}"
        for function in ast.parse(source).body
        if isinstance(function, ast.FunctionDef)
        for line in _too_early(function)
    ]


def _too_early(function: ast.FunctionDef) -> Iterator[int]:
    inside = list(ast.walk(function))
    calls = [node for node in inside if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    named = [(call, call.func.attr) for call in calls if isinstance(call.func, ast.Attribute)]
    waited = min((call.lineno for call, name in named if name in WAITS), default=None)
    gives_back = {name for _, name in named} & {"start", "thaw"}
    ends_a_fixture = any(isinstance(node, ast.Yield) for node in inside)
    fresh = any(isinstance(node, ast.keyword) and node.arg == "fresh" for node in inside)
    for call, name in named:
        if name == "set_offline":
            yield call.lineno
        elif waited is not None and waited <= call.lineno:
            continue
        elif (name == "abort" and not fresh) or (
            name in ENDS and _receiver(call) in SERVERS and not (gives_back or ends_a_fixture)
        ):
            yield call.lineno


def _receiver(call: ast.Call) -> str | None:
    """Whose method is called: the last name before it."""
    of = call.func.value if isinstance(call.func, ast.Attribute) else None
    return of.attr if isinstance(of, ast.Attribute) else of.id if isinstance(of, ast.Name) else None


def _files() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*.py") if path != ROOT / DOOR)


def test_nothing_cuts_a_network_but_through_the_one_door() -> None:
    found = {str(path.relative_to(ROOT)): cuts_too_early(text(path)) for path in _files()}
    assert {path: where for path, where in found.items() if where} == {}


@pytest.mark.parametrize(("source", "count"), [(CUTS, 4), (MAY, 0)], ids=["cuts", "may"])
def test_what_cuts_too_early_is_seen_and_nothing_else(source: str, count: int) -> None:
    assert len(cuts_too_early(source)) == count
