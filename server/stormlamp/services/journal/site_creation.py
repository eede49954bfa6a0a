"""Creates the site's row in an empty database."""

from sqlalchemy import select

from stormlamp.config import Config
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.storage.database.store import one_at_a_time, open_store
from stormlamp.storage.journal import sites
from stormlamp.storage.journal.sites import Site


def begin_site(config: Config, name: str) -> None:
    """Add the site, unless the database has one; of two processes that start at once, one does."""
    store = open_store(config.database_url)
    try:
        with store.writing() as session:
            one_at_a_time(session)
            if session.scalars(select(Site.number)).first() is None:
                sites.add(session, name, "", first_hash(name))
    finally:
        store.close()
