"""Runs `stormlamp plan …`: the plan as a folder of files, out of the server and into it."""

import argparse
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from stormlamp.commands import lint, opened_record, read_config
from stormlamp.config import BadSetting, Config
from stormlamp.domain.languages import LANGUAGES
from stormlamp.domain.plans.whole_form import whole_form
from stormlamp.services.files.file_store import FileStore
from stormlamp.services.plans import publishing
from stormlamp.services.plans.beginnings import following, from_profile, of_site
from stormlamp.services.plans.draft_publishing import publish_draft, refuse_alone
from stormlamp.services.plans.drafts import DraftBeginning, begin_draft, draft_now
from stormlamp.services.plans.edition_places import edition_places
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.plan_files.yaml_files import read_folders
from stormlamp.services.plans.plan_files.yaml_writer import write_folder
from stormlamp.services.plans.plan_folder import PlanFindings, lint_folders
from stormlamp.services.plans.sources import edition_source
from stormlamp.services.refusals import NeedsSecond, NoDraft, UnknownEdition
from stormlamp.storage.plans.plan_drafts import PlanDraft


def add_plan_commands(command: argparse.ArgumentParser) -> None:
    """Add `export`, `import`, `check` and `publish` to the parser of `plan`."""
    add = command.add_subparsers(title="commands", metavar="COMMAND", required=True).add_parser
    for name, run, said in (
        ("export", _export, "write a plan into a new folder: the one in force, if not told otherwise"),
        ("import", _import, "make a folder the draft, to be looked at and published at the desk"),
        ("check", lint, "check a folder: file, line, what to do"),
        ("publish", _publish, "check a folder and publish it as the next edition"),
    ):
        each = add(name, help=said)
        each.set_defaults(run=run)
        each.add_argument("folder", help="of *.yaml files")
        if name == "export":
            which = each.add_mutually_exclusive_group()
            which.add_argument("--edition", type=int, metavar="N", help="of any that was published")
            which.add_argument("--draft", action="store_true", help="what is being worked on")
        else:
            each.add_argument("--language", choices=LANGUAGES, default="en", help="of the findings")
        if name in ("import", "publish"):
            each.add_argument("--replace", action="store_true", help="in place of an unpublished draft")


def begin_profile(config: Config, profile: str) -> None:
    """Begin a draft from a profile's plan, where the example is in force and nobody has begun one."""
    with _desk(config) as desk:
        record = desk.record
        if _draft(desk) is None and edition_places(record.store, record.site, desk.files).example:
            begin_draft(record.context, from_profile(desk, profile), None)


def _export(arguments: Namespace) -> int:
    folder = Path(arguments.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadSetting(f"{folder} is not empty: give a new folder, so that nothing old is left in it.")
    with _desk(read_config()) as desk:
        plan = _asked_plan(desk, arguments)
    print(f"{write_folder(plan, folder)} files in {folder}")
    return 0


def _asked_plan(desk: PlanDesk, arguments: Namespace) -> dict[str, Any]:
    record = desk.record
    if arguments.draft:
        plan: dict[str, Any] = orjson.loads(draft_now(record.store, record.site).plan)
        return plan
    number = arguments.edition or publishing.current(record.store, record.site).number
    return edition_source(desk, number)


def _import(arguments: Namespace) -> int:
    with _desk(read_config()) as desk:
        found = lint_folders([Path(arguments.folder)])
        draft = _taken(desk, arguments)
    if draft is None:
        return 1
    _say(found, arguments)
    print(
        f"The draft is now this plan, version {draft.version}: {len(found.errors)} to mend before publishing."
    )
    return 0


def _publish(arguments: Namespace) -> int:
    found = lint_folders([Path(arguments.folder)])
    _say(found, arguments)
    if found.errors:
        return 1
    with _desk(read_config()) as desk:
        plan = following(desk, of_site(read_folders([Path(arguments.folder)]).data, desk.record.site_name))
        newest = publishing.current(desk.record.store, desk.record.site)
        if whole_form(plan) == whole_form(_source(desk, newest.number)):
            print(f"Edition {newest.number} says this already.")
            return 0
        _refuse_alone(desk)
        draft = _taken(desk, arguments)
        if draft is None:
            return 1
        edition = publish_draft(desk, draft.version)
    print(f"Edition {edition.number} is in force: {edition.sha256}")
    return 0


def _refuse_alone(desk: PlanDesk) -> None:
    """Refuse before the draft is replaced.

    Raises:
        BadSetting: the plan in force asks for two plan keepers.
    """
    try:
        with desk.record.store.reading() as session:
            refuse_alone(desk, session, None)
    except NeedsSecond as alone:
        said = "the plan in force asks for two plan keepers: say `stormlamp plan import` instead; then one of"
        raise BadSetting(f"{said} them proposes the draft at the desk, and another publishes it.") from alone


def _taken(desk: PlanDesk, arguments: Namespace) -> PlanDraft | None:
    """Make the folder the draft; None, and said why, where the files cannot be read."""
    files = read_folders([Path(arguments.folder)])
    if files.findings:
        _say(lint_folders([Path(arguments.folder)]), arguments)
        return None
    draft = _draft(desk)
    if draft is not None and not arguments.replace and not _is_published(desk, draft):
        raise BadSetting("there is a draft that was not published: export it, or say --replace.")
    beginning = DraftBeginning(following(desk, of_site(files.data, desk.record.site_name)))
    return begin_draft(desk.record.context, beginning, None if draft is None else draft.version)


def _is_published(desk: PlanDesk, draft: PlanDraft) -> bool:
    plan = whole_form(orjson.loads(draft.plan))
    return draft.based_on is not None and plan == whole_form(_source(desk, draft.based_on))


def _source(desk: PlanDesk, number: int) -> dict[str, Any]:
    """Give the plan of an edition; nothing where its file is gone."""
    try:
        return edition_source(desk, number)
    except UnknownEdition:
        return {}


def _draft(desk: PlanDesk) -> PlanDraft | None:
    try:
        return draft_now(desk.record.store, desk.record.site)
    except NoDraft:
        return None


def _say(found: PlanFindings, arguments: Namespace) -> None:
    for line in found.lines(arguments.language):
        print(line, file=sys.stderr)


@contextmanager
def _desk(config: Config) -> Iterator[PlanDesk]:
    """Open the site for whoever has its machine: nobody's name stands behind what is done here."""
    with opened_record(config) as record:
        yield PlanDesk(record, FileStore(record.store, record.site, config.files))
