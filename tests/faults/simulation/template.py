"""The disk that every run begins with: migrated, with a site and a first edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.source_tree import ROOT

from stormlamp.config import Config, read
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Opening, open_site
from stormlamp.services.journal.site_creation import begin_site
from stormlamp.services.plans import publishing
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.storage.database.store import open_store
from stormlamp.storage.migrations import migrate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SITE = "court"
SECRET = bytes(32)
SECRET_FILE = '{"key": "' + "A" * 43 + '"}'  # the same key, as a file
VECTORS = ROOT / "fixtures" / "vectors" / "plan"
EDITION = (VECTORS / "whole.json").read_bytes().replace(b'"id": "sample"', b'"id": "court"')


def make_ready(data: Path, clock: Callable[[], int], entropy: Callable[[int], bytes]) -> Config:
    """Set a server up in `data`, with nothing in it that another run would not have too."""
    config = read({"STORMLAMP_DATA": str(data)})
    config.data.mkdir()
    store = open_store(config.database_url)
    migrate(store)
    store.close()
    begin_site(config, SITE)
    config.secret_file.write_text(SECRET_FILE, encoding="utf-8")
    record = open_site(open_store(config.database_url), SECRET, clock, Opening(entropy))
    publishing.publish_file(PlanDesk(record, FileStore(record.store, record.site, config.files)), EDITION)
    record.close()
    return config
