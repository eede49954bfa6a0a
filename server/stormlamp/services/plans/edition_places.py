"""What the server itself needs of the edition in force: which areas there are, and the site's time zone."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans import publishing
from stormlamp.services.refusals import NoPlan, UnknownFile
from stormlamp.storage.database.store import Store

DEFAULT_ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class EditionPlaces:
    """Ids of the areas that are in use, and the name of the site's time zone."""

    areas: frozenset[str]
    zone: str


NOWHERE = EditionPlaces(frozenset(), DEFAULT_ZONE)


def edition_places(store: Store, site: int, files: FileStore) -> EditionPlaces:
    """Read them of the edition in force; where there is none, or its file is gone, there are no areas."""
    path = edition_file(store, site, files)
    return NOWHERE if path is None else _read(path)


def edition_file(store: Store, site: int, files: FileStore) -> Path | None:
    """Find the file of the edition in force; None where there is none, or it is gone."""
    try:
        return files.find(publishing.current(store, site).sha256)[1]
    except (NoPlan, UnknownFile):
        return None


@lru_cache(maxsize=4)  # a file's name is its hash: it never changes
def _read(path: Path) -> EditionPlaces:
    plan = json.loads(path.read_bytes())
    areas = frozenset(each["id"] for each in plan["areas"] if not each.get("retired", False))
    return EditionPlaces(areas, plan["site"]["zone"])
