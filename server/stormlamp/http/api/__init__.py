"""The API's blueprints, one noun a file."""

from stormlamp.http.api import (
    bells,
    cases,
    customers,
    devices,
    documents,
    entries,
    files,
    health,
    imports,
    pages,
    people,
    personal_data,
    quarantines,
    redactions,
    sessions,
)
from stormlamp.http.api.plans import beginnings, drafts, editions, plan_tables, tries

BLUEPRINTS = (
    health.blp,
    devices.blp,
    sessions.blp,
    pages.blp,
    entries.blp,
    bells.blp,
    files.blp,
    editions.blp,
    beginnings.blp,
    drafts.blp,
    tries.blp,
    plan_tables.blp,
    people.blp,
    customers.blp,
    personal_data.blp,
    quarantines.blp,
    redactions.blp,
    imports.blp,
    documents.blp,
    cases.blp,
)
