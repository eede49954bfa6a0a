"""A site whose server is killed and starved: its settings, codes for phones, and its journal to compare."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.record_rig import ADMIN

from stormlamp.app import now
from stormlamp.config import Config, read
from stormlamp.services.access import codes
from stormlamp.services.access.codes import Invitation
from stormlamp.services.journal import entries
from stormlamp.services.journal.record import Record, open_record
from stormlamp.setup import prepare

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Site:
    """A data folder, and the database where that is not in it."""

    folder: Path
    database_url: str = ""

    @property
    def settings(self) -> dict[str, str]:
        """What its server finds in its environment."""
        given = {"STORMLAMP_DATA": str(self.folder), "STORMLAMP_DATABASE_URL": self.database_url}
        return {name: value for name, value in given.items() if value}

    @property
    def config(self) -> Config:
        """The same, read."""
        return read(self.settings)

    def prepare(self) -> None:
        """Make all ready, as a server's first start does."""
        prepare(self.config, now)

    def codes(self, count: int) -> list[str]:
        """So many codes for new members of the staff."""
        with closing(open_record(self.config, now)) as record:
            return [codes.make_code(record.context, Invitation(role="staff"), now())[0] for _ in range(count)]

    def stored(self) -> dict[str, str | None]:
        """Every action in the journal but the server's own, by ref; each once, all proved, without a gap."""
        with closing(open_record(self.config, now)) as record:
            assert record.verify().problems == []
            return stored_actions(record)

    def compare(self, books: Mapping[str, str]) -> None:
        """Hold the journal against what the phones wrote down."""
        assert self.stored() == books


def stored_actions(record: Record) -> dict[str, str | None]:
    """What a reader who sees all is given, from the first entry to the last."""
    own = {key["kid"] for key in record.server_keys()}
    found: dict[str, str | None] = {}
    after = 0
    while True:
        pulled = entries.pull(record.context, ADMIN, None, after, 500, None).entries
        if not pulled:
            assert after == record.head().seq
            return found
        for entry in pulled:
            after += 1
            assert entry["seq"] == after, "a gap in the journal"
            ref, text = str(entry["ref"]), entry["action"]
            assert ref not in found, "an action twice in the journal"
            if ref.partition(".")[0] not in own:
                found[ref] = None if text is None else str(text)
