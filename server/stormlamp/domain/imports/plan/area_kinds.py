"""Says what kind an area is by its name, else by how deep it lies."""

import re
from typing import Final

from stormlamp.domain.imports.cells import narrow

_KINDS: Final = (
    (r"(?:[座栋棟幢]|[大号號裙副主][楼樓]|大[厦廈]|tower|building|block|wing)(?:\s*\w{1,3})?$", "building"),
    (r"[层層]$|[\d一二三四五六七八九十下]\s*[楼樓]$|\bfloor\b|^[BFL]\d{1,2}$|\dF$", "floor"),
    (r"[室户戶铺鋪]$|号房$|单元$|單元$|\b(?:unit|room|shop|flat|desk)\b", "unit"),
    (r"[区區场場]$|车库|車庫|园区|大门|garage|park|zone|area", "zone"),
)
_PATTERNS: Final = tuple((re.compile(pattern, re.IGNORECASE | re.ASCII), kind) for pattern, kind in _KINDS)
_BY_DEPTH: Final = ("building", "floor")


def kind_of_area(name: str, depth: int | None) -> str:
    """Say what an area is.

    Args:
        name: of the area.
        depth: how many areas of the site lie around it; None: it is the site itself.
    """
    if depth is None:
        return "site"
    said = narrow(name)
    by_depth = _BY_DEPTH[depth] if depth < len(_BY_DEPTH) else "unit"
    return next((kind for pattern, kind in _PATTERNS if pattern.search(said)), by_depth)
