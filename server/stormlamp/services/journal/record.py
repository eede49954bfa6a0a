# long-file: one door to the journal; what it does stands behind it, in a file each.
"""The journal as the rest of the product sees it: one object for one site."""

import os
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.config import Config
from stormlamp.domain import action_rights
from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.receipts import Receipt, issue
from stormlamp.domain.journal.server_clock import has_leapt
from stormlamp.services.access.sessions import SessionReader
from stormlamp.services.journal import entries, generations, logbook, redactions, seals, witnesses
from stormlamp.services.journal.record_context import Appended, RecordContext, site_secret
from stormlamp.services.journal.redactions import Redacted
from stormlamp.services.journal.witnesses import Witness
from stormlamp.services.pages import push, quarantines, rejudging, waiting_entries
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.verified_pages import TokenHash
from stormlamp.services.pages.writer import Writer
from stormlamp.services.people.personal_reads import Reads
from stormlamp.services.proof import journal_proof
from stormlamp.services.proof.findings import Findings
from stormlamp.services.signatures import derived_key
from stormlamp.services.timestamps.authority import StampingAuthority
from stormlamp.storage.database.store import Store, open_store
from stormlamp.storage.journal import entries as stored
from stormlamp.storage.journal import sites
from stormlamp.storage.journal.sites import Head, Site

LATELY_S = 0.1  # a thousand phones ask within a second or two
__all__ = ["Appended", "Record", "open_record"]


class Record:
    """The journal of one site.

    Args:
        context: what its services work with.
    """

    def __init__(self, context: RecordContext) -> None:
        self.context = context
        self.store, self.site, self.site_name = context.store, context.site, context.name
        self.clock = context.clock
        self.reads = Reads(self.clock, self._tell)
        self._seen: tuple[float, Head] | None = None
        self.on_commit(self._forget)

    def key(self, purpose: str) -> bytes:
        """Derive a key of the site for one purpose, 32 bytes, apart from all others."""
        return derived_key(self.context.secret, purpose)

    def close(self) -> None:
        """Write what is still to be told, stop the writer and give the database's connections back."""
        self.reads.write_all()
        self.context.writer.close()
        if self.context.witness is not None:
            self.context.witness.write()
        self.store.close()

    def on_commit(self, listener: Callable[[int], None]) -> None:
        """Call `listener(head)` after each commit of this process' writer that appended something."""
        self.context.writer.on_commit(listener)

    def append(
        self, session: Session, type_: str, body: Mapping[str, object], actor: str | None = None
    ) -> Appended:
        """Record what the server does in its own logbook: the last act of a writing transaction."""
        return logbook.append(self.context, session, logbook.Deed(type_, body, actor))

    def _tell(self, deeds: Sequence[logbook.Deed]) -> None:
        with self.store.writing() as session:
            logbook.append_all(self.context, session, deeds)

    def head(self) -> Head:
        """Read the journal's newest state."""
        with self.store.reading() as session:
            return sites.head(session, self.site)

    def lately(self) -> Head:
        """The journal's newest state, or one at most `LATELY_S` old."""
        seen, now = self._seen, time.monotonic()
        if seen is None or now - seen[0] > LATELY_S:
            self._seen = seen = (now, self.head())
        return seen[1]

    def confirm_clock(self) -> bool:
        """Go on by this clock, though it has leapt: somebody found it right. Whether it was doubted."""

        def work(intake: Intake) -> bool:
            if not has_leapt(intake.now, intake.journal.last_received_at):
                return False
            intake.believe_clock()
            logbook.write(self.context, intake, [logbook.Deed("time.confirmed", {})])
            return True

        return bool(self.context.writer.run(work)[0])

    def _forget(self, _head: int) -> None:
        self._seen = None

    def server_keys(self) -> list[dict[str, Any]]:
        """List the keys of the server's own logbook, the newest first."""
        return [asdict(each) for each in generations.server_keys(self.context)]

    def push(
        self,
        handed: Sequence[object],
        receipt: object = None,
        holds: object = None,
        carrier: str | TokenHash | None = None,
    ) -> dict[str, Any]:
        """Take pages in (services/pages/push.py), answering in the API's form."""
        return push.hand_in(self.context, handed, receipt, holds, carrier).plain()

    def seal(self, device: str, page: int) -> dict[str, Any]:
        """A stored page's seal, identity and key (services/journal/seals.py)."""
        return asdict(seals.seal_of(self.context, device, page))

    def view(self, reader: SessionReader) -> str:
        """Name what a reader may see; it changes exactly when that changes."""
        return authority_reader(reader).view

    def pull(
        self,
        reader: SessionReader,
        receipt: Receipt | None,
        after: int = 0,
        limit: int = entries.MOST,
        incident: str | None = None,
    ) -> dict[str, Any]:
        """The next entries (services/journal/entries.py), in the API's form."""
        found = entries.pull(self.context, authority_reader(reader), receipt, after, limit, incident)
        return self._given(found, reader)

    def start(
        self, reader: SessionReader, receipt: Receipt | None, after: int = 0, from_seq: int | None = None
    ) -> dict[str, Any]:
        """Where a new phone begins (services/journal/entries.py), in the API's form."""
        found = entries.start(self.context, authority_reader(reader), receipt, entries.Place(after, from_seq))
        return self._given(found, reader)

    def _given(self, found: entries.Pulled, reader: SessionReader) -> dict[str, Any]:
        if found.privates:
            self.note_reading(reader, "entries", found.privates)
        return {**_plain(found), "entries": found.entries}

    def note_reading(self, reader: SessionReader, what: str, count: int) -> None:
        """Note that personal data was read: of which kind, how many rows."""
        self.reads.note(reader.person, reader.device, what, count)

    def anything_but(self, types: Collection[str], after: int, up_to: int) -> bool:
        """Whether anything came after one seq and up to another that is of none of these types."""
        with self.store.reading() as session:
            return stored.any_besides(session, self.site, after, up_to, types)

    def quarantined(self) -> list[dict[str, Any]]:
        """List the pages kept apart (services/pages/quarantines.py)."""
        return quarantines.listed(self.context)

    def quarantined_texts(self, identity: str) -> dict[str, Any]:
        """Read what a page kept apart says (services/pages/quarantines.py)."""
        return quarantines.texts(self.context, identity)

    def kept_apart(self) -> int:
        """Count the pages kept apart (services/pages/quarantines.py)."""
        return quarantines.how_many(self.context)

    def release(self, identity: str) -> dict[str, Any]:
        """Let a page kept apart into the journal (services/pages/quarantines.py)."""
        result = asdict(quarantines.release(self.context, identity))
        return {name: value for name, value in result.items() if value is not None}

    def redact(self, refs: Sequence[str], part: str, reason: str, actor: str | None = None) -> Redacted:
        """Delete texts with their photos, or private parts (services/journal/redactions.py)."""
        return redactions.redact_entries(self.context, refs, part, reason, actor)

    def reconsider(self, device: str, person: str) -> None:
        """Judge again what a server that went back did not allow (services/pages/rejudging.py)."""
        rejudging.reconsider(self.context, device, person)

    def restart(self, why: str) -> str:
        """Begin a new generation: `restored` after a restore."""
        return generations.restart(self.context, why)

    def verify(self) -> Findings:
        """Recompute and check the whole journal (services/proof/journal_proof.py)."""
        with self.store.reading() as session:
            return journal_proof.verified(session, self.site, self.site_name, self.context.secret)


