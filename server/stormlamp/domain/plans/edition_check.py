"""Checks an edition that somebody hands in: by all that the linter knows, and that phones can read it."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from stormlamp.domain.plans.derive import EDITION_FORMAT, Tongue, edition_of
from stormlamp.domain.plans.findings import Finding, Path, Reading
from stormlamp.domain.plans.plan_check import read_plan
from stormlamp.domain.plans.published import plan_of
from stormlamp.domain.plans.shapes import Whole

MOST_FINDINGS = 100
_HEAD = {
    "format": Whole(EDITION_FORMAT, EDITION_FORMAT),
    "number": Whole(1, 2**31 - 1),
    "published_at": Whole(0, 2**53 - 1),
}
# Editions of earlier versions lack these, and phones do without; `*` is any place in a list.
_LATER: tuple[tuple[str, ...], ...] = (
    ("audiences", "*", "scripts"),
    ("site", "call_again"),
    ("reports", "*", "clock"),
    ("lists", "*", "pages", "*", "items", "*", "customers"),
    *(("site", name) for name in ("hotline_mobile", "address", "account", "night")),
    *(("site", name) for name in ("short_form_from", "example", "two_approve")),
    *(("lists", "*", name) for name in ("hazard", "call_and_response")),
    ("lists", "*", "pages", "*", "items", "*", "expect"),
    ("contacts", "*", "spoken"),
    ("scripts", "*", "texts", "*", "prompts"),
    ("reports", "*", "limits", "*", "later"),
    *(("audiences", "*", name) for name in ("later", "sleeps")),
    ("levels", "*", "proposes", "effects"),
)
# Another version of a library may spell a name otherwise.
_SPELT = ("pinyin", "initials")


def check(edition: dict[str, Any], tongue: Tongue) -> tuple[Finding, ...]:
    """Give what is wrong with an edition, at most 100 findings; no error among them: phones can read it.

    Args:
        edition: as read from its file, no deeper than `strict_json` allows.
        tongue: what deriving needs.
    """
    log = Reading()
    for name, shape in _HEAD.items():
        if name in edition:
            shape.read(edition[name], (name,), log)
        else:
            log.report((), "missing-field", field=name)
    plan, found = read_plan(plan_of(edition), MOST_FINDINGS)
    log.findings += found.findings
    if all(each.severity == "note" for each in log.findings):
        whole = edition_of(plan, edition["number"], edition["published_at"], tongue)
        log.findings += islice(_differences(whole, edition, ()), MOST_FINDINGS)
    # No note may stand in an error's place.
    log.findings.sort(key=lambda each: each.severity)
    return tuple(log.findings[:MOST_FINDINGS])


def _differences(wanted: Any, given: Any, path: Path) -> Iterator[Finding]:  # noqa: ANN401 - walks JSON
    """Find where an edition is not what publishing its plan gives: phones read every field, defaults too."""
    if isinstance(wanted, dict) and isinstance(given, dict):
        for name, value in wanted.items():
            if name in given:
                yield from _differences(value, given[name], (*path, name))
            elif not _is_later((*path, name)):
                yield Finding(path, "missing-field", {"field": name})
    elif isinstance(wanted, list) and isinstance(given, list) and len(wanted) == len(given):
        for index, (value, each) in enumerate(zip(wanted, given, strict=True)):
            yield from _differences(value, each, (*path, index))
    elif path[-1] in _SPELT:
        if not isinstance(given, str):
            yield Finding(path, "not-text")
    elif wanted != given or type(wanted) is not type(given):
        yield Finding(path, "not-as-published", {"wanted": _said(wanted)})


def _is_later(path: Path) -> bool:
    return tuple("*" if isinstance(step, int) else step for step in path) in _LATER


def _said(value: object) -> str:
    words = str(value)
    return words if len(words) <= 60 else f"{words[:60]}…"  # noqa: PLR2004 - a line on a screen
