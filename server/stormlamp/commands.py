"""Runs the commands of `stormlamp`; results go to standard output, all else to standard error."""

import json
import os
import shlex
import sys
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from getpass import getpass
from multiprocessing import get_context
from pathlib import Path

from stormlamp import config as settings
from stormlamp.addresses import free_port
from stormlamp.app import create_app, now
from stormlamp.config import BadSetting, Config
from stormlamp.domain.journal.server_clock import has_leapt
from stormlamp.domain.names import tidy
from stormlamp.http import logs
from stormlamp.services.access import codes, passwords, sessions
from stormlamp.services.access.actors import COMMAND_LINE
from stormlamp.services.access.codes import Invitation
from stormlamp.services.case_export.exports import MOST_OF_A_COMMAND, Exporting, export_case
from stormlamp.services.demo import seeding
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.journal.record import Record, open_record
from stormlamp.services.people import people
from stormlamp.services.people.unique_names import LONGEST_NAME
from stormlamp.services.plans import plan_folder
from stormlamp.services.plans.shipped import PROFILES, lint_shipped
from stormlamp.serving import Server
from stormlamp.setup import is_open_to_others, prepare, refuse_taken_port
from stormlamp.storage.database import presence
from stormlamp.storage.database.troubles import Trouble, as_trouble


def serve(_arguments: Namespace) -> int:
    """Make everything ready, say where it is served, and serve until stopped."""
    config = read_config()
    if config.port == 0:
        # Links need the port before anything listens on it.
        config = settings.read({**os.environ, "PORT": str(free_port(config.host))})
    refuse_taken_port(config)
    logs.set_up()
    # In a process of its own: what making ready takes in memory, the server need not keep.
    with ProcessPoolExecutor(1, get_context("fork")) as beside:
        beside.submit(prepare, config, now).result()

    def ready() -> None:
        print("\n".join(greeting(config)), flush=True)

    try:
        with presence.serving(config.database_url):
            Server(config, create_app, ready).run()
    except presence.Occupied as error:
        raise BadSetting("a restore is going on in this database: start again when it is done.") from error
    return 0


def greeting(config: Config) -> list[str]:
    """Word where it is served and, while nobody can let others in, how to become the first one."""
    lines = ["", f"  Stormlamp 马灯   {config.public_url}", *_who_may_look(config)]
    try:
        with as_trouble(), closing(open_record(config, now)) as record:
            return [*lines, *(_doubt(record) or _first_person(config, record)), ""]
    except Trouble as trouble:
        # Sessions go on: that is worth more than a link.
        return [*lines, "", f"  Nothing can be recorded now: {trouble}.", ""]


def _doubt(record: Record) -> list[str]:
    at, last = now(), record.head().last_received_at
    days = [datetime.fromtimestamp(each / 1_000_000, UTC).date() for each in (at, last)]
    said = f"  Nothing is recorded: this machine's clock says {days[0]}, the newest entry {days[1]}."
    return ["", said, "  Set it; if it is right: stormlamp confirm-clock"] if has_leapt(at, last) else []


def _who_may_look(config: Config) -> list[str]:
    """Say it where the folder was made by somebody else: nobody knows here who is to read it."""
    if not is_open_to_others(config.data):
        return []
    return [
        "",
        "  Other users of this machine can look into the data folder. To keep it to this one:",
        f"  chmod 700 {shlex.quote(str(config.data))}",
    ]


def _first_person(config: Config, record: Record) -> list[str]:
    if people.supervisor_exists(record.store, record.site):
        return []
    code, _ = codes.make_code(record.context, Invitation(role="admin"), now())
    return [
        "",
        "  Nobody is here yet. This link makes the first person, who may do all, once, within ten minutes:",
        f"  {codes.link(config.public_url, code, nameless=True)}",
        "  Later: stormlamp code --role admin",
    ]


def init(arguments: Namespace) -> int:
    """Make folder, database and first edition, without serving."""
    config = read_config()
    prepare(config, now, arguments.profile or PROFILES[0])
    print(f"Ready in {config.data}")
    return 0


def code(arguments: Namespace) -> int:
    """Make a one-use code and its link."""
    config = read_config()
    duties = tuple(arguments.duty or ())
    name = tidy(arguments.name or "")[:LONGEST_NAME] or None
    invitation = Invitation(arguments.person, name, arguments.role, duties)
    with opened_record(config) as record:
        made, _ = codes.make_code(record.context, invitation, now())
    url = codes.link(config.public_url, made, nameless=invitation.nameless)
    if arguments.json:
        print(json.dumps({"code": made, "url": url}))
    else:
        print(f"{url}\nGood once, for ten minutes.")
    return 0


def seed(_arguments: Namespace) -> int:
    """Fill an empty site with the demonstration."""
    config, at = read_config(), now()
    clock = seeding.StoryClock(seeding.first_moment(at))
    prepare(config, clock)
    with closing(open_record(config, clock)) as record:
        seeded = seeding.seed(record, clock, seeding.demo_folder(), at)
    print(
        f"{seeded.people} people, {seeded.customers} special customers, {seeded.devices} devices, "
        f"{seeded.actions} actions.\n"
        "A supervisor's link; it opens while `stormlamp serve` runs, once, for ten minutes:\n"
        f"{codes.link(config.public_url, seeded.code)}"
    )
    return 0


def export(arguments: Namespace) -> int:
    """Put a whole case into one archive."""
    config, target = read_config(), Path(arguments.to)
    with opened_record(config) as record:
        store = FileStore(record.store, record.site, config.files)
        how = Exporting(None, None, arguments.personal, MOST_OF_A_COMMAND)
        made = export_case(record.context, store, arguments.incident, how)
    try:
        target.write_bytes(made)
    except OSError as error:
        raise BadSetting(f"{target} cannot be written: {error.strerror}") from error
    print(f"{target}: {len(made)} bytes. README.txt in it says how to read and check it.")
    return 0


def lint(arguments: Namespace) -> int:
    """Check a plan folder, or all that is shipped; print file, line and what to do."""
    found = plan_folder.lint_folders([Path(arguments.folder)]) if arguments.folder else lint_shipped()
    print("\n".join(found.lines(arguments.language) or ["0 problems."]))
    return 1 if found.errors else 0


def passwd(arguments: Namespace) -> int:
    """Set a person's password, read from the terminal or the first line of standard input."""
    fresh = getpass("New password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    with opened_record(read_config()) as record:
        passwords.set_password(record.context, arguments.person, fresh, COMMAND_LINE)
        sessions.leave_desks(record.store, record.site, arguments.person, None)
    print("Saved.")
    return 0


def confirm_clock(_arguments: Namespace) -> int:
    """Let the server record again after a leap of its clock that is none."""
    with opened_record(read_config()) as record:
        doubted = record.confirm_clock()
    print("The server records again." if doubted else "Nothing was done: the server doubts no clock.")
    return 0


def read_config() -> Config:
    """Read the settings of this process."""
    return settings.read(os.environ)


@contextmanager
def opened_record(config: Config) -> Iterator[Record]:
    """Open the journal, made ready if need be, and close it again."""
    prepare(config, now)
    with closing(open_record(config, now)) as record:
        yield record
