"""The API's blueprints, one noun a file."""

from stormlamp.http.api import (
    bells,
    customers,
    devices,
    entries,
    files,
    health,
    kept,
    pages,
    people,
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
    kept.blp,
    quarantines.blp,
    redactions.blp,
)
