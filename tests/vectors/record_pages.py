# long-file: tables of cases, read best in one place
"""Vectors of seals and pages: structure, identity, signature, digests, size, order of checks."""

import json

from tests.support.signed_pages import (
    AT,
    SITE,
    action_text,
    compact,
    digest_of,
    page,
    payload,
    raw_seal,
    signer,
)

from stormlamp.domain.encodings import base64url
from stormlamp.domain.logbooks.pages import Page, read_page
from stormlamp.domain.logbooks.seals import Seal, read_seal
from stormlamp.services.signatures import verifies

_ONE = signer(1)
_TEXT = action_text(1)
_GOOD = str(page(_ONE, [_TEXT])["seal"])
_HEAD, _BODY, _TAIL = _GOOD.split(".")
_SAMPLE = {"epoch": 1, "offset_ms": -10_800_000, "rtt_ms": 120, "at": AT}


def _changed(**fields: object) -> str:
    return str(page(_ONE, [_TEXT], None, **fields)["seal"])


def _without(name: str) -> str:
    fields = payload(_ONE, [_TEXT])
    del fields[name]
    return _ONE.seal(compact(fields).encode())


def _other_header(header: str) -> str:
    return f"{base64url(header.encode())}.{_BODY}.{_TAIL}"


def _mirrored() -> str:
    """The other valid ES256 signature of the same text: s replaced by n - s."""
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    signature = _ONE.sign(f"{_HEAD}.{_BODY}".encode())
    s = order - int.from_bytes(signature[32:])
    return f"{_HEAD}.{_BODY}.{base64url(signature[:32] + s.to_bytes(32))}"


def _foreign() -> str:
    return f"{_HEAD}.{_BODY}.{base64url(signer(2).sign(f'{_HEAD}.{_BODY}'.encode()))}"


_MANY = [action_text(n) for n in range(1, 102)]
SEALS: list[tuple[str, str]] = [
    ("a plain seal", _GOOD),
    ("the other signature of the same text", _mirrored()),
    ("a page without actions", str(page(_ONE, [], clocks=[_SAMPLE])["seal"])),
    ("clock samples, usable and not", _changed(clocks=[
        _SAMPLE, {**_SAMPLE, "epoch": 2.0, "offset_ms": 0.5, "rtt_ms": 1e3}, {**_SAMPLE, "rtt_ms": -1},
        {**_SAMPLE, "epoch": "1"}, {**_SAMPLE, "at": "yesterday"}, {**_SAMPLE, "offset_ms": 1e13},
        {**_SAMPLE, "offset_ms": True}, {"epoch": 1}, 5, None])),
    ("an unknown version", _changed(v=2)),
    ("an unknown field", _changed(later={"a": 1})),
    ("numbers as floats", _changed(page=1.0, first=1.0)),
    ("page 2 with a prev of any text", _changed(page=2, first=2, prev="anything at all")),
    ("a prev of 65 characters", _changed(prev="x" * 65)),
    ("page 0", _changed(page=0)),
    ("first 0", _changed(first=0)),
    ("a page past 2^53-1", raw_seal(_ONE, compact(payload(_ONE, [_TEXT])).replace(
        '"page":1', '"page":9007199254740992').encode())),
    ("the last action is 2^53-1", _changed(first=2**53 - 1)),
    ("a first so high that the last would be past 2^53-1", _changed(first=2**53 - 1, digests=["A" * 43] * 2)),
    ("page as a text", _changed(page="1")),
    ("page is true", _changed(page=True)),
    ("100 actions", str(page(_ONE, _MANY[:100])["seal"])),
    ("101 actions", str(page(_ONE, _MANY)["seal"])),
    ("a digest too short", _changed(digests=["abc"])),
    ("a digest with stray bits", _changed(digests=["A" * 42 + "B"])),
    ("digests as an object", _changed(digests={})),
    ("clocks as an object", _changed(clocks={})),
    *((f"no {name}", _without(name)) for name in (
        "v", "site", "device", "page", "prev", "first", "build", "clocks", "digests")),
    ("another device in the payload", _changed(device=signer(2).device)),
    ("a device id in upper case", _changed(device=_ONE.device.upper())),
    ("header with white space", _other_header(f'{{"alg": "ES256","kid":"{_ONE.device}"}}')),
    ("header in another order", _other_header(f'{{"kid":"{_ONE.device}","alg":"ES256"}}')),
    ("header alg none", _other_header(f'{{"alg":"none","kid":"{_ONE.device}"}}')),
    ("header with more", _other_header(f'{{"alg":"ES256","kid":"{_ONE.device}","typ":"JWT"}}')),
    ("a payload that is no JSON", raw_seal(_ONE, b"{")),
    ("a payload that is a list", raw_seal(_ONE, b"[]")),
    ("a payload that is not UTF-8", raw_seal(_ONE, b'{"v":"\xff"}')),
    ("a name twice in the payload", raw_seal(_ONE, compact(payload(_ONE, [_TEXT])).replace(
        '"v":1', '"v":1,"v":1').encode())),
    ("padding", f"{_HEAD}.{_BODY}==.{_TAIL}"),
    # 64 bytes leave four stray bits in the last of 86 letters, so only A, Q, g and w end one.
    ("stray bits in the signature", f"{_HEAD}.{_BODY}.{_TAIL[:-1]}B"),
    ("the plain alphabet", f"{_HEAD}.{_BODY}.{'+' + _TAIL[1:]}"),
    ("a signature of 63 bytes", f"{_HEAD}.{_BODY}.{'A' * 84}"),
    ("a signature of zeros", f"{_HEAD}.{_BODY}.{'A' * 86}"),
    ("no signature", f"{_HEAD}.{_BODY}."),
    ("four parts", f"{_GOOD}.{_TAIL}"),
    ("nothing", ""),
    ("signed by another key", _foreign()),
]  # fmt: skip


