"""Finds the files that belong to a case: photos that its entries name, reports, editions in force."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from stormlamp.domain.encodings import read_digest
from stormlamp.services.files.issued_reports import was_made_impersonal
from stormlamp.services.refusals import UnknownFile
from stormlamp.storage.files import editions
from stormlamp.threads import in_thread
from stormlamp.time_slices import in_slices

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stormlamp.domain.logbooks.actions import Action
    from stormlamp.services.files.file_store import FileStore
    from stormlamp.services.journal.record_context import RecordContext

_PHOTOS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
_REPORTS: Final = frozenset({"pdf", "docx", "xlsx", "csv", "json"})


@dataclass(slots=True)
class CaseFiles:
    """Files by their name in the archive, and what is left out of it.

    Args:
        room: bytes that may still be added.
        files: bytes by name.
        missing: names of files that are not on the server.
        too_large: names of files for which there was no room.
    """

    room: int
    files: dict[str, bytes] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    too_large: list[str] = field(default_factory=list)

    def add_report(self, store: FileStore, sha256: str, ending: str, *, personal: bool) -> None:
        """Add a file of a report; without `personal` only if it was made without personal data."""
        with suppress(UnknownFile):
            if not personal and not was_made_impersonal(store.find(sha256)[0]):
                return
        self.add(store, "reports", sha256, ending)

    def add(self, store: FileStore, folder: str, sha256: str, ending: str | None = None) -> None:
        """Add a file of the store by its digest; without an `ending` a picture, and nothing else."""
        try:
            stored, path = store.find(sha256)
        except UnknownFile:
            self.missing.append(f"{folder}/{sha256}")
            return
        ending = ending or _PHOTOS.get(stored.type)
        name = f"{folder}/{sha256}.{ending}"
        if ending is None or name in self.files:
            return
        if stored.size > self.room:
            self.too_large.append(name)
            return
        self.room -= stored.size
        self.files[name] = in_thread(path.read_bytes)


def files_of_case(
    context: RecordContext,
    store: FileStore,
    record: Mapping[str, Any],
    told: Sequence[Action | None],
    room: int,
) -> CaseFiles:
    """Find them.

    Args:
        context: the journal.
        store: the files.
        record: as it is handed out.
        told: the actions of its entries, in their order; None of what cannot be read.
        room: bytes that they may take together.
    """
    found = CaseFiles(room)
    both = zip(record["entries"], told, strict=True)
    actions = [action for entry, action in both if action and "not_allowed" not in entry["flags"]]
    for sha256 in _editions(context, record, actions):
        found.add(store, "editions", sha256, "json")
    for action in actions:
        if action.type == "report.issued" and (record["personal"] or action.body.get("personal") is False):
            for sha256, ending in _reports(action):
                found.add_report(store, sha256, ending, personal=record["personal"])
    pictured = (action for action in actions if action.type != "report.issued")
    for sha256 in in_slices(dict.fromkeys(file.sha256 for action in pictured for file in action.files)):
        found.add(store, "photos", sha256)
    return found


def _reports(action: Action) -> Iterator[tuple[str, str]]:
    files = action.body.get("files")
    for each in files if isinstance(files, list) else ():
        sha256, ending = (each.get(name) if isinstance(each, dict) else None for name in ("sha256", "format"))
        if read_digest(sha256) is not None and ending in _REPORTS:
            yield str(sha256), str(ending)


def _editions(context: RecordContext, record: Mapping[str, Any], actions: list[Action]) -> list[str]:
    """Those that openings name, and those that were in force from the first entry to the last."""
    told = (action.body.get("edition") for action in actions if action.type == "incident.opened")
    named = [each for each in told if isinstance(each, str)]
    times = [entry["happened_at"] for entry in record["entries"]]
    first, last = min(times), max(times)
    with context.store.reading() as session:
        known = list(reversed(editions.all_editions(session, context.site)))
    before = ([each for each in known if each.published_at <= first] or known[:1])[-1:]
    during = [each.sha256 for each in known if first < each.published_at <= last]
    ours = {each.sha256 for each in known}
    return list(
        dict.fromkeys([*(each for each in named if each in ours), *(each.sha256 for each in before), *during])
    )
