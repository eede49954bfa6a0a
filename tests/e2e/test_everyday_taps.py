"""Each everyday act: taps that lead to it from Now, taps in all, seconds; told in var/taps.md, too."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.e2e.colleague import Colleague
from tests.e2e.everyday_acts import ACTS, LAST
from tests.e2e.hidden_screens import STAY
from tests.e2e.screen_checks import walk
from tests.e2e.test_first_minutes_offline import REACHED_IN, Thumb, from_now
from tests.support.source_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from tests.e2e.conftest import Phones
    from tests.e2e.phone import Phone
    from tests.support.server_process import Server

TOLD = ROOT / "var" / "taps.md"
# What leads there from Now: one link or two. The first that is seen is tapped, as a thumb does.
PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("people in danger", ("/danger",)),
    ("the level", ("/level",)),
    ("who does what", ("/duties",)),
    ("the facts; power back, or gone again", ("/facts",)),
    ("enquiries", ("/tally",)),
    ("what customers ask for", ("/requests",)),
    *((each, (f"/{each}",)) for each in ("call-out", "help", "accidents", "reports", "matters")),
    ("what runs out", ("/clocks",)),
    ("my phone is dying", ("/hand-over",)),
    ("the end", ("/close",)),
    ("a note or a picture", ("/log",)),
    ("what was written down", ("/entries",)),
    ("a list", ("/lists", "/lists/")),
    ("somebody to call", ("/contacts", "/contacts/utility")),
    ("words for customers", ("/scripts", "/scripts/")),
    ("a guide", ("/guides", "/guides/")),
)


@dataclass
class Measured:
    """What an act took. `reached`: taps until its screen is there."""

    name: str
    reached: int
    taps: int
    seconds: float


def lead(thumb: Thumb, address: str) -> None:
    """One tap on whatever leads there."""
    exact, within = f"a[href='{address}']", f"a[href^='{address}']"
    found = thumb.page.locator(f"{exact}, {within}").filter(visible=True)
    thumb.tap(found.first)
    thumb.page.wait_for_url(f"**{address}**")


def reach(phone: Phone, name: str, path: tuple[str, ...]) -> Measured:
    """From Now to the screen of something."""
    thumb, began = from_now(phone), time.monotonic()
    for address in path:
        lead(thumb, address)
    return Measured(name, thumb.taps, thumb.taps, time.monotonic() - began)


def does(phone: Phone, name: str, path: tuple[str, ...], act: Callable[[Thumb], None], most: int) -> Measured:
    """From Now until it is done, in so many taps at most."""
    thumb, began = from_now(phone), time.monotonic()
    for address in path:
        lead(thumb, address)
    reached = thumb.taps
    act(thumb)
    assert thumb.taps <= most, f"{name}: {thumb.taps} taps"
    return Measured(name, reached, thumb.taps, time.monotonic() - began)


def test_everyday_acts_take_few_taps(
    server: Server, phones: Phones, capsys: pytest.CaptureFixture[str]
) -> None:
    Colleague(server).adds(name="林建宇", duties=["technical"], numbers=["13900000001"])
    phone = phones("phone", scripts=(STAY,))
    phone.enrol(server.code("supervisor"), name="王建国")
    # Whom to call out must have reached the phone before its network goes.
    walk(phone.page, "/duties")
    phone.page.get_by_text("林建宇").first.wait_for()
    phone.offline()
    walk(phone.page, "/")
    measured = [does(phone, *act) for act in ACTS]
    places = [reach(phone, *place) for place in PLACES]
    measured += [does(phone, *act) for act in LAST]
    head = "| act | taps to it | taps in all | seconds |\n|---|---|---|---|\n"
    rows = [f"| {it.name} | {it.reached} | {it.taps} | {it.seconds:.1f} |\n" for it in (*measured, *places)]
    TOLD.parent.mkdir(exist_ok=True)
    TOLD.write_text(head + "".join(rows), encoding="utf-8")
    with capsys.disabled():
        print(f"\n{head}{''.join(rows)}")  # noqa: T201 - what it took is its answer
    assert [it.name for it in (*measured, *places) if it.reached > REACHED_IN] == []
    assert phone.errors == []
