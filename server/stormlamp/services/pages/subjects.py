"""Follows what is said of entries to these: who may not read them may not read what is said of them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby

from stormlamp.catalogue import kind_of
from stormlamp.domain.action_rights import Reader, about
from stormlamp.domain.journal.flags import NOT_ALLOWED
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.known_entries import MOST_SUBJECTS, Find, Statement
from stormlamp.storage.journal import appending
from stormlamp.storage.journal.gathering import NamedEntry

_DEEPEST = 8  # corrections of corrections
_About = Mapping[int, tuple[str, ...]]
_Writer = tuple[str, str]  # a person and their role
# Whether to follow on to what a subject says something of itself; None: here it stops.
_Judge = Callable[[NamedEntry], bool | None]


def unseen(find: Find, statements: Iterable[Statement], reader: Reader) -> Collection[int]:
    """The seqs of what says something of what the reader may not see, or of what is not here."""
    if reader.reads_findings:
        return ()

    def judge(subject: NamedEntry) -> bool | None:
        if not reader.sees(subject.type, subject.actor):
            return None
        return subject.actor != reader.person

    others = (each for each in statements if each.actor != reader.person)
    return _stopped(find, _said_of(others), judge).keys()


def foreign(find: Find, statements: Iterable[Statement], writer: Reader) -> Collection[int]:
    """The seqs of those of one writer's statements that are of what the writer may not read.

    What names only entries that are not here says nothing yet.
    """
    if writer.reads_findings:
        return ()

    def judge(subject: NamedEntry) -> bool | None:
        return True if writer.sees(subject.type, subject.actor) else None

    said_of = _said_of(statements)
    here = _readable(find, {ref for each in said_of.values() for ref in each})
    said_of = {
        seq: known for seq, refs in said_of.items() if (known := tuple(ref for ref in refs if ref in here))
    }
    stopped = _stopped(find, said_of, judge)
    at = _readable(find, set(stopped.values()))
    return [seq for seq, ref in stopped.items() if ref in at and not writer.sees(at[ref].type, at[ref].actor)]


def _readable(find: Find, refs: Collection[str]) -> Mapping[str, NamedEntry]:
    return {ref: entry for ref, entry in find(refs).items() if entry.type is not None}


def missing(find: Find, statements: Iterable[Statement]) -> dict[int, str]:
    """By seq of what says something of what is not here, or withheld, the ref of that."""
    return _stopped(find, _said_of(statements), lambda _: True)


def _said_of(statements: Iterable[Statement]) -> _About:
    return {each.seq: refs for each in statements if (refs := _refs(each.action))}


def _refs(action: Action | None) -> tuple[str, ...]:
    return () if action is None else about(action)[: MOST_SUBJECTS + 1]


def _stopped(find: Find, said_of: _About, judge: _Judge) -> dict[int, str]:
    """By seq of what says something of others the first of these at which it stops."""
    stopped: dict[int, str] = {}
    for _ in range(_DEEPEST):
        if not said_of:
            break
        found = find({ref for each in said_of.values() for ref in each[:MOST_SUBJECTS]})
        further = {ref: _further(subject, judge) for ref, subject in found.items()}
        stopped |= {seq: stop for seq, each in said_of.items() if (stop := _first_stop(each, further))}
        # Many say something of the same entries: onward from there it is one way for all of them.
        ways = {each: _onward(each, further) for seq, each in said_of.items() if seq not in stopped}
        said_of = {
            seq: onward for seq, each in said_of.items() if (onward := ways.get(each)) and seq not in stopped
        }
    return stopped | {seq: refs[0] for seq, refs in said_of.items()}


def _first_stop(refs: Sequence[str], further: Mapping[str, Sequence[str] | None]) -> str | None:
    if len(refs) > MOST_SUBJECTS:
        return refs[0]
    return next((ref for ref in refs if further.get(ref) is None), None)


def _onward(refs: tuple[str, ...], further: Mapping[str, Sequence[str] | None]) -> tuple[str, ...]:
    """What these say something of, each once; where that is more than is followed, it is cut there."""
    onward: dict[str, None] = {}
    for ref in refs:
        onward |= dict.fromkeys(further[ref] or ())
        if len(onward) > MOST_SUBJECTS:
            break
    return tuple(onward)[: MOST_SUBJECTS + 1]


def _further(subject: NamedEntry, judge: _Judge) -> Sequence[str] | None:
    """Of what a subject says something itself; None: it is not to be read, or nobody knows what it says."""
    on = None if subject.type is None and subject.text is None else judge(subject)
    if on is None:
        return None
    if not on or kind_of(subject.type).about is None:
        return ()
    return None if subject.text is None else _refs(read_action(subject.text, subject.n, read_object_fast))


def flag_foreign(intake: Intake, statements: Iterable[Statement]) -> dict[str, int]:
    """Flag those of these stored entries, by the roles of now; gives their seqs by ref.

    It cannot be judged with the page: what an entry speaks of may come after it, or with it.
    """
    judged = [(writer, each) for each in statements if (writer := _writer(intake, each))]
    found: dict[str, int] = {}
    for (person, role), group in groupby(sorted(judged, key=lambda each: each[0]), key=lambda each: each[0]):
        own = [each for _, each in group]
        wrong = set(foreign(intake.known.find, own, Reader(person, role)))
        for each in own:
            if each.seq in wrong:
                _flag(intake, each)
                found[f"{each.device}.{each.n}"] = each.seq
    return found


def _writer(intake: Intake, said: Statement) -> _Writer | None:
    """Who wrote it, with their role; None where it is flagged already, or the server's own."""
    device = intake.devices[said.device]
    role = device.roles.get(said.actor or "")
    if device.is_server or said.flags & NOT_ALLOWED or said.actor is None or role is None:
        return None
    return said.actor, role


def _flag(intake: Intake, said: Statement) -> None:
    with intake.changing(intake.devices[said.device].number, [said.n]):
        flags = said.flags | NOT_ALLOWED
        appending.fill(intake.session, [{"_site": intake.site, "_seq": said.seq, "flags": flags}])
