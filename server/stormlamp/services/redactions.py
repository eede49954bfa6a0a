"""Redaction: a text goes with the photos that nothing else names; digests stay, no later copy fills it."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from stormlamp.domain.actions import read_action
from stormlamp.domain.encodings import read_ref
from stormlamp.services import logbook, namings
from stormlamp.services.copies import copies_after, source_of, with_copies
from stormlamp.services.intake import Intake
from stormlamp.services.ledger import Appended, Ledger
from stormlamp.services.logbook import Deed
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage import devices, entries, quarantines, sites
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
        seen, copies = sites.head(session, ledger.site).seq, copies_after(session, ledger.site)

    def work(intake: Intake) -> Redacted:
        late = copies_after(intake.session, ledger.site, seen)
        wanted = with_copies(intake, dict.fromkeys(refs), [copies, late])
        found = [_place(intake, ref) for ref in in_turns(wanted)]
        with ExitStack() as changing:
            for device_no, numbers in _numbers(found).items():
                changing.enter_context(intake.changing(device_no, numbers))
            named = [
                photo for place in in_turns(found) for photo in _redact(intake, place, text=part == "text")
            ]
        photos = namings.let_go(intake.session, intake.site, dict(named))
        ledger.store.leave_no_trace()
        body: dict[str, object] = {"refs": wanted, "part": part, "reason": reason}
        if part == "text":
            body["photos"] = sorted({hash_ for place in found for hash_ in place.photos})
        said = logbook.write(ledger, intake, [Deed("entries.redacted", body, actor)])[0]
        return Redacted(**asdict(said), photos=tuple(photos))

    redacted = ledger.writer.run(work)[0]
    if not isinstance(redacted, Redacted):
        raise TypeError(redacted)
    return redacted


def _numbers(places: Sequence[_Place]) -> dict[int, list[int]]:
    """By device what changes of it: its actions, and perhaps pages of it that are kept apart."""
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(place.device_no, []).append(place.n)
        if place.source:
            found.setdefault(place.source[0], [])
    return found


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
    source = None if text is None else source_of(text)
    parsed = read_ref(source) if isinstance(source, str) else None
    device = parsed and devices.find(intake.session, intake.site, parsed[0])
    return (device.number, parsed[1]) if parsed and device else None
