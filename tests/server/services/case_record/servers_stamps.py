"""What the server's logbook says of checkpoints, and a look whether one is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stormlamp.services.case_record.stamping import Stamping

if TYPE_CHECKING:
    from tests.support.record_rig import Rig

ZONE = "Asia/Shanghai"


def stamps(rig: Rig) -> list[dict[str, Any]]:
    """What the server's logbook says of checkpoints."""
    return [deed["body"] for deed in rig.servers_deeds() if deed["type"] == "checkpoint.stamped"]


def look(rig: Rig) -> None:
    """Look once whether anything is due."""
    Stamping(rig.record.context, lambda: ZONE).look()
