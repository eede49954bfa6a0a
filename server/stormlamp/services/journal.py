"""Proving the journal: everything that can be recomputed is, from what is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from stormlamp.domain import flags as f
from stormlamp.domain.encodings import sha256
from stormlamp.domain.journal import first_hash, leaf, next_hash
from stormlamp.domain.seals import Seal, read_seal
from stormlamp.services.signatures import verifies
from stormlamp.storage import proving, sites
from stormlamp.storage.proving import ProvenEntry, ProvenPage


@dataclass(slots=True)
class Findings:
    """What was checked, and every problem found, one sentence each."""

    entries: int = 0
    pages: int = 0
    problems: list[str] = field(default_factory=list)


class _Chain:
    """The running hash and the receipts' order, entry by entry."""

    def __init__(self, site: str) -> None:
        self.hash = first_hash(site)
        self.seq = 0
        self.received_at = 0

    def problems(self, entry: ProvenEntry) -> Iterator[str]:
        """What is wrong with the next entry in seq order."""
        name = f"entry {entry.seq} ({entry.device}.{entry.n})"
        if entry.seq != self.seq + 1:
            yield f"{name}: does not follow {self.seq}"
        if entry.received_at <= self.received_at:
            yield f"{name}: received no later than the one before"
        if entry.happened_at > entry.received_at:
            yield f"{name}: happened after its receipt"
        ref = f"{entry.device}.{entry.n}"
        if entry.leaf != leaf(ref, entry.digest, entry.happened_at, entry.received_at):
            yield f"{name}: its leaf does not fit"
        self.hash = next_hash(self.hash, entry.leaf)
        if entry.hash != self.hash:
            yield f"{name}: the running hash does not fit"
        yield from _text_problems(name, entry)
        self.seq, self.received_at, self.hash = entry.seq, entry.received_at, entry.hash


def _text_problems(name: str, entry: ProvenEntry) -> Iterator[str]:
    if entry.text is not None and sha256(entry.text) != entry.digest:
        yield f"{name}: its text does not fit its digest"
    if entry.private is not None and sha256(entry.private) != entry.private_digest:
        yield f"{name}: its private part does not fit its digest"
    if (entry.text is None) != bool(entry.flags & (f.WITHHELD | f.REDACTED)):
        yield f"{name}: a text is missing without a flag, or there with one"


def proved(session: Session, site: int, name: str) -> Findings:
    """Recompute leaves, running hash and digests; verify every seal and what it covers.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
    """
    found = Findings()
    chain = _Chain(name)
    for entry in proving.entries(session, site):
        found.problems += chain.problems(entry)
        found.entries += 1
    head = sites.head(session, site)
    if (head.seq, head.hash) != (chain.seq, chain.hash):
        found.problems.append(f"the head is at {head.seq}, the entries end at {chain.seq}")
    for page in proving.pages(session, site):
        digests = proving.digests(session, site, page)
        found.problems += _page_problems(name, page, digests)
        found.pages += 1
    found.problems += [f"entry {seq}: no page covers it" for seq in proving.uncovered(session, site)]
    return found


def _page_problems(site: str, page: ProvenPage, digests: list[bytes]) -> Iterator[str]:
    name = f"page {page.page} of {page.device}"
    seal = read_seal(page.seal)
    if seal is None or not _fits(seal, page) or seal.site != site:
        yield f"{name}: its seal does not fit"
        return
    if not verifies(page.key, seal.signing_input, seal.signature):
        yield f"{name}: its signature does not verify"
    if list(seal.digests) != digests:
        yield f"{name}: the entries are not those that it seals"


def _fits(seal: Seal, page: ProvenPage) -> bool:
    stored = (page.device, page.page, page.identity, page.first, page.count)
    return stored == (seal.device, seal.page, seal.identity, seal.first, len(seal.digests))
