"""Reads a draft by all that the linter knows, and builds the edition that it would give."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from stormlamp.domain.plans.derive import edition_of
from stormlamp.domain.plans.findings import Finding
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.services.plans.plan_folder import tongue
from stormlamp.services.refusals import DraftUnfit
from stormlamp.threads import in_thread

MOST_FINDINGS = 500


@dataclass(frozen=True, slots=True)
class ReadDraft:
    """A draft as the linter read it: in the edition's form, whole where no finding is an error."""

    plan: Mapping[str, Any]
    findings: tuple[Finding, ...]

    @property
    def fits(self) -> bool:
        """Tell whether an edition can be built of it."""
        return all(each.severity == "note" for each in self.findings)


def read_draft(text: str, site: str) -> ReadDraft:
    """Read a draft.

    Args:
        text: the plan, as JSON.
        site: the site's id, which no plan can change.
    """
    return in_thread(_read, text, site)


def draft_edition(text: str, site: str, number: int, published_at: int) -> bytes:
    """Build the edition that a draft would give: its file, byte for byte.

    Raises:
        DraftUnfit: the linter found errors.
    """
    read = read_draft(text, site)
    if not read.fits:
        raise DraftUnfit(read.findings)
    return in_thread(_build, text, site, number, published_at)


@lru_cache(maxsize=2)  # five megabytes each: the version that is worked on, and the one before
def _read(text: str, site: str) -> ReadDraft:
    data: dict[str, Any] = json.loads(text)
    plan, log = read_plan(data, MOST_FINDINGS)
    found = list(log.findings)
    named = data.get("site")
    if isinstance(named, dict) and named.get("id") not in (None, site):
        found.insert(0, Finding(("site", "id"), "site-other", {"site": site}))
    return ReadDraft(plan, tuple(found))


@lru_cache(maxsize=2)
def _build(text: str, site: str, number: int, published_at: int) -> bytes:
    edition = edition_of(_read(text, site).plan, number, published_at, tongue())
    return json.dumps(edition, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
