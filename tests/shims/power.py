"""What a disk may hold after the power went: everything that was synced, and chance decides about the rest.

A write counts from the moment a later sync of its file has succeeded; until then each of its sectors may be
there or not. A name (made, renamed, removed) counts once its folder was synced; names not yet synced are
there up to some point of their order. What was under way when a sync failed is in doubt for ever: later
syncs of the same file do not bring it back, as on Linux.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.shims.disk import Event

# SQLite's shared memory is built anew from the log; in room that is kept nobody reads anything.
IGNORED = ("-shm", ".reserve")
NAMELESS = " (deleted)"  # how Linux shows a file that never had a name: a loss of power leaves nothing of it


@dataclass(slots=True)
class Step:
    """One change to a file or folder. `item`: what a new name stands for."""

    event: Event
    item: Item | None = None
    sure: bool = False
    doubtful: bool = False


@dataclass(slots=True)
class Item:
    """A file or folder: what was done to it, in order. `synced`: what a file is sure to hold before that."""

    folder: bool = False
    steps: list[Step] = field(default_factory=list)
    synced: bytearray = field(default_factory=bytearray)

    def settle(self, since: int, *, failed: bool) -> None:
        """A sync that began at `since` has ended."""
        for step in self.steps:
            if step.event.end <= since and not step.sure and not step.doubtful:
                step.sure, step.doubtful = not failed, failed
        # Behind a step in doubt the others stay: they were written over it.
        while not self.folder and self.steps and self.steps[0].sure:
            _apply(self.synced, self.steps.pop(0).event, None, 1)

    def content(self, chance: Random | None, share: float) -> bytes:
        """What may be found in a file of whose unsynced sectors `share` are there."""
        found = bytearray(self.synced)
        for step in self.steps:
            _apply(found, step.event, None if step.sure else chance, share)
        return bytes(found)

    def names(self, chance: Random | None, share: float) -> dict[str, Item]:
        """What may be found in a folder."""
        found: dict[str, Item] = {}
        surest = max((place for place, step in enumerate(self.steps, 1) if step.sure), default=0)
        rest = len(self.steps) - surest
        kept = rest if chance is None or share == 1 else 0 if share == 0 else chance.randint(0, rest)
        for step in self.steps[: surest + kept]:
            if step.event.kind in "ru":
                found.pop(Path(step.event.path).name, None)
            if step.item is not None:
                found[Path(_new_name(step.event)).name] = step.item
        return found


def _new_name(event: Event) -> str:
    return event.data.decode() if event.kind in "rl" else event.path


def _apply(content: bytearray, event: Event, chance: Random | None, share: float) -> None:
    """Do a step; with `chance` each of its sectors only perhaps."""
    if event.kind == "t":
        if chance is None or chance.random() < share:
            content[event.at :] = bytes(max(0, event.at - len(content)))
        return
    size = max(1, len(event.data)) if chance is None else chance.choice((512, 4096))
    for place in range(0, len(event.data), size):
        if chance is None or chance.random() < share:
            at, piece = event.at + place, event.data[place : place + size]
            content.extend(bytes(max(0, at - len(content))))
            content[at : at + len(piece)] = piece


class Drive:
    """A disk as its log tells it, from an empty folder on.

    Args:
        folder: the folder that was recorded; it must have been there, and empty, at the beginning.
    """

    def __init__(self, folder: Path) -> None:
        self._root = Item(folder=True)
        self._named = {str(folder.resolve()): self._root}  # as programs see it
        self._items: dict[int, Item] = {}  # by inode

    def take(self, event: Event) -> None:
        """Go on by one event."""
        if event.path.endswith(IGNORED) or event.kind == "a":
            return
        if event.kind in "cdrlu":
            self._name(event)
        elif event.file not in self._items and event.path.endswith(NAMELESS):
            return
        elif event.kind == "s":
            item = self._named.get(event.path) or self._items[event.file]
            item.settle(event.since, failed=event.at != 0)
        else:
            self._items[event.file].steps.append(Step(event))

    def image(self, target: Path, chance: Random | None, share: float) -> None:
        """Write down what may be found after a loss of power now.

        Args:
            target: a folder to be made.
            chance: decides what was lost; without it nothing is.
            share: of what was not synced, how much is there: 0 nothing, 1 everything.
        """
        _write(self._root, target, chance, share)

    def _name(self, event: Event) -> None:
        old, new = event.path, _new_name(event)
        item = self._named.get(old) if event.kind == "l" else self._named.pop(old, None)
        if event.kind in "cd":
            if item is not None and self._items.get(event.file) is item:
                self._named[old] = item  # two have made the same file at once
                return
            item = self._items[event.file] = Item(folder=event.kind == "d")
        if event.kind != "u":
            assert item is not None, event
            self._named[new] = item
        self._folder(new).steps.append(Step(event, None if event.kind == "u" else item))
        if event.kind == "r" and self._folder(old) is not self._folder(new):
            self._folder(old).steps.append(Step(event))

    def _folder(self, path: str) -> Item:
        return self._named[str(Path(path).parent)]


def _write(folder: Item, target: Path, chance: Random | None, share: float) -> None:
    target.mkdir()
    for name, item in folder.names(chance, share).items():
        if item.folder:
            _write(item, target / name, chance, share)
        else:
            (target / name).write_bytes(item.content(chance, share))
