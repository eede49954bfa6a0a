"""7: special customers, one of whom has a battery that runs out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.outage.chapters.helping import asks_for_help, promises_help, receives_help
from tests.support.screen_words import words

if TYPE_CHECKING:
    from tests.outage.actor import Actor
    from tests.outage.cast import Cast

PACK, SOMEBODY = "储能电源", "特殊客户要人帮"


def looks_after(who: Actor, customer: str, result: str) -> None:
    """One tap on how they were found."""
    who.at(f"/contacts/{customer}")
    card = who.page.get_by_role("region", name=words("customer-check"))
    who.tap(card.get_by_role("button", name=result, exact=True))
    expect(card).to_contain_text(f"{result} · {who.name}")


def customers(cast: Cast) -> None:
    """Chapter 7."""
    he, zhou, zhao = cast["he"], cast["zhou"], cast["zhao"]
    luo, gu, deng = (cast.customers[key] for key in ("luo", "gu", "deng"))
    with he.act("罗秀英 is well"):
        looks_after(he, luo, "平安")
    with he.act("顾长林: nobody opens"):
        looks_after(he, gu, "没联系上")
    with zhou.act("顾长林 is well"):
        looks_after(zhou, gu, "平安")
    with he.act("邓国华: the battery is nearly empty, needs help"):
        looks_after(he, deng, "要帮忙")
    with he.act("asks for a power pack for tower B"):
        asks_for_help(he, "material", PACK, count=1, area="B 座（全部）")
    with zhao.act("promises to bring it"):
        promises_help(zhao, f"{PACK} × 1")
    with zhao.act("it is there"):
        receives_help(zhao, f"{PACK} × 1")
    with zhao.act("is with 邓国华, as was asked for"):
        receives_help(zhao, SOMEBODY)
    with he.act("邓国华 is well"):
        looks_after(he, deng, "平安")
