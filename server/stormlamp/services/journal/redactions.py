"""Redaction: a text goes with the photos that nothing else names; digests stay, no later copy fills it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from stormlamp.domain.encodings import read_ref
from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.files import texts_naming_files
from stormlamp.services.journal import logbook
from stormlamp.services.journal.copies import copies_after, source_of, with_copies
from stormlamp.services.journal.logbook import Deed
from stormlamp.services.journal.record_context import Appended, RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.refusals import UnknownEntry
from stormlamp.storage.journal import entries_by_ref, quarantines, sites
from stormlamp.time_slices import in_slices

MOST_TOLD = 24 * 1024  # bytes of refs and hashes that one action names: it stays far below its limit


@dataclass(frozen=True, slots=True)
class Redacted(Appended):
    """The entry that says so, and the hashes of photos whose bytes may go now."""

    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    ref: str
    device_no: int
    n: int
    seq: int
    digest: bytes
    photos: tuple[str, ...]
    source: tuple[int, int] | None  # inner device number and n of what it was copied from


def redact_entries(
    context: RecordContext, refs: Sequence[str], part: str, reason: str, actor: str | None
) -> Redacted:
    """Delete the texts (with their private parts and photos), or only the private parts, of entries.

    Args:
        context: the journal.
        refs: of the entries, at most 100.
        part: `text` or `private`.
        reason: recorded; it stays.
        actor: the person who asked for it.

    Returns:
        The entry of the server's logbook by which every device learns of it (it names their copies as
        well; where they are many, the first such entry), and which photos nobody can fetch any more.

    Raises:
        UnknownEntry: one of them is not in the journal, or is of the server's own logbook, which
            holds nobody's words. Nothing is changed.
    """
    # Searched before the transaction, so that others can write meanwhile; in it only what came since.
    with context.store.reading() as session:
        seen, copies = sites.head(session, context.site).seq, copies_after(session, context.site)

    def work(intake: Intake) -> Redacted:
        late = copies_after(intake.session, context.site, seen)
        found = _places(intake, with_copies(intake, dict.fromkeys(refs), [copies, late]))
        text = part == "text"
        with ExitStack() as changing:
            for device_no, numbers in _numbers(found).items():
                changing.enter_context(intake.changing(device_no, numbers))
            _redact(intake, found, text=text)
        named = {photo: place.seq for place in found for photo in place.photos} if text else {}
        photos = texts_naming_files.let_go(intake.session, intake.site, named)
        context.store.leave_no_trace()
        deeds = [Deed("entries.redacted", _body(run, part, reason), actor) for run in _runs(found)]
        said = logbook.write(context, intake, deeds)[0]
        return Redacted(**asdict(said), photos=tuple(photos))

    redacted = context.writer.run(work, urgent=True)[0]
    if not isinstance(redacted, Redacted):
        raise TypeError(redacted)
    return redacted


def _runs(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """The places in runs that one action can name: a longer one would be unreadable to every phone."""
    run: list[_Place] = []
    size = 0
    for place in places:
        weight = sum(len(name) + 3 for name in (place.ref, *place.photos))  # with quotes and a comma
        if run and size + weight > MOST_TOLD:
            yield run
            run, size = [], 0
        run.append(place)
        size += weight
    yield run


def _body(run: Sequence[_Place], part: str, reason: str) -> dict[str, object]:
    body: dict[str, object] = {"refs": [place.ref for place in run], "part": part, "reason": reason}
    if part == "text":
        body["photos"] = sorted({photo for place in run for photo in place.photos})
    return body


def _numbers(places: Sequence[_Place]) -> dict[int, list[int]]:
    """By device what changes of it: its actions, and perhaps pages of it that are kept apart."""
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(place.device_no, []).append(place.n)
        if place.source:
            found.setdefault(place.source[0], [])
    return found


def _redact(intake: Intake, places: Sequence[_Place], *, text: bool) -> None:
    """Delete what stands there."""
    apart: dict[int, dict[int, bytes | None]] = {}
    for place in places:
        # A device that went back to an older state may have sealed this very action again.
        apart.setdefault(place.device_no, {}).setdefault(place.n, place.digest)
    for device_no, numbers in apart.items():
        entries_by_ref.redact(intake.session, intake.site, device_no, numbers, text=text)
    for source in filter(None, (place.source for place in places)):
        # Pages of such a device are quarantined, and it recorded their actions again.
        apart.setdefault(source[0], {})[source[1]] = None
    for device_no, digests in in_slices(apart.items()):
        quarantines.redact(intake.session, intake.site, device_no, digests, text=text)


def _places(intake: Intake, refs: Sequence[str]) -> list[_Place]:
    intake.flush()
    found = {each.ref: each for each in in_slices(entries_by_ref.entries(intake.session, intake.site, refs))}
    missing = next((ref for ref in refs if ref not in found), None)
    if missing is not None:
        raise UnknownEntry(f"{missing} is not in the journal.")
    sources = {
        ref: parsed
        for ref, each in in_slices(found.items())
        if each.text is not None and (parsed := _source(each.text)) is not None
    }
    numbers = entries_by_ref.numbers_of(
        intake.session, intake.site, {device for device, _ in sources.values()}
    )

    def source(ref: str) -> tuple[int, int] | None:
        device, n = sources.get(ref, ("", 0))
        return (numbers[device], n) if device in numbers else None

    return [
        _Place(ref, it.device_no, it.n, it.seq, it.digest, _photos(it), source(ref))
        for ref in in_slices(refs)
        for it in (found[ref],)
    ]


def _photos(entry: entries_by_ref.FoundEntry) -> tuple[str, ...]:
    action = None if entry.text is None else read_action(entry.text, entry.n)
    return tuple(dict.fromkeys(file.sha256 for file in action.files)) if action else ()


def _source(text: bytes) -> tuple[str, int] | None:
    return read_ref(source_of(text))
