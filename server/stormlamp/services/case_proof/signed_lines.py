"""Checks the signature with which a file of the server ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stormlamp.domain.encodings import DEVICE, from_base64url
from stormlamp.domain.journal.signed_files import file_signing_input, parted
from stormlamp.services.signatures import canonical_jwk, verifies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stormlamp.services.case_proof.findings import Proved

_SIGNATURE = 64  # bytes
_PARTS = 3  # of a compact JWS


def check_signature(
    place: str, data: bytes, kind: str, devices: Mapping[str, Mapping[str, object]], proved: Proved
) -> str | None:
    """Check that a file's last line signs all before it.

    Args:
        place: what the file is called in a finding.
        data: the whole file.
        kind: the `typ` of its signature.
        devices: public keys by device id.
        proved: is told what is wrong.

    Returns:
        the device that says it signed, where anything can be read of that.
    """
    found = parted(data)
    if found is None:
        proved.wrong(place, "it does not end with a signature on a line of its own")
        return None
    before, jws = found
    parts = jws.split(".")
    signature = from_base64url(parts[-1])
    device = _signer_of(parts[0])
    if len(parts) != _PARTS or device is None or signature is None or len(signature) != _SIGNATURE:
        proved.wrong(f"signature of {place}", "it cannot be read")
        return None
    signing = file_signing_input(kind, device, before)
    if ".".join(parts[:2]).encode() != signing:
        proved.wrong(
            f"signature of {place}", "it is over other bytes: something in the file was changed since"
        )
    if device not in devices:
        proved.wrong(f"signature of {place}", f"the key of {device} is not in the file")
    elif not verifies(canonical_jwk(devices[device]), ".".join(parts[:2]).encode(), signature):
        proved.wrong(f"signature of {place}", "it was not made by the key that it names")
    return device


def _signer_of(head: str) -> str | None:
    try:
        device = json.loads(from_base64url(head) or b"").get("kid")
    except (ValueError, AttributeError):
        return None
    return device if isinstance(device, str) and DEVICE.fullmatch(device) else None
