"""A phone begins in parts: together they are what one answer would be, whatever happens in between."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.server.domain.journal.fold_vectors import action_of, counting, views_of
from tests.server.services.journal.random_site import Site, played
from tests.support.fault_rounds import rounds
from tests.support.record_rig import ADMIN, Rig

from stormlamp.catalogue import kind_of
from stormlamp.domain.action_rights import Reader
from stormlamp.domain.journal.entries import Entry
from stormlamp.services.journal import entries
from stormlamp.storage.database.store import Store

OVER = {"closed", "cancelled"}
run = settings(
    max_examples=rounds(3, 60),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
Plain = dict[str, Any]


def in_one(rig: Rig, up_to: int) -> list[int]:
    """The seqs that one answer would have, found by going through all that there is."""
    found = [each for each in rig.pull() if each["seq"] <= up_to]
    read = [(each, None if each["action"] is None else json.loads(each["action"])) for each in found]
    counted = counting(entry(each, action) for each, action in read)
    views = [view for drill in (False, True) for view in views_of(counted, drill=drill)]
    over, runs = (
        {ref for view in views if (view.status in OVER) == ends for ref in view.members}
        for ends in (True, False)
    )
    columns = indexed(rig)
    return [each["seq"] for each, _ in read if stands(*columns[each["seq"]], over - runs)]


def entry(each: Plain, action: Plain | None) -> Entry:
    """An entry as it is folded."""
    device, _, n = each["ref"].rpartition(".")
    told = None if action is None else action_of(action)
    return Entry(each["ref"], device, int(n), told, each["happened_at"], flags=tuple(each["flags"]))


def indexed(rig: Rig) -> dict[int, tuple[str | None, str | None]]:
    """By seq the type and the incident, which stay when a text goes."""
    with rig.store.reading() as session:
        rows = session.connection().exec_driver_sql(
            f"SELECT seq, type, incident FROM entries WHERE site = {rig.record.site:d}"  # noqa: S608 - a number
        )
        return {seq: (type_, incident) for seq, type_, incident in rows}


def stands(type_: str | None, incident: str | None, ended: set[str]) -> bool:
    """Whether an entry may still be in force."""
    if type_ is not None and type_.startswith("incident."):
        return True
    if incident is None:
        return kind_of(type_).in_force is not None
    return incident not in ended or kind_of(type_).in_force == "always"


def parts(site: Site, reader: Reader, most: int, whole: int, *, quiet: bool) -> tuple[int, list[Plain]]:
    """All parts, one after the other; unless `quiet`, things happen in between."""
    context = site.rig.record.context
    place, found = entries.Place(), list[Plain]()
    while True:
        part = entries.start(context, reader, None, place, whole=whole, most=most)
        assert place.from_seq in {None, part.from_seq}
        assert len(part.entries) <= most
        assert len(part.entries) == most or not part.more
        found += part.entries
        if not part.more:
            return part.from_seq, found
        place = entries.Place(int(str(part.entries[-1]["seq"])), part.from_seq)
        for _ in range(0 if quiet else site.data.draw(st.integers(0, 2))):
            site.act()


def test_together_the_parts_are_what_one_answer_would_be(store: Store) -> None:
    @run
    @given(st.data(), st.integers(1, 6), st.integers(1, 6))
    def holds(data: st.DataObject, most: int, whole: int) -> None:
        site = played(store, data)
        from_seq, found = parts(site, ADMIN, most, whole, quiet=True)
        assert [each["seq"] for each in found] == in_one(site.rig, from_seq)
        head = site.rig.record.head().seq
        assert from_seq == 0 or whole <= head - from_seq < whole + max(1, whole // 2)
        site.rig.rest()

    holds()


def test_the_parts_are_as_of_their_from_seq_whatever_happens_in_between(store: Store) -> None:
    @run
    @given(st.data(), st.integers(1, 4), st.integers(1, 4))
    def holds(data: st.DataObject, most: int, whole: int) -> None:
        site = played(store, data)
        first = entries.start(site.rig.record.context, ADMIN, None, whole=whole, most=most)
        before, site.lost_turns = in_one(site.rig, first.from_seq), False
        from_seq, found = parts(site, ADMIN, most, whole, quiet=False)
        seqs = [each["seq"] for each in found]
        assert seqs == sorted(set(seqs))
        assert from_seq == first.from_seq
        if site.lost_turns:
            # Whoever folds the journal now finds another beginning or end; what stands in both is told.
            assert set(before) & set(in_one(site.rig, from_seq)) <= set(seqs)
        else:
            assert seqs == before
        site.rig.rest()

    holds()


def test_a_reader_gets_the_leaf_alone_of_what_they_may_not_see(rig: Rig) -> None:
    staff = rig.phone(1)
    rig.push(staff.note(type="incident.opened", incident=f"{staff.id}.1"))
    rig.push(*(staff.note(type="accident.recorded", incident=f"{staff.id}.1") for _ in range(3)))
    other = rig.phone(2)
    rig.push(*(other.note() for _ in range(4)))
    site = Site(rig, None)  # type: ignore[arg-type] # nothing is drawn
    _, found = parts(site, Reader("pother", "staff"), 2, 2, quiet=True)
    assert [each.get("hidden", False) for each in found[-3:]] == [True] * 3
    assert all("action" not in each for each in found[-3:])


def test_an_end_that_comes_between_two_parts_is_told_by_the_pull(rig: Rig) -> None:
    staff, lead = rig.phone(1), rig.phone(2, "plead")
    outage = f"{staff.id}.1"
    rig.push(staff.note(type="incident.opened", incident=outage))
    rig.push(*(staff.note(incident=outage) for _ in range(4)))
    rig.push(*(lead.note() for _ in range(3)))
    context = rig.record.context
    one = entries.start(context, ADMIN, None, whole=2, most=3)
    rig.push(lead.note(type="incident.closed", incident=outage))
    place = entries.Place(int(str(one.entries[-1]["seq"])), one.from_seq)
    two = entries.start(context, ADMIN, None, place, whole=2, most=100)
    told = [each["ref"] for each in (*one.entries, *two.entries)]
    assert [f"{staff.id}.{n}" for n in range(1, 6)] == [ref for ref in told if str(ref).startswith(staff.id)]
    assert "incident.closed" in [
        json.loads(each["action"])["type"] for each in rig.pull(after=one.from_seq) if each["action"]
    ]
