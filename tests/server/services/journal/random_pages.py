"""Pages for Hypothesis: phones with wrong clocks, rivals for numbers, and requests of every split."""

from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st
from tests.server.services.journal.test_times import at, sample
from tests.support.phone import Phone
from tests.support.record_rig import START, Rig, add_site
from tests.support.signed_pages import action_text, digest_of, page

from stormlamp.storage.database.store import Store

TEN_YEARS_MS = 315_576_000_000
_sites = count()  # every example has a site of its own in the same database
_offsets = st.sampled_from((0, 500, -3 * 3_600_000, 90_000, TEN_YEARS_MS, -TEN_YEARS_MS))


@dataclass
class World:
    """Three phones, all their sealed pages, and what each copy brings."""

    rig: Rig
    phones: list[Phone]
    pages: list[dict[str, object]] = field(default_factory=list)
    forks: list[dict[str, object]] = field(default_factory=list)


def _action(draw: st.DrawFn, phone: Phone, refs: list[str], offset: int) -> str:
    """An action: mostly a note at about START, written by a clock that is `offset` ms wrong."""
    kind = draw(st.sampled_from(("note", "note", "note", "unreadable", "closing", "foreign", "private")))
    wall = START + draw(st.integers(-7_200_000, 0)) * 1000 + offset * 1000
    fields: dict[str, object] = {"at": at(wall), "epoch": draw(st.integers(1, 3))}
    fields["refs"] = draw(st.lists(st.sampled_from(refs), max_size=2)) if refs else []
    fields["incident"] = draw(st.sampled_from([*refs, None]))
    if kind == "closing":
        fields["type"] = "incident.closed"
    elif kind == "foreign":
        fields["actor"] = "pnobody"
    elif kind == "private":
        fields["private"] = digest_of("secret")
    text = phone.record(**fields)
    return text if kind != "unreadable" else text[:-1]


def new_rig(store: Store) -> Rig:
    """A site of its own in a shared database."""
    site = f"site-{next(_sites)}"
    add_site(store, site)
    return Rig(store, site=site)


@st.composite
def worlds(draw: st.DrawFn, store: Store) -> World:
    """Three phones with up to eight pages, some of them rivals for one number."""
    rig = new_rig(store)
    phones = [rig.phone(1), rig.phone(2, "plead"), rig.phone(3)]
    world = World(rig, phones)
    refs: list[str] = []
    for _ in range(draw(st.integers(1, 8))):
        phone, offset = draw(st.sampled_from(phones)), draw(_offsets)
        texts = [_action(draw, phone, refs, offset) for _ in range(draw(st.integers(0, 4)))]
        refs += [f"{phone.id}.{phone.n - place}" for place in range(len(texts))]
        rtt = draw(st.sampled_from((20, 3000, 9000)))
        clocks = draw(st.sampled_from(([], [sample(-offset, rtt, draw(st.integers(1, 3)))])))
        privates: list[str | None] = ["secret" if digest_of("secret") in text else None for text in texts]
        world.pages.append(phone.seal(texts, privates, clocks=clocks))
        if draw(st.integers(0, 9)) == 0:
            rival = [action_text(phone.n, at=at(START), actor=phone.person)]
            given_ = {"site": rig.site, "page": phone.page, "first": max(phone.n, 1)}
            world.forks.append(page(phone.signer, rival, None, **given_))
    return world


def _copy(draw: st.DrawFn, made: dict[str, object]) -> dict[str, object]:
    """The page, or a copy of it that withholds some texts."""
    texts = made["actions"]
    assert isinstance(texts, list)
    held = [None if draw(st.integers(0, 5)) == 0 else text for text in texts]
    return {**made, "actions": held}


@st.composite
def deliveries(draw: st.DrawFn, world: World) -> list[list[dict[str, object]]]:
    """Requests: copies in any order, repeated and split in any way."""
    everything = [*world.pages, *world.forks]
    chosen = draw(st.lists(st.sampled_from(everything), max_size=12))
    copies = [_copy(draw, made) for made in chosen]
    requests: list[list[dict[str, object]]] = [[]]
    for made in copies:
        if draw(st.booleans()):
            requests.append([])
        requests[-1].append(made)
    return [*requests, draw(st.permutations(everything))]
