"""Incidents: what begins and ends them, which are one, and in which order they are members."""

from __future__ import annotations

from stormlamp.domain.journal.entries import Entry, EntryAction
from stormlamp.domain.journal.incident_views import incident_views
from stormlamp.domain.journal.incidents import fold_incidents

Said = tuple[str, str] | tuple[str, str, str]


def seen(*said: Said, drill: bool = False) -> list[tuple[str, str]]:
    """Status and members of the views after these: (ref, what, of which incidents)."""
    state = fold_incidents(entry(place, *each) for place, each in enumerate(said))
    views = incident_views(state, drill=drill)
    assert all(view.ref == view.members[0] for view in views)
    return sorted((view.status, " ".join(view.members)) for view in views)


def entry(place: int, ref: str, what: str, of: str = "") -> Entry:
    named = what in {"joined", "separated"}
    action = EntryAction(
        f"incident.{what.removesuffix('!')}",
        incident=None if named or not of else of,
        refs=tuple(of.split()) if named else (),
        drill=what.endswith("!"),
    )
    return Entry(f"{ref}.1", ref, 1, action, happened_at=place)


def test_an_announced_one_keeps_how_it_stands_when_it_is_announced_again_or_late() -> None:
    assert seen(("a", "opened"), ("b", "expected", "a.1")) == [("open", "a.1")]
    assert seen(("a", "expected"), ("b", "cancelled", "a.1"), ("c", "expected", "a.1")) == [
        ("cancelled", "a.1")
    ]
    assert seen(("b", "closed", "a.1"), ("a", "expected")) == [("closed", "a.1")]


def test_an_end_is_of_what_is_announced_too_and_a_cancelling_of_that_alone() -> None:
    both: list[Said] = [("a", "opened"), ("b", "expected"), ("c", "joined", "a.1 b.1")]
    assert seen(*both, ("d", "closed", "a.1")) == [("closed", "a.1 b.1")]
    assert seen(*both, ("d", "cancelled", "b.1")) == [("open", "a.1 b.1")]
    assert seen(("a", "opened"), ("b", "cancelled", "a.1")) == [("open", "a.1")]
    assert seen(("a", "expected"), ("b", "cancelled", "a.1")) == [("cancelled", "a.1")]


def test_what_was_opened_leads_before_what_is_announced_and_what_is_only_named() -> None:
    said: list[Said] = [
        ("c", "expected"),
        ("b", "opened"),
        ("a", "opened"),
        ("z", "joined", "y.1 c.1 x.1 b.1"),
    ]
    assert seen(*said) == [("open", "b.1 a.1 c.1 x.1 y.1")]
    early: list[Said] = [("e", "expected"), ("f", "expected"), ("z", "joined", "f.1 e.1")]
    assert seen(*early) == [("expected", "e.1 f.1")]


def test_what_was_separated_stays_so_also_when_it_opens_again_until_it_is_joined() -> None:
    two: list[Said] = [("a", "opened"), ("b", "opened"), ("c", "separated", "b.1")]
    assert seen(*two) == [("open", "a.1"), ("open", "b.1")]
    again: list[Said] = [*two, ("d", "closed", "b.1"), ("e", "opened", "b.1")]
    assert seen(*again) == [("open", "a.1"), ("open", "b.1")]
    assert seen(*again, ("f", "joined", "a.1 b.1")) == [("open", "a.1 b.1")]


def test_a_drill_is_no_outage() -> None:
    said: list[Said] = [("a", "opened!"), ("b", "opened"), ("c", "closed!", "b.1")]
    assert seen(*said) == [("open", "b.1")]
    assert seen(*said, drill=True) == [("open", "a.1")]


def test_what_was_only_named_is_nothing_to_see() -> None:
    assert seen(("a", "joined", "x.1 y.1"), ("b", "closed", "z.1")) == []
