"""What the server itself needs of the edition in force: areas, time zone, and how the site publishes."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from stormlamp.domain.plans.lasting import LASTING, Lasting
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import digest
from stormlamp.services.refusals import EditionUnreadable, UnknownFile
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import editions
from stormlamp.storage.files.editions import Edition

DEFAULT_ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class EditionPlaces:
    """Ids of the areas that are in use, the name of the site's time zone, and the plan's two flags."""

    areas: frozenset[str]
    zone: str
    example: bool = False
    two_approve: bool = False


NOWHERE = EditionPlaces(frozenset(), DEFAULT_ZONE)


def asks_for_second(files: FileStore, newest: Edition | None) -> bool:
    """Tell whether the edition in force asks for a second person.

    Raises:
        EditionUnreadable: its file is gone or damaged, so nobody can tell.
    """
    if newest is None:
        return False
    try:
        return read_places(files.place(newest.sha256)).two_approve
    except UnknownFile as error:
        raise EditionUnreadable from error


def edition_places(store: Store, site: int, files: FileStore) -> EditionPlaces:
    """Read them of the edition in force; without one, or where its file is gone or damaged, no areas."""
    path = edition_file(store, site, files)
    try:
        return NOWHERE if path is None else read_places(path)
    except UnknownFile:
        return NOWHERE


def lasting_things(store: Store, site: int, files: FileStore) -> Lasting:
    """Give what the next edition has to keep of the one in force; of the example, or of none, nothing."""
    path = edition_file(store, site, files)
    try:
        return {} if path is None else _read_lasting(path)
    except UnknownFile:
        return {}


def edition_file(store: Store, site: int, files: FileStore) -> Path | None:
    """Find the file of the edition in force; None where there is none, or it is gone."""
    with store.reading() as session:
        newest = editions.newest(session, site)
    try:
        return None if newest is None else files.find(newest.sha256)[1]
    except UnknownFile:
        return None


@lru_cache(maxsize=64)  # a file's name is its hash: it never changes
def read_places(path: Path) -> EditionPlaces:
    """Read them of an edition's file.

    Raises:
        UnknownFile: it is gone, or not what its name says.
    """
    plan = _whole(path)
    areas = frozenset(each["id"] for each in plan["areas"] if not each.get("retired", False))
    site = plan["site"]
    flags = (site.get("example") is True, site.get("two_approve") is True)
    return EditionPlaces(areas, site["zone"], *flags)


@lru_cache(maxsize=4)  # each holds all areas and assets of an edition
def _read_lasting(path: Path) -> Lasting:
    plan = _whole(path)
    return {} if plan["site"].get("example") is True else {part: plan[part] for part in LASTING}


def _whole(path: Path) -> dict[str, Any]:
    """Read an edition's file, as far as it is what its name says.

    Raises:
        UnknownFile: it is gone or damaged.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnknownFile from error
    if digest(data) != path.name:
        raise UnknownFile
    edition: dict[str, Any] = json.loads(data)
    return edition
