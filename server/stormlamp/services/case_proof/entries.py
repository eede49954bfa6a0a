"""Checks the entries of a record: texts against their seals, leaves against the journal's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stormlamp.domain.encodings import read_ref, sha256
from stormlamp.domain.journal.leaves import leaf
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.case_proof.shapes import LEAF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stormlamp.domain.logbooks.seals import Seal
    from stormlamp.services.case_proof.findings import Proved
    from stormlamp.services.case_proof.shapes import RecordFile


def check_entries(record: RecordFile, seals: Iterable[Seal], proved: Proved) -> None:
    """Check each entry by itself, and their order."""
    digests = {
        (seal.device, seal.first + place): digest
        for seal in seals
        for place, digest in enumerate(seal.digests)
    }
    seqs, seen = [each["seq"] for each in record.entries], set[str]()
    for entry, before in zip(record.entries, [0, *seqs], strict=False):
        name = f"entry {entry['seq']} ({entry['ref']})"
        if entry["seq"] <= before:
            proved.wrong(name, f"it stands behind entry {before}")
        if entry["ref"] in seen:
            proved.wrong(name, "it stands there twice")
        seen.add(entry["ref"])
        _check_entry(name, entry, digests, record, proved)


def _check_entry(
    name: str,
    entry: dict[str, Any],
    digests: Mapping[tuple[str, int], bytes],
    record: RecordFile,
    proved: Proved,
) -> None:
    device, n = read_ref(entry["ref"]) or ("", 0)
    digest = digests.get((device, n))
    if digest is None:
        proved.wrong(name, "no seal in the file holds it")
        return
    if entry["action"] is not None:
        _check_text(name, entry, digest, record, proved)
    elif "private" in entry:
        proved.wrong(name, "it has a private part without the text that names one")
    start = (entry["seq"] - 1) * LEAF
    own = leaf(entry["ref"], digest, entry["happened_at"], entry["received_at"])
    if start < 0 or record.leaves[start : start + LEAF] != own:
        proved.wrong(name, "its times, its place or its digest are not those of this leaf of the journal")


def _check_text(name: str, entry: dict[str, Any], digest: bytes, record: RecordFile, proved: Proved) -> None:
    text = entry["action"].encode()
    if sha256(text) != digest:
        proved.wrong(name, "its text is not the one that was sealed")
        return
    _, n = read_ref(entry["ref"]) or ("", 0)
    action = read_action(text, n)
    if action is None or action.incident not in record.incidents:
        proved.wrong(name, "it is of no incident of this case")
    if "private" in entry and (action is None or sha256(entry["private"].encode()) != action.private):
        proved.wrong(name, "its private part is not the one that its text names")
