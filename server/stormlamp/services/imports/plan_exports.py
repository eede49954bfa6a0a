"""Writes a part of the plan as an XLSX file that an import reads as the same."""

from stormlamp.domain.imports.plan import known_things
from stormlamp.domain.imports.plan.plan_fields import PLAN_FIELDS
from stormlamp.services.imports.exports import OutSheet, sheet_title, workbook_of
from stormlamp.services.imports.plan_tables import plan_now, things_of_plan
from stormlamp.services.plans.plan_desk import PlanDesk


def write_part(desk: PlanDesk, part: str, language: str) -> bytes:
    """Write the things that are in use: the draft's, else those of the edition in force.

    Raises:
        NoDraft: there is neither.
    """
    plan = plan_now(desk).plan
    things = things_of_plan(plan)
    names = {key: said for key, said in things.areas.items() if isinstance(said, str)}
    fields = list(PLAN_FIELDS[part].values())
    known = [each for each in known_things.known_things(plan, part) if not each.gone]
    rows = [[each.values[field.name] for field in fields] for each in known]
    title = sheet_title(part, language, example=things.example)
    return workbook_of(OutSheet(part, title, names, language), fields, rows)
