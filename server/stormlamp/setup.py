"""Makes ready what serving needs: folder, secret, database and the first edition."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

from stormlamp.config import BadSetting, Config
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Record, open_record
from stormlamp.services.journal.site_creation import begin_site, site_exists
from stormlamp.services.plans import publishing
from stormlamp.services.plans.plan_folder import build_edition
from stormlamp.services.refusals import BadEdition, NoPlan
from stormlamp.storage.database.durable_files import make_folder
from stormlamp.storage.database.store import open_store
from stormlamp.storage.database.troubles import as_trouble
from stormlamp.storage.migrations import migrate

ROOT = Path(__file__).parent
ROOM = 64 * 1024  # bytes that a start needs at least
# The shipped plan: in an installed package, or in a checkout.
SHIPPED = (ROOT / "_built" / "plan", ROOT.parent.parent / "fixtures" / "plan")


class NoShippedPlan(RuntimeError):
    """Neither the installed package nor a checkout around it holds a plan."""


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


def shipped_plan() -> Path:
    """Find the folder of the shipped plan.

    Raises:
        NoShippedPlan: there is none.
    """
    for folder in SHIPPED:
        if any(folder.glob("*.yaml")):
            return folder
    raise NoShippedPlan


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
def prepare(config: Config, clock: Callable[[], int], first: bytes | None = None) -> None:
    """Make folder, secret and database ready; publish a first edition where there is none.

    Running it again changes nothing, so every start does it.

    Args:
        config: the settings.
        clock: gives server time in microseconds since 1970.
        first: the first edition; the shipped plan without it.

    Raises:
        Trouble: the disk is full or read-only, or the database is a newer version's.
    """
    for folder in (config.data, config.files):
        make_folder(folder)
    refuse_unwritable(config.data)
    store = open_store(config.database_url)
    try:
        migrate(store)
    finally:
        store.close()
    edition = first
    if not site_exists(config):
        edition = edition or build_edition(shipped_plan(), 1, clock())
        begin_site(config, publishing.read_edition(edition).site)
    record = open_record(config, clock)
    try:
        publish_shipped(record, config, edition)
        FileStore(record.store, record.site, config.files).tidy(clock())
    finally:
        record.close()


def publish_shipped(record: Record, config: Config, edition: bytes | None) -> None:
    """Publish the shipped plan, built already or not, as the first edition, unless one is in force."""
    if _has_plan(record):
        return
    built = edition or build_edition(shipped_plan(), 1, record.clock())
    try:
        publishing.publish(record, FileStore(record.store, record.site, config.files), built)
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