def _plain(found: entries.Pulled) -> dict[str, Any]:
    # Entries are dictionaries already: copying thousands of them would only cost time.
    plain = asdict(replace(found, entries=[]))
    del plain["privates"]
    return plain


def _witness(path: Path, store: Store, site: int, key: bytes) -> Witness:
    def newest() -> Receipt:
        with store.reading() as session:
            head = sites.head(session, site)
        return issue(key, head.generation, head.seq, head.hash)

    with store.reading() as session:
        name = sites.head(session, site).name
    return Witness(path, name, key, newest, partial(_stands, store, site))


def _stands(store: Store, site: int, receipt: Receipt) -> bool:
    """Whether the journal is the one that a receipt of its generation saw."""
    with store.reading() as session:
        hash_ = stored.hash_at(session, site, receipt.seq)
    return receipt.seq == 0 or (hash_ is not None and base64url(hash_) == receipt.hash)


def authority_reader(reader: SessionReader) -> action_rights.Reader:
    """Give what authority is judged by."""
    return action_rights.Reader(reader.person, reader.role, frozenset(reader.duties))


def open_record(config: Config, clock: Callable[[], int], store: Store | None = None) -> Record:
    """Open the journal of the database's site; the secret file is made where there is none.

    `store` is the database where it is already open: the app's is Flask-SQLAlchemy's.

    Raises:
        NoResultFound: the database has no site yet.
    """
    authority = None if config.authority_url is None else StampingAuthority(config.authority_url)
    how = Opening(witness=witnesses.witness_path(config.secret_file), authority=authority)
    return open_site(store or open_store(config.database_url), site_secret(config.secret_file), clock, how)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a site is opened.

    Args:
        entropy: gives so many random bytes.
        name: the site's id, where the database holds several.
        begin: why a new generation begins in any case.
        witness: the file beside the secret that knows what was vouched for; None: nobody keeps one.
        authority: that stamps the journal's state from outside.
    """

    entropy: Callable[[int], bytes] = os.urandom
    name: str | None = None
    begin: str | None = None
    witness: Path | None = None
    authority: StampingAuthority | None = None


def open_site(store: Store, secret: bytes, clock: Callable[[], int], how: Opening | None = None) -> Record:
    """Open the journal of a site on an open database; begins a generation where that is due.

    Args:
        store: the database, migrated.
        secret: the site's key, 32 bytes.
        clock: gives server time in microseconds.
        how: the rest, where it is not the usual.

    Raises:
        NoResultFound: there is no such site.
    """
    how = how or Opening()
    with store.reading() as session:
        query = select(Site.number, Site.name).order_by(Site.number).limit(1)
        fits = query if how.name is None else query.where(Site.name == how.name)
        number, found = session.execute(fits).one()
    key = derived_key(secret, "receipts")
    witness = None if how.witness is None else _witness(how.witness, store, number, key)
    writer = Writer(store, number, key, clock, witness)
    context = RecordContext(
        store, number, found, secret, key, clock, how.entropy, writer, witness, how.authority
    )
    writer.before_commit(partial(waiting_entries.settle, context))
    generations.ensure(context, how.begin)
    return Record(context)
