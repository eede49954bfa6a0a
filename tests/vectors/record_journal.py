"""Vectors of time, leaf, running hash, receipts and display order."""

from itertools import permutations

from tests.support.signed_pages import SITE

from stormlamp.domain.encodings import base64url, sha256
from stormlamp.domain.journal import flags
from stormlamp.domain.journal.leaves import display_time, first_hash, leaf, next_hash
from stormlamp.domain.journal.receipts import Receipt, is_ours, issue
from stormlamp.domain.logbooks.clock import Bounds, Sample, adjustment, best, clamp

_T = 1_795_564_800_000_000  # 2026-11-25T00:00:00Z
_MINUTE = 60_000_000


def _sample(epoch: int, offset: float, rtt: float, at: int = _T) -> Sample:
    return Sample(epoch, offset, rtt, at)


_SAMPLES: list[tuple[str, int, list[Sample]]] = [
    ("no sample", 1, []),
    ("the epoch's own", 1, [_sample(1, -10_800_000, 120)]),
    ("the lowest rtt of the epoch", 1, [_sample(1, 500, 300), _sample(1, 400, 90), _sample(1, 0, 91)]),
    ("the newest of equal rtt", 1, [_sample(1, 9, 100, _T), _sample(1, 1, 100, _T - 1)]),
    ("the smallest offset of equal rtt and at", 1, [_sample(1, -7, 100), _sample(1, 6, 100)]),
    ("an rtt of 4 s", 1, [_sample(1, 5, 4000)]),
    ("an rtt above 4 s", 1, [_sample(1, 5, 4000.5)]),
    ("a slow own one before a quick earlier one", 2, [_sample(1, 9, 10), _sample(2, 5, 9000)]),
    ("the nearest earlier epoch", 5, [_sample(1, 1, 10), _sample(3, 3, 10), _sample(6, 6, 10)]),
    ("a later epoch where none is earlier", 1, [_sample(7, 7, 10), _sample(4, 4, 10)]),
    ("a fraction of a microsecond up", 1, [_sample(1, 0.0005, 10)]),
    ("a fraction of a microsecond, negative", 1, [_sample(1, -0.0005, 10)]),
    ("ten years off", 1, [_sample(1, -315_576_000_000, 200)]),
]
_CLAMPS: list[tuple[str, int, Bounds]] = [
    ("nothing in the way", _T, Bounds(None, _T + 5, None, None)),
    ("after its reference", _T, Bounds(_T + 100, _T + _MINUTE, None, None)),
    ("at its reference", _T, Bounds(_T, _T + _MINUTE, None, None)),
    ("not after receipt", _T + _MINUTE, Bounds(None, _T, None, None)),
    ("one after a reference received just before", _T - _MINUTE, Bounds(_T - 1, _T, None, None)),
    ("not before its predecessor", _T, Bounds(None, _T + _MINUTE, _T + 7, None)),
    ("not after its successor", _T + 9, Bounds(None, _T + _MINUTE, _T, _T + 3)),
    ("the successor breaks the reference", _T, Bounds(_T + 50, _T + _MINUTE, None, _T + 20)),
    ("the successor at the reference", _T, Bounds(_T + 50, _T + _MINUTE, None, _T + 50)),
    ("the successor one after the reference", _T, Bounds(_T + 50, _T + _MINUTE, None, _T + 51)),
    ("between two neighbours at one time", _T + 9, Bounds(None, _T + _MINUTE, _T, _T)),
    ("ten years ahead, all bounds", _T + 10**15, Bounds(_T, _T + _MINUTE, _T + 5, _T + 30)),
]


