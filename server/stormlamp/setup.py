"""Makes ready what serving needs: folder, secret, database, the site and the example as its first edition."""

import json
import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import Any

from stormlamp.config import BadSetting, Config
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Record, open_record
from stormlamp.services.journal.site_creation import begin_site
from stormlamp.services.plans import publishing
from stormlamp.services.plans.beginnings import of_site
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.shipped import PROFILES, example_plan
from stormlamp.services.refusals import BadEdition, NoPlan
from stormlamp.storage.database.durable_files import OWNER_ALONE, make_folder
from stormlamp.storage.database.store import open_store
from stormlamp.storage.database.troubles import as_trouble
from stormlamp.storage.migrations import migrate

ROOM = 64 * 1024  # bytes that a start needs at least


def refuse_taken_port(config: Config) -> None:
    """Say in one sentence that the address is taken, before anything is made ready for it.

    Raises:
        BadSetting: something else listens there, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    with socket.socket(family) as probe:
        # As gunicorn binds: a port that a stopped server just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((config.host, config.port))
        except OSError as error:
            where = f"port {config.port} of {config.host}"
            msg = f"cannot listen on {where}: {error.strerror}. Set PORT (or HOST) to another one."
            raise BadSetting(msg) from error


def is_open_to_others(folder: Path) -> bool:
    """Whether other users of this machine may look into a folder, or into it and change it."""
    return bool(folder.stat().st_mode & 0o077)


def refuse_unwritable(folder: Path) -> None:
    """Write something there and take it away again: SQLite does not say why it cannot.

    Raises:
        OSError: the disk is full or read-only.
    """
    with TemporaryFile(dir=folder) as probe:
        probe.write(bytes(ROOM))
        probe.flush()
        os.fsync(probe.fileno())


@as_trouble()
def prepare(
    config: Config,
    clock: Callable[[], int],
    profile: str = PROFILES[0],
    first: Mapping[str, Any] | None = None,
) -> None:
    """Make folder, secret and database ready; publish a first edition where there is no plan.

    Running it again changes nothing, so every start does it.

    Args:
        config: the settings.
        clock: gives server time in microseconds since 1970.
        profile: of which plan the example is published.
        first: another plan for the first edition, in the example's place.

    Raises:
        Trouble: the disk is full or read-only, or the database is a newer version's.
    """
    for folder in (config.data, config.files):
        make_folder(folder, OWNER_ALONE)
    refuse_unwritable(config.data)
    store = open_store(config.database_url)
    try:
        migrate(store)
    finally:
        store.close()
    begin_site(config, f"site-{token_hex(5)}")
    record = open_record(config, clock)
    try:
        _publish_first(record, config, profile, first)
        FileStore(record.store, record.site, config.files).tidy(clock())
    finally:
        record.close()


def _publish_first(record: Record, config: Config, profile: str, first: Mapping[str, Any] | None) -> None:
    """Publish the example, or the plan `first`, as the first edition, unless one is in force."""
    if _has_plan(record):
        return
    plan = of_site(first or example_plan(profile), record.site_name)
    try:
        files = FileStore(record.store, record.site, config.files)
        publishing.publish_plan(PlanDesk(record, files), publishing.NewEdition(1, json.dumps(plan)))
    except BadEdition:
        # Of several servers that start at the same moment another one may have been first.
        if not _has_plan(record):
            raise


def _has_plan(record: Record) -> bool:
    try:
        publishing.current(record.store, record.site)
    except NoPlan:
        return False
    return True
