"""The shipped plan as a site's own: the same words, and no mark that they are an example."""

import json

from stormlamp.services.plans.plan_folder import build_edition
from stormlamp.setup import shipped_plan


def own_plan(at: int) -> bytes:
    """The first edition of such a site, published at `at`, in microseconds since 1970."""
    edition = json.loads(build_edition(shipped_plan(), 1, at))
    edition["site"]["example"] = False
    return json.dumps(edition, ensure_ascii=False, separators=(",", ":")).encode()
