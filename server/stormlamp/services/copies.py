"""Which entries say the same: an original and its copies, which a phone made that had to record again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.domain.actions import Action, read_action
from stormlamp.domain.encodings import read_ref
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.intake import Intake
from stormlamp.storage import devices, entries, texts
from stormlamp.turns import in_turns


@dataclass(frozen=True, slots=True)
class _Copy:
    ref: str
    action: Action | None


Copies = dict[str, list[_Copy]]


def with_copies(intake: Intake, refs: Iterable[str], copies: Sequence[Copies]) -> list[str]:
    """Add what else says the same: originals and their copies, and theirs in turn.

    Words that are to go are to go wherever they stand: another copy of the same original would be shown next.
    """
    wanted = new = list(refs)
    while new:
        originals: dict[str, list[Action | None]] = {}
        for ref in in_turns(new):
            action, source = _said(intake, ref)
            originals.setdefault(ref, []).append(action)
            if source is not None:
                originals.setdefault(source, []).append(action)
        same = [
            copy.ref
            for source, actions in originals.items()
            for some in copies
            for copy in some.get(source, ())
            if _is_copy(copy.action, actions)
        ]
        same += [ref for ref, actions in in_turns(originals.items()) if _says(_said(intake, ref)[0], actions)]
        new = [ref for ref in dict.fromkeys(same) if ref not in wanted]
        wanted = wanted + new
    return wanted


def _said(intake: Intake, ref: str) -> tuple[Action | None, str | None]:
    """What an entry says, and the ref of which it is a copy; None where that is not known."""
    parsed = read_ref(ref)
    device = parsed and devices.find(intake.session, intake.site, parsed[0])
    found = parsed and device and entries.find(intake.session, intake.site, device.number, parsed[1])
    if not parsed or not found or found[1] is None:
        return None, None
    source = source_of(found[1])
    return read_action(found[1], parsed[1]), source if isinstance(source, str) else None


def copies_after(session: Session, site: int, after: int = 0) -> Copies:
    """Every copy that stands in the journal after a seq, by the ref of which it is one."""
    found: Copies = {}
    for piece in in_turns(texts.saying(session, site, "copied_from", after=after)):
        for device, n, _, text in piece:
            source = source_of(text)
            if isinstance(source, str):
                found.setdefault(source, []).append(_Copy(f"{device}.{n}", read_action(text, n)))
    return found


def _is_copy(copy: Action | None, actions: Sequence[Action | None]) -> bool:
    """Whether it repeats one of them.

    A doubled logbook has two of one number, so a copy may be of the other one. Where the original's words are
    not known, it goes.
    """
    return copy is None or None in actions or _says(copy, actions)


def _says(one: Action | None, others: Iterable[Action | None]) -> bool:
    return one is not None and any(other is not None and _same(one, other) for other in others)


def _same(copy: Action, original: Action) -> bool:
    it, other = ((each.type, each.actor, each.at, each.drill) for each in (copy, original))
    return it == other


def source_of(text: bytes) -> object:
    """Of what this action's text says that it is a copy: a ref, if it is one's words."""
    try:
        return read_object(text).get("copied_from")
    except Unreadable:
        return None
