"""Reads in the server's own logbook when what is known of somebody was changed, and by whom."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from stormlamp.storage.journal import entries


def changes_of(
    session: Session, site: int, types: Iterable[str], whom: tuple[str, str]
) -> list[dict[str, Any]]:
    """The deeds of these types about somebody, in order.

    Args:
        session: reads.
        site: the site's number.
        types: of the server's own actions.
        whom: the field of their bodies that names somebody, and the id there.

    Returns:
        Of each: type, at (microseconds), by (a person's id, None on the command line), fields, and
        reported where a report was taken in.
    """
    field, name = whom
    found = []
    for at, text in (each for type_ in types for each in entries.told(session, site, type_)):
        action = json.loads(text)
        body = action["body"]
        if body.get(field) == name:
            told = {name: body[name] for name in ("reported",) if name in body}
            change = {"type": action["type"], "at": at, "by": action["actor"], **told}
            found.append({**change, "fields": body.get("fields", [])})
    return sorted(found, key=lambda each: int(each["at"]))
