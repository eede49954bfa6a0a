"""Runs `stormlamp backup` and `stormlamp restore`, and says what they did."""

import sys
import time
from argparse import Namespace
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url

from stormlamp.app import now
from stormlamp.commands import read_config
from stormlamp.config import Config
from stormlamp.services.backups.making import MadeBackup, Source, make
from stormlamp.services.backups.manifests import Manifest
from stormlamp.services.backups.problems import BackupProblem
from stormlamp.services.backups.rehearsing import rehearse
from stormlamp.services.backups.restoring import Restored, Target, restore
from stormlamp.storage.database.store import open_store

# Done, but somebody should look: a service manager shows it as failed.
LOOK = 1
_MEGA = 1_000_000


def back_up(arguments: Namespace) -> int:
    """Make a backup beside the running server."""
    config, began = read_config(), time.monotonic()
    _refuse_nothing_there(config)
    folder = Path(arguments.folder).resolve() if arguments.folder else config.data / "backups"
    with closing(open_store(config.database_url)) as store:
        made = make(Source(store, config.files), folder, now(), arguments.keep)
    print(made.path)
    print(f"Made and checked in {time.monotonic() - began:.1f} s: {described(made.manifest)}.")
    for path in made.removed:
        print(f"Removed {path.name}.")
    if _on_one_disk(made.path, config):
        print("It stands on the same disk as the data: copy it to another one.")
    troubles = _troubles(made, config)
    for trouble in troubles:
        print(f"stormlamp: {trouble}", file=sys.stderr)
    print(f"NOT in it: the secret file {config.secret_file}. Keep a copy of it in another place.", flush=True)
    return LOOK if troubles else 0


def _refuse_nothing_there(config: Config) -> None:
    url = make_url(config.database_url)
    # Opening a SQLite file that is not there would make one.
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise BackupProblem(f"there is no database {url.database}: is STORMLAMP_DATA right?")


def _on_one_disk(path: Path, config: Config) -> bool:
    url = make_url(config.database_url)
    data = Path(url.database or "") if url.get_backend_name() == "sqlite" else config.files
    return data.exists() and data.stat().st_dev == path.stat().st_dev


def _troubles(made: MadeBackup, config: Config) -> list[str]:
    troubles = []
    if missing := made.manifest.files["missing"]:
        troubles.append(
            f"{len(missing)} files are missing or damaged in {config.files}, so they are not in the backup."
        )
    if not made.told:
        troubles.append(
            "the database could not be told of the backup: phones keep what they hold until the next one."
        )
    return troubles


def described(manifest: Manifest) -> str:
    """Say what a backup holds, in one line."""
    files, at = manifest.files, datetime.fromtimestamp(manifest.created_at / _MEGA, UTC)
    return (
        f"{manifest.site}, {manifest.seq} entries, {files['count']} files,"
        f" {(manifest.database['size'] + files['bytes']) / _MEGA:.1f} MB, as of {at:%Y-%m-%d %H:%M:%S} UTC"
    )


def bring_back(arguments: Namespace) -> int:
    """Restore a backup, or only rehearse it."""
    backup = Path(arguments.backup)
    return _rehearse(backup) if arguments.check else _restore(backup, replace=arguments.replace)


def _rehearse(backup: Path) -> int:
    began = time.monotonic()
    manifest, problems = rehearse(backup)
    for problem in problems:
        print(f"stormlamp: {problem}.", file=sys.stderr)
    print(f"{described(manifest)}.")
    print(f"Restored on trial and proved in {time.monotonic() - began:.1f} s: {len(problems)} problems.")
    return LOOK if problems else 0


def _restore(backup: Path, *, replace: bool) -> int:
    config = read_config()
    done = restore(
        backup, Target(config.database_url, config.files, config.secret_file), now, replace=replace
    )
    for problem in done.missing:
        print(f"stormlamp: {problem}.", file=sys.stderr)
    print("\n".join(_told(done, config)))
    return LOOK if done.missing else 0


def _told(done: Restored, config: Config) -> list[str]:
    lines = [f"Restored: {described(done.manifest)}."]
    if done.aside:
        lines.append(f"What was there is kept: {done.aside}. Remove it when nobody needs it any more.")
    if done.found:
        lines.append(f"{done.found} newer photos were still in {config.files} and are known again.")
    if done.new_secret:
        lines.append(
            f"The secret file was not there, so a new one was made: {config.secret_file}."
            " If you have the old one, put it there before you start the server."
        )
    return [
        *lines,
        "A new generation has begun: phones hand in again by themselves all that they still hold.",
        "Next: start the server, and ask everyone to open the app where there is a network. What has not",
        "come back yet stays visible, marked as not on the server now. Then make a backup.",
    ]
