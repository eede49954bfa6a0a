"""Checks a parsed plan as a whole, and gives the edition's form: schema, ids, then the rules across parts."""

from typing import Any

from stormlamp.domain.plans.derive import reading_seconds
from stormlamp.domain.plans.findings import Enough, Node, Reading, each
from stormlamp.domain.plans.rules.dangerous_links import DANGEROUS_LINK_RULES
from stormlamp.domain.plans.rules.duties_and_contacts import DUTY_AND_CONTACT_RULES
from stormlamp.domain.plans.rules.emergency_calls import EMERGENCY_RULES
from stormlamp.domain.plans.rules.figure_bounds import FIGURE_BOUND_RULES
from stormlamp.domain.plans.rules.figures import FIGURE_RULES
from stormlamp.domain.plans.rules.hazard_acts import HAZARD_ACT_RULES
from stormlamp.domain.plans.rules.hazards import HAZARD_RULES
from stormlamp.domain.plans.rules.levels_and_areas import LEVEL_AND_AREA_RULES
from stormlamp.domain.plans.rules.lists import LIST_RULES
from stormlamp.domain.plans.rules.response import RESPONSE_RULES
from stormlamp.domain.plans.rules.supplies import SUPPLY_RULES
from stormlamp.domain.plans.rules.telephones import TELEPHONE_RULES
from stormlamp.domain.plans.rules.words import WORD_RULES
from stormlamp.domain.plans.schema import FIGURE_RECORD, PLAN
from stormlamp.domain.plans.schema_response import MOST_LANGUAGES

GUIDE_SECONDS = 60
_ALL_RULES = (
    *LEVEL_AND_AREA_RULES,
    *DUTY_AND_CONTACT_RULES,
    *RESPONSE_RULES,
    *TELEPHONE_RULES,
    *EMERGENCY_RULES,
    *LIST_RULES,
    *HAZARD_RULES,
    *HAZARD_ACT_RULES,
    *DANGEROUS_LINK_RULES,
    *WORD_RULES,
    *SUPPLY_RULES,
    *FIGURE_RULES,
    *FIGURE_BOUND_RULES,
)


def read_plan(data: Node, most: int | None = None) -> tuple[dict[str, Any], Reading]:
    """Read parsed YAML (parts by name). Give the plan in the edition's form, and the reading.

    Never raises; the plan is whole only when the reading holds no error. `most`: of findings; then it stops.
    """
    log = reading_of(data, most)
    plan: dict[str, Any] = {}
    try:
        plan = PLAN.read(data, (), log)
        _across(plan, log)
    except Enough:
        pass
    return plan, log


def reading_of(data: Node, most: int | None = None) -> Reading:
    """Begin a reading: with the languages and figures that all parts need."""
    return Reading(languages=_languages(data), figures=_figures(data), most=most)


def _across(plan: dict[str, Any], log: Reading) -> None:
    """Look at what no part shows by itself."""
    for kind, name, path in log.dangling():
        log.report(path, "ref-dangling", id=name, kind=kind)
    for rule in _ALL_RULES:
        rule(plan, log)
    for path, guide in each(plan, "guides"):
        took = reading_seconds(guide.get("paragraphs", []))
        if took > GUIDE_SECONDS:
            log.report(path, "guide-long", count=took, high=GUIDE_SECONDS)


def _languages(data: Node) -> tuple[str, ...]:
    site = data.get("site")
    given = site.get("languages") if isinstance(site, dict) else None
    wanted = [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
    return tuple(wanted[:MOST_LANGUAGES]) or Reading().languages


def _figures(data: Node) -> dict[str, Node]:
    """Read the figures ahead: other parts name them. Their findings come when their turn comes."""
    given = data.get("figures")
    if not isinstance(given, list):
        return {}
    languages = _languages(data)
    read = [
        FIGURE_RECORD.read(each, ("figures", index), Reading(languages=languages))
        for index, each in enumerate(given)
    ]
    return {str(figure.get("id")): figure for figure in read}
