"""Reads what a device says of itself with a push: how much it has recorded, and which plan it goes by."""

from stormlamp.domain.encodings import read_digest
from stormlamp.domain.logbooks.actions import whole
from stormlamp.storage.journal.device_ends import DeviceReport


def read_holds(holds: object) -> DeviceReport:
    """Read `holds` of a push, as parsed; whatever is none says nothing."""
    says: dict[str, object] = holds if isinstance(holds, dict) else {}
    n = whole(says.get("n"))
    unreadable = None if "unreadable" not in says else _digest(says["unreadable"]) or ""
    return DeviceReport(n if n is not None and n >= 0 else None, _digest(says.get("edition")), unreadable)


def _digest(said: object) -> str | None:
    return said if isinstance(said, str) and read_digest(said) else None