def clock() -> object:
    """Adjustments by samples, and clamps."""
    adjusted = []
    for name, epoch, samples in _SAMPLES:
        added, quality = adjustment(epoch, best(samples))
        shown = [
            {"epoch": s.epoch, "offset_ms": s.offset_ms, "rtt_ms": s.rtt_ms, "at": s.at} for s in samples
        ]
        adjusted.append(
            {
                "name": name,
                "epoch": epoch,
                "samples": shown,
                "add": added,
                "quality": flags.QUALITIES[quality],
            }
        )
    clamped = []
    for name, wanted, bounds in _CLAMPS:
        time, before_ref = clamp(wanted, bounds)
        limits = {
            "after": bounds.after,
            "received_at": bounds.received_at,
            "previous": bounds.previous,
            "following": bounds.following,
        }
        clamped.append({"name": name, "wanted": wanted, **limits, "time": time, "before_ref": before_ref})
    about = "All times in microseconds; offset_ms and rtt_ms in milliseconds; sample `at` in microseconds."
    return {"about": about, "adjustments": adjusted, "clamps": clamped}


def journal() -> object:
    """A chain of five leaves."""
    running = first_hash(SITE)
    entries = []
    for place, n in enumerate((1, 2, 1, 3, 2)):
        ref = f"{'abcdefghij' if place in (0, 1, 3) else 'klmnopqrst'}.{n}"
        digest = sha256(f"text {place}".encode())
        happened, received = _T + place * 1000 - 7_200_000_000 * (place % 2), _T + place * 1000 + place
        sheet = leaf(ref, digest, happened, received)
        running = next_hash(running, sheet)
        entries.append(
            {
                "seq": place + 1,
                "ref": ref,
                "digest": base64url(digest),
                "happened_at": happened,
                "received_at": received,
                "leaf": base64url(sheet),
                "hash": base64url(running),
            }
        )
    about = (
        'leaf = SHA-256("stormlamp-leaf-1\\nref\\ndigest\\nhappened_at\\nreceived_at"); hash over hash, leaf.'
    )
    return {"about": about, "site": SITE, "start": base64url(first_hash(SITE)), "entries": entries}


def receipts() -> object:
    """Receipts and whether the key made them."""
    key = bytes(range(32))
    good = issue(key, "gen-1", 5, sha256(b"hash"))
    shown = [
        ("ours", good),
        ("another seq", Receipt(good.generation, 6, good.hash, good.mac)),
        ("another generation", Receipt("gen-2", 5, good.hash, good.mac)),
        ("another hash", Receipt(good.generation, 5, base64url(sha256(b"x")), good.mac)),
        ("no mac", Receipt(good.generation, 5, good.hash, "")),
    ]
    cases = [
        {
            "name": name,
            "receipt": {"generation": r.generation, "seq": r.seq, "hash": r.hash, "mac": r.mac},
            "ours": is_ours(key, r),
        }
        for name, r in shown
    ]
    return {"about": "HMAC-SHA-256 by `key` (base64url).", "key": base64url(key), "cases": cases}


def order() -> object:
    """Entries in every order of arrival, and the one order in which they are shown."""
    rows: list[tuple[str, int, int, int | None, int]] = [
        ("aaaaaaaaaa", 1, _T, None, _T + _MINUTE),
        ("aaaaaaaaaa", 2, _T, None, _T + _MINUTE + 1),
        ("bbbbbbbbbb", 9, _T, None, _T + 5),
        ("bbbbbbbbbb", 10, _T + 1, None, _T + 6),
        ("cccccccccc", 1, _T + _MINUTE, _T - _MINUTE, _T + 2 * _MINUTE),
        ("cccccccccc", 2, _T + _MINUTE, _T + 9 * _MINUTE, _T + 2 * _MINUTE),
    ]
    entries = [
        {
            "ref": f"{device}.{n}",
            "device": device,
            "n": n,
            "happened_at": happened,
            "stated_at": stated,
            "received_at": received,
            "display_time": display_time(happened, stated, received),
        }
        for device, n, happened, stated, received in rows
    ]
    keys = {
        (display_time(happened, stated, received), device, n): f"{device}.{n}"
        for device, n, happened, stated, received in rows
    }
    arrivals = [list(order) for order in permutations(range(len(rows)))][::7]
    about = "In each of `arrivals` (indexes into entries), sorting gives `shown`. stated_at: as in the body."
    return {
        "about": about,
        "entries": entries,
        "arrivals": arrivals,
        "shown": [keys[key] for key in sorted(keys)],
    }
