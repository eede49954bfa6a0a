"""What of the expectation is compared with what a device's entries tell, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Read = dict[str, Any]
# What is expected and what was found, for one reader: the server, or somebody's key.
Pair = tuple[object, object]
EVERYTHING = "server"


def _same(part: str) -> Callable[[Read, Read, str], Pair]:
    return lambda wanted, found, _: (wanted[part], found.get(part))


def _situation(wanted: Read, found: Read, _: str) -> Pair:
    expected = {key: value for key, value in wanted["situation"].items() if key != "lost_again"}
    told = {key: value for key, value in found["situation"].items() if key in expected}
    return expected, told


def _anyhow(part: str) -> Callable[[Read, Read, str], Pair]:
    """In whatever order."""
    return lambda wanted, found, _: (sorted(wanted[part]), sorted(found.get(part, ())))


def _promises(wanted: Read, found: Read, _: str) -> Pair:
    def order(promises: Read) -> Read:
        return {key: sorted(map(str, each)) for key, each in promises.items()}

    return order(wanted["promises"]), order(found["promises"])


def _requests(wanted: Read, found: Read, _: str) -> Pair:
    usual = {"area": None, "by": None, "calls": 1, "call_back": False, "short": False}
    expected = {
        what: {**usual, **{key: value for key, value in each.items() if key != "keeper"}}
        for what, each in wanted["requests"].items()
    }
    return expected, found["requests"]


def _help(wanted: Read, found: Read, _: str) -> Pair:
    return sorted(map(_line, wanted["help"].values())), sorted(map(_line, found["help"]))


def _line(each: Read) -> str:
    return str(sorted(each.items(), key=lambda pair: pair[0]))


def _accident(wanted: Read, found: Read, key: str) -> Pair:
    """Who may not read of it knows of none; who told of it reads their own parts."""
    many = len(wanted["accident"]["parts"]) if key == EVERYTHING else wanted["accident_readers"][key]
    expected = {**wanted["accident"], "parts": wanted["accident"]["parts"][:many]}
    told = [{name: each.get(name) for name in expected} for each in found["accident"]]
    return [expected] if many else [], told


def _gates(wanted: Read, found: Read, _: str) -> Pair:
    words = {True: "finished", False: "waits"}
    told = {list_: words[each["finished"]] for list_, each in found["gates"].items()}
    return wanted["gates"], told


def _anew(wanted: Read, found: Read, _: str) -> Pair:
    return wanted["situation"]["lost_again"], found["gates"]["power-up"]["anew"]


def _matters(wanted: Read, found: Read, key: str) -> Pair:
    mine = [each for each in wanted["matters"] if key in (EVERYTHING, *each.get("readers", (key,)))]
    return {each["key"]: each["who"] for each in mine}, found["matters"]


STATES: dict[str, Callable[[Read, Read, str], Pair]] = {
    "which outages there are": _same("now"),
    "situation": _situation,
    "power was lost again": _anew,
    "duties": _same("duties"),
    "call-out": _same("call_out"),
    "who is on site": _anyhow("on_site"),
    "promises": _promises,
    "calls": _same("tries"),
    "enquiries": _same("enquiries"),
    "hotline": _same("hotline"),
    "requests": _requests,
    "callers": _same("callers"),
    "special customers": _same("customers"),
    "help": _help,
    "accident": _accident,
    "gates": _gates,
    "services": _same("services"),
    "services told of": _same("services_told"),
    "systems": _same("systems"),
    "notices": _same("notices"),
    "reports": _same("reports_given"),
    "what is open, and whose": _matters,
    "what was let go": _anyhow("let_go"),
}
