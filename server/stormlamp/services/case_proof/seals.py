"""Checks the seals of a record: keys, signatures, and the chain where neighbours are both here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stormlamp.domain.encodings import base64url
from stormlamp.domain.logbooks.pages import PAGE_VERSION
from stormlamp.domain.logbooks.seals import Seal, read_seal
from stormlamp.services.signatures import BadKey, canonical_jwk, device_id, public_key, verifies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stormlamp.services.case_proof.findings import Proved
    from stormlamp.services.case_proof.shapes import RecordFile


def page_name(seal: Seal) -> str:
    """What a page is called in a finding."""
    return f"page {seal.page} of {seal.device}"


def check_devices(record: RecordFile, proved: Proved) -> None:
    """Check that each device's id is its key's thumbprint."""
    for device, key in record.devices.items():
        try:
            public_key(canonical_jwk(key))
        except (BadKey, TypeError, ValueError):
            proved.wrong(f"device {device}", "its key is no public P-256 key")
            continue
        if device_id(key) != device:
            proved.wrong(f"device {device}", "its id is not the thumbprint of its key")


def checked_seal(place: str, text: str, record: RecordFile, proved: Proved) -> Seal | None:
    """Read a seal and check it; None where it is none."""
    seal = read_seal(text)
    if seal is None:
        proved.wrong(place, "it is no seal")
        return None
    name = f"{place} ({page_name(seal)})"
    if seal.site != record.site:
        proved.wrong(name, f"it is of another site, {seal.site}")
    if seal.version != PAGE_VERSION:
        proved.wrong(name, f"it is of the unknown version {seal.version}")
    if seal.device not in record.devices:
        proved.wrong(name, "the key of its device is not in the file")
    elif not verifies(canonical_jwk(record.devices[seal.device]), seal.signing_input, seal.signature):
        proved.wrong(name, "its signature is not by the key of its device, over these bytes")
    return seal


def checked_pages(record: RecordFile, proved: Proved) -> list[Seal]:
    """Check all pages; give those that can be read."""
    found = [
        checked_seal(f"seal {place} in the file", text, record, proved)
        for place, text in enumerate(record.pages, 1)
    ]
    seals = [seal for seal in found if seal is not None]
    if [(each.device, each.page) for each in seals] != sorted({(each.device, each.page) for each in seals}):
        proved.wrong("pages", "they do not stand once each, in the order of device and page")
    check_chain(seals, proved)
    return seals


def check_chain(seals: Iterable[Seal], proved: Proved) -> None:
    """Check that each page names the one before it, where that is here."""
    by_place = {(each.device, each.page): each for each in seals}
    for seal in by_place.values():
        before = by_place.get((seal.device, seal.page - 1))
        if seal.page == 1 and seal.prev:
            proved.wrong(page_name(seal), "it is the first, and names one before it")
        if before is not None and seal.prev != base64url(before.identity):
            proved.wrong(page_name(seal), "the page before it is not the one that it names")
