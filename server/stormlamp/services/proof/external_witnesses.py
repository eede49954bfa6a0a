"""Compares the journal with what was seen of it from outside: the witness file, backups, receipts."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url, from_base64url
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.domain.journal.receipts import Receipt, is_ours, read_receipt
from stormlamp.domain.journal.vouching import head_mac
from stormlamp.services.backups import folders, manifests
from stormlamp.services.backups.manifests import MANIFEST, Manifest
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.journal import witnesses
from stormlamp.services.proof.deeds import LogbookStory
from stormlamp.services.proof.findings import Findings, Problem
from stormlamp.storage.journal import entries, sites

_WENT_BACK = frozenset({"restored", "snapshot", "secret"})
BY = "a witness"


@dataclass(frozen=True, slots=True)
class Outside:
    """Where to look.

    Args:
        witness: the file beside the secret.
        backups: backups, or folders of them.
        receipts: files with a receipt, or with a logbook that a phone exported.
    """

    witness: Path | None = None
    backups: Sequence[Path] = ()
    receipts: Sequence[Path] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """Somebody saw the journal of a generation with this running hash at `seq`.

    `must`: it is known to be of the generation that stands, or of one that the journal tells of.
    """

    by: str
    generation: str
    seq: int
    hash: str
    must: bool


@dataclass(slots=True)
class Witnesses:
    """Compares what was seen with the journal.

    Args:
        session: sees the journal in one state.
        site: the site's inner number.
        name: the site's id.
        key: of receipts; None: nobody's word can be checked.
        told: by the server's logbooks.
        findings: where problems and notes are told.
    """

    session: Session
    site: int
    name: str
    key: bytes | None
    told: LogbookStory
    findings: Findings
    covered: list[tuple[int, str]] = field(default_factory=list)

    def compare(self, outside: Outside) -> None:
        """Compare with all that can be reached, and name what no witness covers."""
        said = [
            *self._witness(outside.witness),
            *self._backups(outside.backups),
            *self._receipts(outside.receipts),
        ]
        for seen in said:
            self._check(seen)
        head = sites.head(self.session, self.site).seq
        highest, by = max(self.covered, default=(0, ""))
        if head and not said:
            what = "was seen by nobody outside: name a backup or a phone's receipt to compare it with"
            self.findings.add(Problem("the journal", what, BY, head))
        elif highest < head:
            known = f"entries up to {highest} were seen from outside ({by})" if by else "nobody saw it so"
            self.findings.notes.append(
                f"{known}; were the {head - highest} after that cut off, only a phone could tell"
            )

    def _check(self, seen: _Seen) -> None:
        head = sites.head(self.session, self.site)
        if seen.generation == head.generation:
            return self._stands(seen, head.seq)
        next_one = next((each for each in self.told.starts if each.previous == seen.generation), None)
        if next_one is None:
            went_back = any(each.why in _WENT_BACK for each in self.told.starts)
            if seen.must or not went_back:
                what = f"saw entry {seen.seq} of a generation that the journal does not know"
                return self._problem(seen, what)
            return self._note(seen, "is of a generation that a restore undid")
        if seen.seq < next_one.seq:
            return self._stands(seen, next_one.seq - 1)
        return self._note(
            seen, f"saw entry {seen.seq}; the journal went back to {next_one.seq - 1} since ({next_one.why})"
        )

    def _stands(self, seen: _Seen, end: int) -> None:
        if seen.seq > end:
            return self._problem(seen, f"saw entry {seen.seq}; the journal ends at {end}")
        here = entries.hash_at(self.session, self.site, seen.seq) if seen.seq else first_hash(self.name)
        if here is None or base64url(here) != seen.hash:
            return self._problem(seen, f"saw another journal up to entry {seen.seq}")
        return self.covered.append((seen.seq, seen.by))

    def _problem(self, seen: _Seen, what: str) -> None:
        self.findings.add(Problem("the journal", f"{seen.by} {what}", BY, seen.seq))

    def _note(self, seen: _Seen, what: str) -> None:
        self.findings.notes.append(f"{seen.by} {what}")

    def _witness(self, path: Path | None) -> Iterator[_Seen]:
        if path is None:
            return
        try:
            held = witnesses.read(path, self.name)
        except ValueError:
            self.findings.notes.append(f"{path} cannot be read, so it is no witness")
            return
        for place, receipt in enumerate(held, start=1):
            if self._is_ours(receipt, str(path)):
                newest = place == len(held)
                yield _Seen(str(path), receipt.generation, receipt.seq, receipt.hash, must=newest)

    def _is_ours(self, receipt: Receipt, source: str) -> bool:
        if self.key is None or is_ours(self.key, receipt):
            return True
        self.findings.notes.append(f"{source}: a receipt is not this server's, or of a secret that was lost")
        return False

    def _backups(self, paths: Sequence[Path]) -> Iterator[_Seen]:
        started = self._started_at()
        for path in paths:
            for folder in [path] if (path / MANIFEST).is_file() else _backups_in(path, self.name):
                try:
                    manifest = manifests.read(folder)
                except BackupProblem as problem:
                    self.findings.notes.append(f"{problem}")
                    continue
                if manifest.site == self.name and self._is_the_servers(manifest, folder):
                    newer = manifest.created_at > started
                    yield _Seen(str(folder), manifest.generation, manifest.seq, manifest.hash, must=newer)

    def _started_at(self) -> int:
        newest = self.told.starts[-1].seq if self.told.starts else 0
        return entries.received_at(self.session, self.site, newest) or 0

    def _is_the_servers(self, manifest: Manifest, folder: Path) -> bool:
        if manifest.mac is None or manifest.loose is None or self.key is None:
            self.findings.notes.append(f"{folder}: nobody signed it, so it is a weak witness")
            return True
        hash_, loose = from_base64url(manifest.hash), from_base64url(manifest.loose)
        own = head_mac(self.key, self.name, manifest.generation, manifest.seq, hash_ or b"", loose or b"")
        if base64url(own) == manifest.mac:
            return True
        self.findings.notes.append(f"{folder}: it is not this server's, or of a secret that was lost")
        return False

    def _receipts(self, paths: Sequence[Path]) -> Iterator[_Seen]:
        for path in paths:
            receipt = _receipt_in(path)
            if receipt is None:
                self.findings.add(Problem(str(path), "holds no receipt", BY))
            elif self._is_ours(receipt, str(path)):
                yield _Seen(str(path), receipt.generation, receipt.seq, receipt.hash, must=False)


def _backups_in(folder: Path, site: str) -> list[Path]:
    return folders.complete(folder, site) if folder.is_dir() else []


def _receipt_in(path: Path) -> Receipt | None:
    """The receipt that a file is, or that a logbook exported by a phone brings."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    inner = said.get("receipt") if isinstance(said, dict) else None
    return read_receipt(inner if isinstance(inner, dict) else said)
