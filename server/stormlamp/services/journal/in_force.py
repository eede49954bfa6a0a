"""Finds the older entries that are still in force: what a phone is told before it begins to read."""

from array import array
from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from heapq import nlargest
from threading import Lock

from sqlalchemy.orm import Session

from stormlamp.catalogue import KINDS
from stormlamp.services.journal.ended_incidents import ended_incidents
from stormlamp.services.people.reported_customers import REPORTED, taken_in
from stormlamp.storage.journal import entries_by_ref, in_force
from stormlamp.time_slices import in_slices

MOST_READINESS = 2000
KEPT = 8  # beginnings of which the process remembers what is in force
_REDACTED, _FILLED = "entries.redacted", "entries.filled"
# What stays in force outside an incident until something newer of its kind comes, and what always does.
_NEWEST = tuple(type_ for type_, kind in KINDS.items() if kind.in_force == "newest")
_EVERY = tuple(type_ for type_, kind in KINDS.items() if kind.in_force in {"every", "always"})

_Key = tuple[str, int, int]


class InForce:
    """What is in force at a seq, found once for all who begin there.

    Only a text that comes late or goes changes it afterwards, and the server's own logbook tells of both.
    """

    def __init__(self) -> None:
        self._known: OrderedDict[_Key, Sequence[int]] = OrderedDict()
        self._finding = Lock()

    def seqs(self, session: Session, site: int, generation: str, up_to: int) -> Sequence[int]:
        """The seqs of the entries up to `up_to` that may still be in force, in order.

        Those of incidents that have not ended, readiness (the newest 2,000), what is to be better, whichever
        outage taught it, with what was corrected or taken back of that, and every redaction: a phone may hold
        the text. The beginnings and ends of all incidents are among them: readers judge for themselves which
        are one, and which are over.
        """
        if up_to == 0:
            return ()
        key = (generation, up_to, in_force.last_of(session, site, (_REDACTED, _FILLED)))
        # One at a time: where many phones begin at once, the first finds it for all.
        with self._finding:
            if key not in self._known:
                self._known[key] = _found(session, site, up_to)
                while len(self._known) > KEPT:
                    self._known.popitem(last=False)
            self._known.move_to_end(key)
            return self._known[key]


def _found(session: Session, site: int, up_to: int) -> Sequence[int]:
    found = [seq for piece in in_slices(_pieces(session, site, up_to)) for seq in piece]
    # Each source is in order by itself, so there is little to sort.
    found.sort()
    return array("q", found)


def _pieces(session: Session, site: int, up_to: int) -> Iterator[Sequence[int]]:
    """No seq is in two of them."""
    ended = ended_incidents(session, site, up_to)
    for incident in in_slices(in_force.incidents(session, site)):
        if incident not in ended:
            yield from in_force.of_incident(session, site, incident, up_to)
    yield [
        seq for seq, incident in in_force.turns(session, site, up_to) if incident is None or incident in ended
    ]
    yield from _improvements(session, site, up_to, ended)
    readiness = (in_force.newest(session, site, each, up_to, MOST_READINESS) for each in _NEWEST)
    yield nlargest(MOST_READINESS, (seq for seqs in in_slices(readiness) for seq in seqs))
    for each in _EVERY:
        settled = _settled(session, site, up_to) if each == REPORTED else frozenset[int]()
        for seqs in in_force.of_type(session, site, each, up_to):
            yield [seq for seq in seqs if seq not in settled]


def _improvements(session: Session, site: int, up_to: int, ended: Collection[str]) -> Iterator[Sequence[int]]:
    """What ended incidents taught, and what was corrected or taken back there since the first of it came."""
    found = [each for each in in_force.improvements(session, site, up_to) if each[1] in ended]
    yield [seq for seq, _ in found]
    first: dict[str, int] = {}
    for seq, incident in found:
        if incident is not None:
            first[incident] = min(seq, first.get(incident, seq))
    for incident, since in in_slices(first.items()):
        yield from in_force.said_since(session, site, incident, (since, up_to))


def _settled(session: Session, site: int, up_to: int) -> frozenset[int]:
    """The seqs of reports taken in up to there: what is known of these people is in the directory."""
    refs = [ref for seq, ref in taken_in(session, site).items() if seq <= up_to]
    return frozenset(found.seq for found in entries_by_ref.entries(session, site, refs))