def _sealed(seal: Seal | None) -> dict[str, object] | None:
    if seal is None:
        return None
    return {
        "identity": base64url(seal.identity),
        "v": seal.version,
        "site": seal.site,
        "device": seal.device,
        "page": seal.page,
        "prev": seal.prev,
        "first": seal.first,
        "clocks": [
            {"epoch": each.epoch, "offset_ms": each.offset_ms, "rtt_ms": each.rtt_ms, "at": each.at}
            for each in seal.clocks
        ],
        "digests": [base64url(digest) for digest in seal.digests],
    }


def seals() -> object:
    """Each text, read as a seal, and verified with the first device's key."""
    cases = []
    for name, text in SEALS:
        seal = read_seal(text)
        verified = seal is not None and verifies(_ONE.jwk, seal.signing_input, seal.signature)
        cases.append({"name": name, "seal": text, "reading": _sealed(seal), "verifies": verified})
    about = "seal -> what a reader finds (null: no seal), and whether `key` verifies it. Times: microseconds."
    keys = [{"device": signer(n).device, "key": json.loads(signer(n).jwk)} for n in (1, 2, 3)]
    return {"about": about, "key": json.loads(_ONE.jwk), "devices": keys, "cases": cases}


def _private_action(private: str) -> str:
    return action_text(1, private=digest_of(private))


def _full(size: int) -> dict[str, object]:
    """Five actions of `size` bytes in all."""
    empty = sum(len(action_text(n, body={"text": ""}).encode()) for n in range(1, 6))
    room, rest = divmod(size - empty, 5)
    texts = [action_text(n, body={"text": "x" * (room + (rest if n == 1 else 0))}) for n in range(1, 6)]
    return page(_ONE, texts)


_PLAIN = page(_ONE, [_TEXT])
_DOUBLE = 128 * 1024
PAGES: list[tuple[str, object]] = [
    ("a plain page", _PLAIN),
    ("a withheld action", {**_PLAIN, "actions": [None]}),
    ("an empty page", page(_ONE, [], clocks=[_SAMPLE])),
    ("an unreadable action among good ones", page(_ONE, [_TEXT, "nonsense", action_text(3)])),
    ("a private part", page(_ONE, [_private_action("secret")], ["secret"])),
    ("a private part that does not match", page(_ONE, [_private_action("secret")], ["other"])),
    ("a private part that no action names", page(_ONE, [_TEXT], ["secret"])),
    ("a private part of a withheld action", {**page(_ONE, [_private_action("s")], ["x"]), "actions": [None]}),
    ("a private part of an unreadable action", page(_ONE, ["nonsense"], ["x"])),
    ("no page", 5),
    ("no seal", {"actions": [_TEXT], "privates": [None]}),
    ("no privates", {"seal": _PLAIN["seal"], "actions": [_TEXT]}),
    ("an action too many", {**_PLAIN, "actions": [_TEXT, _TEXT]}),
    ("a private part too many", {**_PLAIN, "privates": [None, None]}),
    ("an action that is no text", {**_PLAIN, "actions": [{"n": 1}]}),
    ("a lone surrogate in an action", {**_PLAIN, "actions": ["\ud800"]}),
    ("another site", page(_ONE, [_TEXT], site="elsewhere")),
    ("an altered action", {**_PLAIN, "actions": [_TEXT.replace("灯", "火")]}),
    ("an altered action of another site", {**page(_ONE, [_TEXT], site="elsewhere"), "actions": ["x"]}),
    ("an unknown version", page(_ONE, [_TEXT], v=2)),
    ("an unknown version with an altered action", {**page(_ONE, [_TEXT], v=2), "actions": ["x"]}),
    ("128 KiB exactly", _full(_DOUBLE)),
    ("128 KiB and one byte", _full(_DOUBLE + 1)),
]  # fmt: skip


def pages() -> object:
    """Each page, checked for the site up to its version; the signature comes after."""
    cases = []
    for name, raw in PAGES:
        found = read_page(raw, SITE)
        identity = found.seal.identity if isinstance(found, Page) else found.identity
        status, reason = ("", "") if isinstance(found, Page) else (found.status, found.reason)
        readable = [each is not None for each in found.actions] if isinstance(found, Page) else None
        privates = [each is not None for each in found.privates] if isinstance(found, Page) else None
        cases.append(
            {
                "name": name,
                "page": raw,
                "identity": base64url(identity) if identity else None,
                "status": status or None,
                "reason": reason or None,
                "readable": readable,
                "private_kept": privates,
            }
        )
    about = "page -> status and reason before any signature is checked (null: goes on to the signature)."
    return {"about": about, "site": SITE, "cases": cases}
