"""Tells whether a site still waits for its first person: one who can let others in."""

from stormlamp.services.people.people import supervisor_exists
from stormlamp.storage.database.store import Store


class FirstPerson:
    """Asks the database until there was one, and then never again: a thousand phones ask.

    Args:
        store: the database.
        site: the site's number inside.
    """

    def __init__(self, store: Store, site: int) -> None:
        """Begin without an answer."""
        self._store = store
        self._site = site
        self._came = False

    def is_awaited(self) -> bool:
        """Tell whether nobody has come yet."""
        self._came = self._came or supervisor_exists(self._store, self._site)
        return not self._came
