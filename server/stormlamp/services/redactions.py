"""Redaction: a text goes with the photos that nothing else names; digests stay, no later copy fills it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from stormlamp.domain.actions import Action, read_action
from stormlamp.domain.encodings import read_ref
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services import logbook, namings
from stormlamp.services.intake import Intake
from stormlamp.services.ledger import Appended, Ledger
from stormlamp.services.logbook import Deed
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage import devices, entries, quarantines, sites, texts
from stormlamp.turns import in_turns


@dataclass(frozen=True, slots=True)
class Redacted(Appended):
    """The entry that says so, and the hashes of photos whose bytes may go now."""

    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    device_no: int
    n: int
    seq: int
    photos: tuple[str, ...]
    source: tuple[int, int] | None  # inner device number and n of what it was copied from


@dataclass(frozen=True, slots=True)
class _Copy:
    ref: str
    action: Action | None


_Copies = dict[str, list[_Copy]]


def redact_entries(
    ledger: Ledger, refs: Sequence[str], part: str, reason: str, actor: str | None
) -> Redacted:
    """Delete the texts (with their private parts and photos), or only the private parts, of entries.

    Args:
        ledger: the journal.
        refs: of the entries, at most 100.
        part: `text` or `private`.
        reason: recorded; it stays.
        actor: the person who asked for it.

    Returns:
        The entry of the server's logbook by which every device learns of it (it names their copies as
        well), and which photos nobody can fetch any more.

    Raises:
        UnknownEntry: one of them is not in the journal, or is of the server's own logbook, which
            holds nobody's words. Nothing is changed.
    """
    # Before it: nobody else writes while a long journal is looked through. In it only what came since.
    with ledger.store.reading() as session:
        seen, copies = sites.head(session, ledger.site).seq, _copies(session, ledger.site)

    def work(intake: Intake) -> Redacted:
        late = _copies(intake.session, ledger.site, seen)
        wanted = _with_copies(intake, dict.fromkeys(refs), [copies, late])
        found = [_place(intake, ref) for ref in in_turns(wanted)]
        intake.flush()
        named = [photo for place in in_turns(found) for photo in _redact(intake, place, text=part == "text")]
        photos = namings.let_go(intake.session, intake.site, dict(named))
        ledger.store.leave_no_trace()
        body = {"refs": wanted, "part": part, "reason": reason}
        said = logbook.write(ledger, intake, [Deed("entries.redacted", body, actor)])[0]
        return Redacted(**asdict(said), photos=tuple(photos))

    redacted = ledger.writer.run(work)[0]
    if not isinstance(redacted, Redacted):
        raise TypeError(redacted)
    return redacted


def _with_copies(intake: Intake, refs: Iterable[str], copies: Sequence[_Copies]) -> list[str]:
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
    source = _source(found[1])
    return read_action(found[1], parsed[1]), source if isinstance(source, str) else None


def _copies(session: Session, site: int, after: int = 0) -> _Copies:
    """Every copy that stands in the journal after a seq, by the ref of which it is one."""
    found: _Copies = {}
    for piece in in_turns(texts.saying(session, site, "copied_from", after=after)):
        for device, n, _, text in piece:
            source = _source(text)
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


def _source(text: bytes) -> object:
    try:
        return read_object(text).get("copied_from")
    except Unreadable:
        return None


def _redact(intake: Intake, place: _Place, *, text: bool) -> list[tuple[str, int]]:
    """Delete what stands there; give the files that it named, if its text goes, each with its seq."""
    own = intake.site, place.device_no, place.n
    entries.redact(intake.session, *own, text=text)
    # A logbook thrown back may have sealed this very action once more.
    digest = entries.digest_of(intake.session, *own)
    quarantines.redact(intake.session, *own, text=text, digest=digest)
    if place.source:
        # What a doubled logbook could not hand in is kept apart, and was recorded again.
        quarantines.redact(intake.session, intake.site, *place.source, text=text)
    return [(photo, place.seq) for photo in place.photos] if text else []


def _place(intake: Intake, ref: str) -> _Place:
    parsed = read_ref(ref)
    device = parsed and devices.find(intake.session, intake.site, parsed[0])
    if not parsed or not device or device.kind == "server":
        raise UnknownEntry(f"{ref} is not in the journal.")
    intake.flush()
    found = entries.find(intake.session, intake.site, device.number, parsed[1])
    if found is None:
        raise UnknownEntry(f"{ref} is not in the journal.")
    seq, text = found
    action = None if text is None else read_action(text, parsed[1])
    photos = tuple(dict.fromkeys(file.sha256 for file in action.files)) if action else ()
    return _Place(device.number, parsed[1], seq, photos, _copied(intake, text))


def _copied(intake: Intake, text: bytes | None) -> tuple[int, int] | None:
    source = None if text is None else _source(text)
    parsed = read_ref(source) if isinstance(source, str) else None
    device = parsed and devices.find(intake.session, intake.site, parsed[0])
    return (device.number, parsed[1]) if parsed and device else None
