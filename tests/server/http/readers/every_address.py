"""Reads every address there is, with ids of what is really there: what somebody sees by any route at all."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

from stormlamp.services.plans.tries import new_try

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.support.server_in_process import Browser, World


def addresses(world: World, browser: Browser, **ids: Sequence[str]) -> list[str]:
    """Every GET there is, for the device and person of this browser and these ids besides.

    Args:
        world: the server.
        browser: whose device's pages are looked at.
        ids: of `person`, `customer`, `incident`, and `identity` of pages kept apart.
    """
    made: Mapping[str, Sequence[str]] = {
        "<device:device>": [browser.phone.id],
        "<person:person>": [browser.person, *ids.get("person", ())],
        "<customer:customer>": ids.get("customer", ("caaaaaaaaa",)),
        "<ref:incident>": ids.get("incident", ("aaaaaaaaaa.1",)),
        "<count:page>": ["1"],
        "<count:number>": ["1"],
        "<token>": [new_try(world.runtime.record.key("tries"), world.clock())[0]],
        "<digest:identity>": ids.get("identity", ("A" * 43,)),
        "<digest:sha256>": [browser.get("/api/v1/plan").json["sha256"]],
        "<client:path>": ["desk"],
        "<version>": ["1"],
        "<name>": ["pages.css"],
    }
    rules = [rule.rule for rule in world.app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    for parameter, values in made.items():
        rules = [
            rule.replace(parameter, value)
            for rule in rules
            for value in (values if parameter in rule else ("",))
        ]
    assert not any("<" in rule for rule in rules)
    return [rule for rule in rules if rule != "/api/v1/bell"]  # numbers of entries alone, without an end


def all_said(browser: Browser, paths: Sequence[str]) -> str:
    """All that these addresses say to somebody; what is packed is unpacked."""
    return "\n".join(_text(browser.get(path).get_data()) for path in paths)


def _text(data: bytes) -> str:
    if not is_zipfile(BytesIO(data)):
        return data.decode("utf-8", "replace")
    with ZipFile(BytesIO(data)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
