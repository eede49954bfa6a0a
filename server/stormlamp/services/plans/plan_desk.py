"""Who works on the plan of a site, and with what."""

from dataclasses import dataclass

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Record


@dataclass(frozen=True, slots=True)
class PlanDesk:
    """The journal and the files, and who works with them; `person` None: the server or its command line."""

    record: Record
    files: FileStore
    person: str | None = None
