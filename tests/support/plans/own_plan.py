"""The shipped plan as a site's own: the same words, and no mark that they are an example."""

import json

from stormlamp.services.plans.plan_folder import build_edition
from stormlamp.services.plans.shipped import PROFILES, example_folders


def own_plan(at: int, site: str) -> bytes:
    """The first edition of the site of this id, published at `at`, in microseconds since 1970."""
    edition = json.loads(build_edition(example_folders(PROFILES[0]), 1, at, site))
    edition["site"]["example"] = False
    return json.dumps(edition, ensure_ascii=False, separators=(",", ":")).encode()
