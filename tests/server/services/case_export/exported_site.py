"""A site with a small case and a photo of it, to export."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.server.services.case_record.small_case import SmallCase, small_case
from tests.server.services.documents.samples import PICTURES
from tests.support.record_rig import Rig, open_rig

from stormlamp.services.case_export.exports import Exporting, export_case
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import Incoming, digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHOTO = PICTURES["png"]
PLAIN, PERSONAL = Exporting("plead", None, personal=False), Exporting("plead", None, personal=True)


@dataclass(frozen=True, slots=True)
class Site:
    """A site with a small case and a photo of it."""

    rig: Rig
    store: FileStore
    case: SmallCase

    def export(self, how: Exporting = PLAIN) -> bytes:
        """Export the case."""
        return export_case(self.rig.record.context, self.store, self.case.first, how)


@contextmanager
def opened_site(folder: Path) -> Iterator[Site]:
    """Let the case happen in a folder."""
    rig = open_rig(f"sqlite:///{folder}/case.db")
    case = small_case(rig)
    staff = rig.phone(3)
    photo = {"sha256": digest(PHOTO), "size": len(PHOTO), "type": "image/png"}
    gone = {"sha256": "A" * 43, "size": 9, "type": "image/png"}
    taken = {"type": "photo.taken", "incident": case.first, "files": [photo, gone], "body": {}}
    assert rig.statuses(staff.page_of(taken)) == ["accepted"]
    store = FileStore(rig.store, rig.record.site, folder / "files")
    (folder / "files").mkdir()
    store.take_image(Incoming(digest(PHOTO), "image/png", (PHOTO,)), rig.now, staff.id)
    yield Site(rig, store, case)
    rig.close()
