"""What a site's plan in force calls its areas and duties, for tables that name them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from stormlamp.domain.imports.cells import letters, narrow
from stormlamp.domain.imports.kinds.areas import Area, Areas
from stormlamp.domain.imports.values import SiteNames
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans.edition_places import edition_file
from stormlamp.services.traditional import to_simplified
from stormlamp.storage.database.store import Store


@dataclass(frozen=True, slots=True)
class Things:
    """What tables may name of a plan.

    Args:
        site: its areas and duties, to be found.
        areas: by id, an area's name by language; in a draft one name, by which it is found again.
        example: the plan is the invented one that is shipped.
    """

    site: SiteNames
    areas: Mapping[str, Mapping[str, str] | str]
    example: bool = False


_NONE: Final = Things(SiteNames(Areas(()), {}, to_simplified), {})


def of_plan(store: Store, site: int, files: FileStore) -> Things:
    """Read them of the edition in force; where there is none, or its file is gone, there are none."""
    path = edition_file(store, site, files)
    return _NONE if path is None else _read(path)


@lru_cache(maxsize=4)  # a file's name is its hash: it never changes
def _read(path: Path) -> Things:
    plan = json.loads(path.read_bytes())
    duties = {letters(name): each["id"] for each in plan["duties"] for name in each["name"].values()}
    areas = [
        Area(each["id"], each.get("parent"), _names(each["name"]))
        for each in plan["areas"]
        if not each.get("retired", False)
    ]
    names = {each["id"]: each["name"] for each in plan["areas"]}
    example = plan["site"].get("example", False)
    return Things(SiteNames(Areas(areas), duties, to_simplified), names, example)


def _names(names: Mapping[str, str]) -> tuple[str, ...]:
    """All that an area is called, also without what its name explains in brackets."""
    short = (narrow(name).split("(", 1)[0].strip() for name in names.values())
    return (*names.values(), *short)
