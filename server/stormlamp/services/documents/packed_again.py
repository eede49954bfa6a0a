"""Packs a file of Office again so that the same data give the same bytes: no clock in it, and one order."""

import io
import zipfile
from typing import Final

_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)  # of the time that ZIP can tell


def packed_again(data: bytes) -> bytes:
    """Give the same parts, each of the same time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as again:
        for name in packed.namelist():
            part = zipfile.ZipInfo(name, _BEGINNING)
            part.compress_type = zipfile.ZIP_DEFLATED
            again.writestr(part, packed.read(name))
    return out.getvalue()
