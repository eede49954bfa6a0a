"""What one phone may say of incidents costs the server as much as it is, not the square of it."""

from time import process_time

from stormlamp.domain.journal.entries import Entry, EntryAction
from stormlamp.domain.journal.incident_views import incident_views
from stormlamp.domain.journal.incidents import fold_incidents

PHONE = "aaaaaaaaaa"
PATIENCE_S = 15  # of minutes that it would take


def entry(n: int, type_: str, refs: tuple[str, ...] = ()) -> Entry:
    ref = f"{PHONE}.{n}"
    action = EntryAction(type=type_, actor="pli", incident=ref, drill=False, refs=refs, at="")
    return Entry(ref, PHONE, n, action, n, None)


def test_thousands_of_openings_are_one_view() -> None:
    began = process_time()
    state = fold_incidents(entry(n, "incident.opened") for n in range(1, 20_001))
    assert [len(view.members) for view in incident_views(state, drill=False)] == [20_000]
    assert process_time() - began < PATIENCE_S


def test_joins_of_what_nobody_knows_are_no_view() -> None:
    began = process_time()
    named = [tuple(f"{PHONE}.{n * 999 + each}" for each in range(1000)) for n in range(200)]
    state = fold_incidents(entry(n, "incident.joined", refs) for n, refs in enumerate(named, start=1))
    assert incident_views(state, drill=False) == ()
    assert len(state.real.members) == 1
    assert process_time() - began < PATIENCE_S
