"""The command line. `stormlamp --help` is its documentation; settings stand in docs/operations.md."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

from stormlamp import backup_commands, commands, proof_commands
from stormlamp.catalogue import DUTIES, ROLES
from stormlamp.config import SETTINGS, BadSetting
from stormlamp.domain.languages import LANGUAGES
from stormlamp.plan_commands import add_plan_commands, begin_profile
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.demo.seeding import SiteInUse
from stormlamp.services.journal.record_context import BadSecret
from stormlamp.services.plans.shipped import PROFILES
from stormlamp.services.refusals import Refusal
from stormlamp.storage.database.troubles import Trouble, as_trouble

ABOUT = "Stormlamp 马灯: power-outage response that works with no network."
ENVIRONMENT = f"""settings, all from the environment (docs/operations.md):
  {", ".join(SETTINGS[:3])},
  {", ".join(SETTINGS[3:5])},
  {", ".join(SETTINGS[5:])}

first steps:
  stormlamp serve                        serve on http://127.0.0.1:8000, data in ./var
  stormlamp init --profile hotel         begin with the plan of a hotel; or hall, property
  stormlamp code --role supervisor       a link that makes a supervisor
  stormlamp backup /mnt/backups          a checked backup, while serving
  stormlamp seed --demo                  a small site to look at, in an empty folder
"""


def parser() -> argparse.ArgumentParser:
    """Make the parser of all commands."""
    whole = argparse.ArgumentParser(
        "stormlamp",
        description=ABOUT,
        epilog=ENVIRONMENT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"stormlamp {version('stormlamp')}")
    add = whole.add_subparsers(title="commands", metavar="COMMAND", required=True).add_parser
    add("serve", help="make everything ready and serve").set_defaults(run=commands.serve)
    _init(add("init", help="make folder, database and first edition, without serving"))
    _verify(add("verify", help="prove the journal and what the server decides by; changes nothing"))
    _prove(add("prove", help="prove a file that was handed out: a record, a report, an exported case"))
    _export(add("export", help="put a whole outage or drill into one archive for people outside"))
    _backup(add("backup", help="make a checked backup, beside the running server"))
    _restore(add("restore", help="restore a backup, or rehearse it"))
    _code(add("code", help="make a code that lets a person in, good once for ten minutes"))
    _seed(add("seed", help="fill an empty site with a demonstration"))
    _lint(add("lint", help="check a plan folder: file, line, what to do"))
    add_plan_commands(add("plan", help="the plan as a folder of files: export, import, check, publish"))
    _passwd(add("passwd", help="set a person's password for the desk"))
    clock = "say that this machine's clock is right, where the server doubts it and records nothing"
    add("confirm-clock", help=clock).set_defaults(run=commands.confirm_clock)
    return whole


def _init(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_run_init)
    command.add_argument("--profile", choices=PROFILES, help="begin with the plan for this kind of site")


def _run_init(arguments: argparse.Namespace) -> int:
    status = commands.init(arguments)
    if arguments.profile is not None:
        begin_profile(commands.read_config(), arguments.profile)
    return status


def _verify(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=proof_commands.verify)
    command.add_argument(
        "--backup",
        action="append",
        metavar="DIR",
        help="a backup, or a folder of them, as a witness; may be repeated",
    )
    command.add_argument(
        "--receipt",
        action="append",
        metavar="FILE",
        help="a phone's receipt, or the logbook that it exported, as a witness; may be repeated",
    )
    command.add_argument("--json", action="store_true", help="print everything as one JSON object")


def _prove(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=proof_commands.prove_file)
    command.add_argument(
        "file", metavar="FILE", help="record.json, a report in PDF with it, or an export as ZIP"
    )
    command.add_argument(
        "--authority", metavar="PEM", help="certificates of the time-stamping authorities that you trust"
    )
    command.add_argument(
        "--record",
        metavar="FILE",
        help="of a PDF: a later record or export of the case, to compare with",
    )


def _export(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.export)
    command.add_argument("--incident", metavar="REF", required=True, help="as the desk's address shows it")
    command.add_argument(
        "--personal", action="store_true", help="with callers' names and numbers; it is noted"
    )
    command.add_argument("--to", metavar="FILE.zip", required=True, help="where to; what is there goes")


def _backup(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=backup_commands.back_up)
    command.add_argument(
        "folder", nargs="?", help="where backups stand; backups in STORMLAMP_DATA if left out"
    )
    command.add_argument(
        "--keep", type=_at_least_one, metavar="N", help="of this site's there; all if left out"
    )


def _restore(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=backup_commands.bring_back)
    command.add_argument("backup", help="as `stormlamp backup` printed it")
    how = command.add_mutually_exclusive_group()
    how.add_argument(
        "--check", action="store_true", help="rehearse: restore on trial, prove it, change nothing"
    )
    how.add_argument("--replace", action="store_true", help="keep aside what is there already")


def _at_least_one(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1")
    return int(text)


def _code(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.code)
    command.add_argument("--role", choices=ROLES, default="staff", help="role of a new person")
    command.add_argument("--person", metavar="ID", help="a person who exists; the role is theirs")
    command.add_argument("--name", help="name of a new person")
    command.add_argument("--duty", action="append", choices=DUTIES, help="may be repeated")
    command.add_argument("--json", action="store_true", help='print {"code": …, "url": …}')


def _seed(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.seed)
    command.add_argument(
        "--demo",
        action="store_true",
        required=True,
        help="people, one finished outage of six phones, one open",
    )


def _lint(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.lint)
    command.add_argument("folder", nargs="?", help="of *.yaml files; all shipped plans if left out")
    command.add_argument("--language", choices=LANGUAGES, default="en", help="of the findings")


def _passwd(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=commands.passwd)
    command.add_argument("person", metavar="ID", help="the person's id, as the desk shows it")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command; what cannot be done is one sentence on standard error and exit code 2."""
    asked = parser().parse_args(arguments)
    # Whatever a command makes (database, photos, secret) holds people's words: for its owner alone.
    before = os.umask(0o077)
    try:
        with as_trouble(BackupProblem):
            status: int = asked.run(asked)
    except (BackupProblem, BadSetting, BadSecret, Refusal, SiteInUse, Trouble) as refusal:
        said = str(refusal) or (type(refusal).__doc__ or "").split("\n", 1)[0]
        print(f"stormlamp: {said}", file=sys.stderr)
        return 2
    finally:
        os.umask(before)
    return status


if __name__ == "__main__":
    sys.exit(run())
