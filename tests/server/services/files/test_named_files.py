"""A file goes only when no text that stands names it, an edition never: after any acts in any order."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.support.fault_rounds import rounds
from tests.support.tiny_pictures import jpeg

from stormlamp.services.files.file_store import FileStore
from stormlamp.services.files.uploads import Incoming, digest
from stormlamp.services.refusals import UnknownFile
from stormlamp.storage.files.editions import Edition

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.phone import Phone
    from tests.support.record_rig import Rig

TURNS = count(1)
PHOTOS, EDITIONS = 2, 2
FILES = st.integers(0, PHOTOS + EDITIONS - 1)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), FILES),
        st.tuples(st.just("name"), st.sets(FILES, min_size=1, max_size=2)),
        st.tuples(st.just("copy"), st.integers(0, 9)),
        st.tuples(st.just("apart"), st.sets(FILES, min_size=1, max_size=2)),
        st.tuples(st.just("redact"), st.integers(0, 9)),
        st.tuples(st.just("publish"), st.integers(0, EDITIONS - 1)),
        st.tuples(st.just("release"), st.integers(0, 9)),
    ),
    min_size=4,
    max_size=14,
)


@dataclass
class Text:
    """A text that names files: an entry's, or kept apart."""

    ref: str
    names: frozenset[int]
    text: str
    stands: bool = True
    apart: str = ""  # identity of its page, while it is kept apart
    same: list[Text] = field(default_factory=list)  # itself and its copies


class Model:
    """What should be so, beside the server that should do it."""

    def __init__(self, rig: Rig, folder: Path) -> None:
        self.rig, self.turn = rig, next(TURNS)
        self.files = FileStore(rig.store, rig.record.site, folder)
        self.bytes = [jpeg(f"{self.turn} {each}".encode()) for each in range(PHOTOS)]
        self.bytes += [json.dumps([self.turn, each]).encode() for each in range(EDITIONS)]
        self.phone, self.other = rig.phone(3 * self.turn), rig.phone(3 * self.turn + 1)
        self.lost = rig.phone(3 * self.turn + 2)
        rig.revoke(self.lost)
        self.texts: list[Text] = []
        self.here: set[int] = set()
        self.gone: set[int] = set()

    def act(self, what: str, which: Any) -> None:  # noqa: ANN401 - a number or a set of numbers
        """Do it, here and there."""
        getattr(self, what)(which)

    def put(self, which: int) -> None:
        """Hand a photo in."""
        if which >= PHOTOS:
            return
        incoming = Incoming(digest(self.bytes[which]), "image/jpeg", (self.bytes[which],))
        if which in self.gone:
            with pytest.raises(UnknownFile):
                self.files.take_image(incoming, self.rig.now, self.phone.id)
        else:
            self.files.take_image(incoming, self.rig.now, self.phone.id)
            self.here.add(which)

    def name(self, which: set[int]) -> None:
        """Record a note that names these files."""
        self._say(self.phone, frozenset(which))

    def copy(self, which: int) -> None:
        """Record a text again on another phone."""
        said = [each for each in self.texts if each.stands and not each.apart]
        if said:
            first = said[which % len(said)]
            told = json.loads(first.text)
            kept = {name: told[name] for name in ("at", "actor")}
            again = self._say(self.other, first.names, copied_from=first.ref, **kept)
            again.same = first.same
            first.same.append(again)

    def apart(self, which: set[int]) -> None:
        """Hand in a note of a phone that is shut out."""
        self._say(self.lost, frozenset(which), apart=True)

    def redact(self, which: int) -> None:
        """Let a text go with its copies."""
        said = [each for each in self.texts if not each.apart]
        if not said:
            return
        chosen = said[which % len(said)]
        going = chosen.same if chosen.stands else []
        redacted = self.rig.record.redact([chosen.ref], "text", "x")
        self.files.discard(redacted.photos)
        for each in going:
            each.stands = False
        named = frozenset[int]().union(*(each.names for each in going))
        left = {which for each in self.texts if each.stands for which in each.names}
        self.gone |= {each for each in named - left if each < PHOTOS}
        self.here -= self.gone

    def publish(self, which: int) -> None:
        """Keep an edition, for the first time or again."""
        data = self.bytes[PHOTOS + which]
        stored = self.files.keep_edition(data, self.rig.now)
        number = self.turn * EDITIONS + which
        with self.rig.store.writing() as session:
            row = Edition(
                site=self.rig.record.site, number=number, sha256=stored.sha256, size=1, published_at=1
            )
            session.merge(stored)
            session.merge(row)
        self.here.add(PHOTOS + which)

    def release(self, which: int) -> None:
        """Let a page that was kept apart in."""
        said = [each for each in self.texts if each.apart]
        if said:
            chosen = said[which % len(said)]
            assert self.rig.record.release(chosen.apart)["status"] == "accepted"
            chosen.apart = ""

    def check(self) -> None:
        """Hold the server against this."""
        for which, data in enumerate(self.bytes):
            try:
                self.files.find(digest(data))
                found = True
            except UnknownFile:
                found = False
            assert (which, found) == (which, which in self.here)

    def _say(self, phone: Phone, names: frozenset[int], *, apart: bool = False, **more: object) -> Text:
        files = [{"sha256": digest(self.bytes[each]), "size": 9, "type": "image/jpeg"} for each in names]
        text = phone.record(type="photo.taken", files=files, **more)
        status = self.rig.statuses(phone.seal([text]))
        assert status == (["quarantined"] if apart else ["accepted"])
        made = Text(f"{phone.id}.{phone.n}", names, text, apart=phone.prev if apart else "")
        made.same = [made]
        self.texts.append(made)
        return made


@settings(max_examples=rounds(4, 600), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
@example(acts=[("publish", 0), ("name", {2}), ("redact", 0), ("publish", 0)])
@example(acts=[("put", 0), ("name", {0}), ("name", {0}), ("redact", 1), ("redact", 0), ("put", 0)])
@example(
    acts=[("put", 0), ("name", {0}), ("apart", {0}), ("redact", 0), ("release", 0), ("redact", 1), ("put", 0)]
)
@example(acts=[("put", 0), ("name", {0}), ("copy", 0), ("redact", 1), ("name", {0}), ("put", 0)])
def test_a_file_is_here_as_long_as_a_text_that_stands_names_it(
    rig: Rig, tmp_path: Path, acts: list[tuple[str, Any]]
) -> None:
    model = Model(rig, tmp_path)
    for what, which in acts:
        model.act(what, which)
        model.check()
    model.files.tidy(rig.now)
    model.check()
