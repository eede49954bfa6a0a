"""Lists the editions that were ever published, and by whom."""

from typing import Any

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans.edition_places import NOWHERE, EditionPlaces, read_places
from stormlamp.services.refusals import UnknownFile
from stormlamp.storage.access import people
from stormlamp.storage.database.store import Store
from stormlamp.storage.files import editions
from stormlamp.storage.plans.publishers import publishers
from stormlamp.threads import in_thread


def list_editions(store: Store, site: int, files: FileStore) -> list[dict[str, Any]]:
    """List them with the fields of the API's PublishedEdition, the newest first."""
    with store.reading() as session:
        found = editions.all_editions(session, site)
        by = publishers(session, site)
        names = {person.id: person.name for person in people.everyone(session, site)}
    return [
        {
            "number": each.number,
            "sha256": each.sha256,
            "size": each.size,
            "published_at": each.published_at,
            "by": id_and_name(by.get(each.number), names),
            "example": _places(files, each.sha256).example,
        }
        for each in found
    ]


def id_and_name(person: str | None, names: dict[str, str]) -> dict[str, str] | None:
    """Give a person by id and name; None where it was nobody."""
    return None if person is None else {"id": person, "name": names.get(person, "")}


def _places(files: FileStore, sha256: str) -> EditionPlaces:
    try:
        return in_thread(read_places, files.find(sha256)[1])
    except UnknownFile:
        return NOWHERE
