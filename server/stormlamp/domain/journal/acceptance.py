"""Accepts an admitted page: fixes the time, flags and leaf of each action."""

from dataclasses import dataclass
from typing import NamedTuple

from stormlamp.domain.action_rights import ENDINGS, may_record, runs_on
from stormlamp.domain.encodings import read_ref
from stormlamp.domain.journal import flags as f
from stormlamp.domain.journal.leaves import leaf, next_hash
from stormlamp.domain.journal.states import DeviceState, JournalState
from stormlamp.domain.logbooks.actions import Action, FileRef
from stormlamp.domain.logbooks.clock import Bounds, adjustment, clamp
from stormlamp.domain.logbooks.pages import Page


class NewEntry(NamedTuple):
    """An action as it will stand in the journal. Times are microseconds, digests 32 bytes."""

    seq: int
    device_no: int
    n: int
    text: bytes | None
    digest: bytes
    private: bytes | None
    happened_at: int
    quality: int
    received_at: int
    via: str | None
    flags: int
    leaf: bytes
    hash: bytes
    action: Action | None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a page came: carried by another device (its id), and whether it forks the chain."""

    via: str | None
    fork: bool


def accept(
    journal: JournalState, device: DeviceState, page: Page, manner: Manner, now: int
) -> list[NewEntry]:
    """Append an admitted page's actions to the journal.

    Args:
        journal: changed: its end moves on.
        device: changed: its end moves on.
        page: admitted before.
        manner: how it came.
        now: the server's clock, microseconds.
    """
    return [_append(journal, device, page, place, manner, now) for place in range(len(page.texts))]


def _append(
    journal: JournalState,
    device: DeviceState,
    page: Page,
    place: int,
    manner: Manner,
    now: int,
) -> NewEntry:
    flags = f.FORK if manner.fork else 0
    n, text, action = page.seal.first + place, page.texts[place], page.actions[place]
    received_at = max(now, journal.last_received_at + 1)
    ref, digest = f"{device.id}.{n}", page.seal.digests[place]
    if action is not None:
        happened_at, quality, before_ref = timed(journal, device, action, ref, received_at)
        flags |= judged(journal, device, action) | before_ref
    else:
        happened_at, quality = untimed(device, n, received_at), f.ESTIMATED
        flags |= f.WITHHELD if text is None else f.UNREADABLE
    sheet = leaf(ref, digest, happened_at, received_at)
    journal.seq += 1
    journal.hash = next_hash(journal.hash, sheet)
    journal.last_received_at = received_at
    journal.times[ref] = happened_at
    device.hold_action(n, happened_at, bound=action is not None)
    if action is not None:
        note_ending(journal, action, flags)
    return NewEntry(
        seq=journal.seq,
        device_no=device.number,
        n=n,
        text=text,
        digest=digest,
        private=page.privates[place],
        happened_at=happened_at,
        quality=quality,
        received_at=received_at,
        via=manner.via,
        flags=flags,
        leaf=sheet,
        hash=journal.hash,
        action=action,
    )


def untimed(device: DeviceState, n: int, received_at: int) -> int:
    """happened_at of an action without a readable `at`: its predecessor's."""
    before = device.marks.before(n)
    return received_at if before is None else before


def timed(
    journal: JournalState, device: DeviceState, action: Action, ref: str, received_at: int
) -> tuple[int, int, int]:
    """happened_at, quality, and the flag `before_ref` or 0."""
    added, quality = adjustment(action.epoch, device.samples)
    present = [
        time
        for each in (*action.refs, action.incident)
        if each is not None and each != ref and (time := journal.times.get(each)) is not None
    ]
    bounds = Bounds(
        after=max(present, default=None),
        received_at=received_at,
        previous=device.marks.bound_before(action.n),
        following=device.marks.bound_after(action.n),
    )
    wanted = action.at + added
    time, before_ref = clamp(wanted, bounds)
    if action.stated_at is not None:
        quality = f.STATED
    elif time != wanted:
        quality = f.CLAMPED
    return time, quality, f.BEFORE_REF if before_ref else 0


def judged(journal: JournalState, device: DeviceState, action: Action) -> int:
    """The flags `not_allowed` and `late`, at acceptance or at a later fill."""
    flags = f.LATE if action.incident in journal.closings and not runs_on(action) else 0
    if not device.is_server and not may_record(action, device.roles.get(action.actor or "")):
        flags |= f.NOT_ALLOWED
    return flags


def note_ending(journal: JournalState, action: Action, flags: int) -> bool:
    """Remember an incident that this action ends, if it may; later entries of it come late."""
    ends = action.type in ENDINGS and not flags & f.NOT_ALLOWED
    if not ends or action.incident is None or read_ref(action.incident) is None:
        return False
    journal.closings.add(action.incident)
    return True


def named_files(entries: list[NewEntry]) -> dict[str, tuple[FileRef, int]]:
    """The files that these entries name: SHA-256 -> (reference, seq of the first that names it)."""
    found: dict[str, tuple[FileRef, int]] = {}
    for entry in entries:
        for file in entry.action.files if entry.action is not None else ():
            found.setdefault(file.sha256, (file, entry.seq))
    return found
