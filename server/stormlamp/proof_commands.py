"""Runs `stormlamp verify` and `stormlamp prove`, and says what they found; nothing is changed."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url, select
from sqlalchemy.orm import Session

from stormlamp.commands import read_config
from stormlamp.config import BadSetting, Config
from stormlamp.services.case_proof.prove import prove
from stormlamp.services.journal import witnesses
from stormlamp.services.journal.record_context import read_secret
from stormlamp.services.proof import disk
from stormlamp.services.proof.external_witnesses import Outside
from stormlamp.services.proof.findings import Findings
from stormlamp.services.proof.journal_proof import verified
from stormlamp.storage.database import portable
from stormlamp.storage.database.store import open_store
from stormlamp.storage.journal.sites import Site

_WHOLE = "Nothing was changed since it was made."


def verify(arguments: Namespace) -> int:
    """Prove the journal, what the server decides by, the files, and compare with all witnesses at hand."""
    config = read_config()
    _refuse_nothing_there(config)
    with closing(open_store(config.database_url)) as store, store.reading() as session:
        found = _proved(session, config, _outside(config, arguments))
    if arguments.json:
        print(json.dumps(found.plain(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(found)))
    return 1 if found.count else 0


def prove_file(arguments: Namespace) -> int:
    """Prove a file from itself alone: no database, no setting, no network."""
    try:
        data = Path(arguments.file).read_bytes()
        authorities = None if arguments.authority is None else Path(arguments.authority).read_bytes()
        later = None if arguments.record is None else Path(arguments.record).read_bytes()
    except OSError as error:
        raise BadSetting(f"{error.filename} cannot be read: {error.strerror}") from error
    proved = prove(data, authorities, later)
    whole = "Nothing was changed in the record since it was made." if proved.unproved else _WHOLE
    print("\n".join([*proved.unproved, *(map(str, proved.findings) if proved.findings else [whole])]))
    print("\n".join(("", *proved.facts)))
    return 1 if proved.findings else 0


def _refuse_nothing_there(config: Config) -> None:
    url = make_url(config.database_url)
    # Opening a SQLite file that is not there would make one.
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
        raise BadSetting(f"there is no database {url.database}: is STORMLAMP_DATA right?")


def _outside(config: Config, arguments: Namespace) -> Outside:
    folders = [config.data / "backups", *(Path(each) for each in arguments.backup or ())]
    receipts = [Path(each) for each in arguments.receipt or ()]
    return Outside(witnesses.witness_path(config.secret_file), folders, receipts)


def _proved(session: Session, config: Config, outside: Outside) -> Findings:
    schema, newest = portable.revision(session.connection()), portable.newest_revision()
    if schema != newest:
        raise BadSetting(
            f"the database has the schema {schema}, this version proves {newest}: use the version that serves"
            " it, or start this version's server first."
        )
    damage = list(disk.database_problems(session))
    site = session.execute(select(Site)).scalar_one()
    secret = read_secret(config.secret_file) if config.secret_file.exists() else None
    found = verified(session, site.number, site.name, secret, outside, beside=True)
    for problem in (*damage, *disk.file_problems(session, site.number, config.files)):
        found.add(problem)
    if secret is None:
        found.notes.append(f"{config.secret_file} is not there: the server's own word was not checked")
    if session.get_bind().dialect.name != "sqlite":
        found.notes.append("all rows were read; whether indexes fit them pg_amcheck tells")
    return found


def _lines(found: Findings) -> list[str]:
    lines = [*map(str, found.problems), *(f"Note: {note}." for note in found.notes)]
    if found.more:
        lines.append(f"… and {found.more} more.")
    return [*lines, f"{found.entries} entries, {found.pages} pages, {found.count} problems."]
