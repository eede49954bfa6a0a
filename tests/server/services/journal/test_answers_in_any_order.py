"""Whatever order entries come in that speak of others: the same are believed, and the same are read."""

import json
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.services.journal.random_pages import new_rig
from tests.support.fault_rounds import rounds
from tests.support.phone import Phone
from tests.support.record_rig import ADMIN, Rig

from stormlamp.domain.action_rights import Reader
from stormlamp.services.journal import entries as pulling
from stormlamp.storage.database.store import Store

STAFF, THIRD, OTHER = Reader("pstaff", "staff"), Reader("pthird", "staff"), Reader("pother", "staff")
ANSWERS = ("entry.corrected", "entry.undone", "entry.pinned", "matter.taken", "accident.recorded")
run = settings(
    max_examples=rounds(10, 1000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass
class Told:
    """An entry of the story: who recorded it, whether it is an accident, and of what it says something."""

    actor: str
    accident: bool
    about: tuple[str, ...]


@dataclass
class Story:
    """What three people recorded, each entry on a page of its own."""

    rig: Rig
    told: dict[str, Told] = field(default_factory=dict)
    pages: list[dict[str, object]] = field(default_factory=list)

    def beyond(self, ref: str) -> set[str]:
        """All that an entry says something of, by way of what others say too."""
        near = self.told[ref].about
        return set(near).union(*(self.beyond(each) for each in near))

    def forbidden(self, ref: str) -> bool:
        """Whether it speaks of an accident that its writer may not read."""
        told = self.told[ref]
        if told.actor == "plead":
            return False
        return any(
            self.told[each].accident and self.told[each].actor != told.actor for each in self.beyond(ref)
        )


@st.composite
def stories(draw: st.DrawFn, store: Store) -> Story:
    """Up to seven entries, of which later ones speak of earlier ones, and the order in which they come."""
    rig = new_rig(store)
    phones = [rig.phone(1), rig.phone(2, "pthird"), rig.phone(3, "plead")]
    story = Story(rig)
    for _ in range(draw(st.integers(2, 7))):
        _record(draw, story, draw(st.sampled_from(phones)))
    return story


def _record(draw: st.DrawFn, story: Story, phone: Phone) -> None:
    before = list(story.told)
    type_ = draw(st.sampled_from(("note.added", "accident.recorded", *(ANSWERS if before else ()))))
    answers = (
        draw(st.booleans()) if type_ == "accident.recorded" and before else type_ in ANSWERS and bool(before)
    )
    about = draw(st.lists(st.sampled_from(before), min_size=1, max_size=2, unique=True)) if answers else []
    body: dict[str, object] = {}
    if type_ == "matter.taken":
        body, about = {"matter": f"accident:{about[0]}"}, about[:1]
    elif type_ == "accident.recorded":
        body, about = ({"accident": about[0]} if about else {}), about[:1]
    refs = about if type_.startswith("entry.") else []
    page = phone.seal([phone.record(type=type_, refs=refs, body=body)])
    story.told[f"{phone.id}.{phone.n}"] = Told(str(phone.person), type_ == "accident.recorded", tuple(about))
    story.pages.append(page)


@st.composite
def requests(draw: st.DrawFn, pages: list[dict[str, object]]) -> list[list[dict[str, object]]]:
    """The pages in any order, in any split, some twice and some at first without their text."""
    copies = [*pages, *draw(st.lists(st.sampled_from(pages), max_size=3))]
    early = draw(st.lists(st.sampled_from(pages), max_size=3))
    order = draw(st.permutations([*copies, *({**page, "actions": [None]} for page in early)]))
    ends = sorted(draw(st.sets(st.integers(1, len(order)), max_size=len(order))) | {len(order)})
    return [order[first:last] for first, last in zip([0, *ends], ends, strict=False)]


class Follower:
    """A phone that pulls after each push, and again what the server's logbook says may be read anew."""

    def __init__(self, rig: Rig, reader: Reader) -> None:
        self.rig, self.reader = rig, reader
        self.after = 0
        self.read: dict[int, dict[str, object]] = {}

    def follow(self) -> None:
        """Read what is new."""
        new = self.rig.pull(self.reader, self.after)
        self.after = int(new[-1]["seq"]) if new else self.after
        self.read |= {each["seq"]: each for each in new}
        deeds = [json.loads(each["action"]) for each in new if each.get("action")]
        again = [seq for deed in deeds if deed["type"] == "entries.filled" for seq in deed["body"]["seqs"]]
        for seq in again:
            answer = pulling.pull(self.rig.record.context, self.reader, None, seq - 1, 1)
            self.read |= {int(str(each["seq"])): each for each in answer.entries}


@run
@given(st.data())
def test_what_speaks_of_what_is_not_here_is_read_by_all_who_may_once_it_has_come(
    store: Store, data: st.DataObject
) -> None:
    story = data.draw(stories(store))
    followers = [Follower(story.rig, reader) for reader in (STAFF, THIRD, OTHER, ADMIN)]
    for pages in data.draw(requests(story.pages)):
        story.rig.push(*pages)
        for each in followers:
            each.follow()
    for each in followers:
        assert list(each.read.values()) == story.rig.pull(each.reader)
    shown = {each["ref"] for each in story.rig.pull(OTHER) if "ref" in each}
    open_to_all = {
        ref
        for ref, told in story.told.items()
        if not told.accident and not any(story.told[each].accident for each in story.beyond(ref))
    }
    assert shown & story.told.keys() == open_to_all
    story.rig.rest()


@run
@given(st.data())
def test_what_speaks_of_what_its_writer_may_not_read_is_believed_in_no_order(
    store: Store, data: st.DataObject
) -> None:
    story = data.draw(stories(store))
    for pages in data.draw(requests(story.pages)):
        story.rig.push(*pages)
    entries = {each["ref"]: each for each in story.rig.pull(ADMIN)}
    flagged = {ref for ref in story.told if "not_allowed" in entries[ref]["flags"]}
    assert flagged == {ref for ref in story.told if story.forbidden(ref)}
    assert story.rig.record.verify().problems == []
    story.rig.rest()
