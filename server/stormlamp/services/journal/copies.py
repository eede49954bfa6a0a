"""Finds the copies of an entry: a phone that gave up its logbook records what it held again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.domain.strict_json import Unreadable, read_object
from stormlamp.services.pages.intake import Intake
from stormlamp.storage.journal import entries_by_ref, texts
from stormlamp.time_slices import in_slices

_Words = tuple[str | None, str | None, int, bool] | None  # None: nobody knows what it says


@dataclass(frozen=True, slots=True)
class _Said:
    """What an entry says, None where it is not known, and the ref of which it is a copy."""

    action: Action | None
    source: str | None

    @property
    def words(self) -> _Words:
        """What a copy and its original have in common."""
        it = self.action
        return None if it is None else (it.type, it.actor, it.at, it.drill)


@dataclass(slots=True)
class Copies:
    """Copies that stand in the journal, by ref, and by the ref and the words of which they are copies."""

    said: dict[str, _Said] = field(default_factory=dict)
    by_source: dict[str, dict[_Words, list[str]]] = field(default_factory=dict)

    def add(self, ref: str, said: _Said) -> None:
        """Take one in."""
        self.said[ref] = said
        if said.source is not None:
            self.by_source.setdefault(said.source, {}).setdefault(said.words, []).append(ref)

    def of(self, source: str, words: _Words) -> Iterator[str]:
        """The copies of an entry that said this.

        A doubled logbook has two of one number, so a copy may be of the other one. Where the original's words
        are not known, or the copy's, it counts.
        """
        by_words = self.by_source.get(source, {})
        for these in by_words if words is None else (words, None):
            yield from by_words.get(these, ())


def with_copies(intake: Intake, refs: Iterable[str], copies: Sequence[Copies]) -> list[str]:
    """Add what else says the same: originals and their copies, and theirs in turn.

    Words that are to go are to go wherever they stand: another copy of the same original would be shown next.
    Somebody may have repeated them thousands of times, each time after the last: nothing is looked at twice.
    """
    wanted = dict.fromkeys(refs)
    said = {ref: each for some in copies for ref, each in some.said.items()}
    seen: set[tuple[str, _Words]] = set()
    new = list(wanted)
    while new:
        _ask(intake, new, said)
        sayings = {
            (about, said[ref].words): None
            for ref in in_slices(new)
            for about in (ref, said[ref].source)
            if about is not None
        }
        fresh = [each for each in sayings if each not in seen]
        seen.update(fresh)
        _ask(intake, [about for about, _ in fresh], said)
        same = (ref for about, words in in_slices(fresh) for ref in _same(about, words, copies, said))
        new = [ref for ref in dict.fromkeys(same) if ref not in wanted]
        wanted |= dict.fromkeys(new)
    return list(wanted)


def _same(about: str, words: _Words, copies: Sequence[Copies], said: dict[str, _Said]) -> Iterator[str]:
    for some in copies:
        yield from some.of(about, words)
    if words is not None and said[about].words == words:
        yield about


def _ask(intake: Intake, refs: Iterable[str], said: dict[str, _Said]) -> None:
    """Add what these entries say, where that was not asked for yet."""
    unknown = dict.fromkeys(ref for ref in refs if ref not in said)
    said |= dict.fromkeys(unknown, _Said(None, None))
    if unknown:
        intake.flush()
    for each in entries_by_ref.entries(intake.session, intake.site, unknown):
        if each.text is not None:
            said[each.ref] = _read(each.n, each.text)


def _read(n: int, text: bytes) -> _Said:
    source = source_of(text)
    return _Said(read_action(text, n), source if isinstance(source, str) else None)


def copies_after(session: Session, site: int, after: int = 0) -> Copies:
    """Every copy that stands in the journal after a seq."""
    found = Copies()
    for piece in in_slices(texts.saying(session, site, "copied_from", after=after)):
        for device, n, _, text in piece:
            said = _read(n, text)
            if said.source is not None:
                found.add(f"{device}.{n}", said)
    return found


def source_of(text: bytes) -> object:
    """Of what this action's text says that it is a copy: a ref, if it is one's words."""
    try:
        return read_object(text).get("copied_from")
    except Unreadable:
        return None
