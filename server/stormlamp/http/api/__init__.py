"""The API's blueprints, one noun a file."""

from stormlamp.http.api import (
    bells,
    customers,
    devices,
    entries,
    files,
    health,
    imports,
    pages,
    people,
    personal_data,
    plans,
    quarantines,
    redactions,
    sessions,
)

BLUEPRINTS = (
    health.blp,
    devices.blp,
    sessions.blp,
    pages.blp,
    entries.blp,
    bells.blp,
    files.blp,
    plans.blp,
    people.blp,
    customers.blp,
    personal_data.blp,
    quarantines.blp,
    redactions.blp,
    imports.blp,
)
