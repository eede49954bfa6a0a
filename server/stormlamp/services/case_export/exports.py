"""Puts a whole case into one archive that a stranger can read and check without us."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from importlib.resources import files as package_files
from typing import TYPE_CHECKING, Any, Final

from stormlamp.domain.archives import pack_files
from stormlamp.domain.encodings import base64url, read_digest, read_ref, sha256
from stormlamp.domain.journal.checkpoints import imprinted_text
from stormlamp.domain.journal.signed_files import unsigned
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.domain.upload_allowances import MIB
from stormlamp.services.case_export.case_files import files_of_case
from stormlamp.services.case_export.readme import readme
from stormlamp.services.case_export.timelines import timeline_document
from stormlamp.services.case_record.cases import incidents_of_case
from stormlamp.services.case_record.records import make_record, signed_file
from stormlamp.services.documents.documents import make_document
from stormlamp.services.documents.table_files import write_text_table
from stormlamp.services.journal import logbook
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.services.refusals import BadDocument
from stormlamp.services.turns import Asker
from stormlamp.storage.journal import pulls, sites
from stormlamp.threads import in_thread
from stormlamp.time_slices import in_slices

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stormlamp.domain.logbooks.actions import Action
    from stormlamp.services.case_export.case_files import CaseFiles
    from stormlamp.services.files.file_store import FileStore
    from stormlamp.services.journal.record_context import RecordContext

EXPORT: Final = "stormlamp-export-1"
MOST_OF_A_REQUEST: Final = 128 * MIB  # of photos, reports and editions
MOST_OF_A_COMMAND: Final = 2048 * MIB
PAGE: Final = "prove.html"


@dataclass(frozen=True, slots=True)
class Exporting:
    """Who exports a case, and how much of it.

    Args:
        person: who asked; None: the command line.
        device: of their session.
        personal: whether private parts go along.
        room: bytes that photos, reports and editions may take.
    """

    person: str | None
    device: str | None
    personal: bool
    room: int = MOST_OF_A_REQUEST


def export_case(context: RecordContext, store: FileStore, incident: str, how: Exporting) -> bytes:
    """Export a case as a ZIP; the server's logbook tells who took it, before anything is made.

    Args:
        context: the journal.
        store: the files.
        incident: the ref of the incident, or of any that was joined to it.
        how: who exports it, and how much.

    Raises:
        UnknownEntry: there is no such incident.
        TooMuch: other documents are being made.
    """
    _tell(context, incident, how)
    made = make_record(context, incident, personal=how.personal, why="export")
    record: dict[str, Any] = json.loads(made)
    zone = edition_places(context.store, context.site, store).zone
    actions = [_read(entry) for entry in in_slices(record["entries"])]
    found = files_of_case(context, store, record, actions, how.room)
    files = {**found.files, "record.json": made, **_beside(record)}
    files |= _tables(
        timeline_document(record, actions, zone), store, found, Asker(how.person or "", first=True)
    )
    files["README.txt"] = readme(record, {*files, "README.txt", "manifest.json"}, found, zone)
    files["manifest.json"] = _manifest(context, record["generation"], files)
    return in_thread(pack_files, files)


def _tell(context: RecordContext, incident: str, how: Exporting) -> None:
    with context.store.writing() as session:
        head = sites.lock(session, context.site)
        case = incidents_of_case(session, context.site, incident, head.seq)
        told = {
            "person": how.person,
            "device": how.device,
            "what": "incident",
            "incident": case[0],
            "personal": how.personal,
            "count": len(pulls.of_case(session, context.site, case, head.seq)),
        }
        logbook.append(context, session, Deed("record.exported", told, how.person))


def _beside(record: dict[str, Any]) -> dict[str, bytes]:
    """What other programs check, and the page that checks all."""
    said = record["checkpoint"]
    hash_ = read_digest(said["hash"]) or b""
    beside = {"checkpoint.txt": imprinted_text(record["site"], record["generation"], said["size"], hash_)}
    if "token" in record:
        beside["token.tsr"] = base64.b64decode(record["token"])
    page = package_files("stormlamp").joinpath("_built", "web", PAGE)
    if page.is_file():
        beside[PAGE] = page.read_bytes()
    return beside


def _read(entry: Mapping[str, Any]) -> Action | None:
    _, n = read_ref(entry["ref"]) or ("", 0)
    return None if entry["action"] is None else read_action(entry["action"].encode(), n)


def _tables(document: dict[str, Any], store: FileStore, found: CaseFiles, asker: Asker) -> dict[str, bytes]:
    """The timeline as text, and as a workbook as long as the process for documents bears it."""
    tables = {"timeline.csv": in_thread(write_text_table, document)}
    try:
        tables["timeline.xlsx"] = make_document({**document, "format": "xlsx"}, store, asker=asker)
    except BadDocument:
        found.too_large.append("timeline.xlsx")
    return tables


def _manifest(context: RecordContext, generation: str, files: dict[str, bytes]) -> bytes:
    listed = {
        name: {"sha256": base64url(in_thread(sha256, data)), "size": len(data)}
        for name, data in sorted(files.items())
    }
    return signed_file(context, generation, EXPORT, unsigned({"format": EXPORT, "files": listed}))
