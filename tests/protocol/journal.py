"""Pulling and proving: the whole journal, every entry, from docs/protocol.md alone. Small, not fast."""

from __future__ import annotations

import hashlib
import json
import urllib.request
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from joserfc import jws
from joserfc.jwk import ECKey
from tests.protocol.client import Json, Refused, Server, b64, device_id, digest, identity, unb64

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.protocol.phone import Phone


def first_hash(site: str) -> bytes:
    """The running hash before the first entry."""
    return hashlib.sha256(f"stormlamp-journal-1\n{site}".encode()).digest()


def leaf(ref: str, text_digest: str, happened_at: int, received_at: int) -> bytes:
    """What stands for one entry in the running hash."""
    text = f"stormlamp-leaf-1\n{ref}\n{text_digest}\n{happened_at}\n{received_at}"
    return hashlib.sha256(text.encode("ascii")).digest()


def next_hash(running: bytes, leaf_bytes: bytes) -> bytes:
    """The running hash after one more leaf."""
    return hashlib.sha256(running + leaf_bytes).digest()


class Doubt(AssertionError):
    """Something that was pulled does not prove itself."""


@dataclass
class Journal:
    """The site's journal as pulled so far, each entry proved."""

    server: Server
    site: str
    keys: dict[str, Json]
    entries: list[Json] = field(default_factory=list)
    running: bytes = b""
    seals: dict[str, dict[int, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin at the hash of the empty journal."""
        self.running = self.running or first_hash(self.site)

    def pull(self, limit: int = 500) -> list[Json]:
        """Fetch all that is new, prove it, and return it."""
        found: list[Json] = []
        while True:
            after = self.entries[-1]["seq"] if self.entries else 0
            answer = self.server.call("GET", f"/api/v1/entries?after={after}&limit={limit}").json
            self.server.receipt = answer["receipt"]
            for entry in answer["entries"]:
                self.take(entry)
            found += answer["entries"]
            if self.entries and self.entries[-1]["seq"] == answer["receipt"]["seq"]:
                self._check(b64(self.running) == answer["receipt"]["hash"], "running hash")
            if not answer["entries"]:
                return found

    def entry(self, ref: str) -> Json:
        """The one entry of this ref."""
        (found,) = [each for each in self.entries if each.get("ref") == ref]
        return found

    def take(self, entry: Json) -> None:
        """Prove the next entry and add it."""
        expected = self.entries[-1]["seq"] + 1 if self.entries else 1
        self._check(entry["seq"] == expected, f"seq {entry['seq']} after {expected - 1}")
        self.running = next_hash(self.running, self._leaf(entry))
        self.entries.append(entry)

    def _leaf(self, entry: Json) -> bytes:
        if entry.get("hidden"):
            return unb64(entry["leaf"])
        sealed = self._sealed_digest(entry["ref"])
        text = entry["action"]
        if text is not None:
            self._check(digest(text) == sealed, f"digest of {entry['ref']}")
            private = entry.get("private")
            if private is not None:
                self._check(digest(private) == json.loads(text)["private"], f"private of {entry['ref']}")
        self._check(entry["happened_at"] <= entry["received_at"], f"times of {entry['ref']}")
        return leaf(entry["ref"], sealed, entry["happened_at"], entry["received_at"])

    def _sealed_digest(self, ref: str) -> str:
        device, _, n = ref.rpartition(".")
        held = self.seals.setdefault(device, {})
        for seal_digests in self._pages(device):
            held.update(seal_digests)
            if int(n) in held:
                break
        self._check(int(n) in held, f"no seal names {ref}")
        return held[int(n)]

    def _pages(self, device: str) -> Iterator[dict[int, str]]:
        """What each verified seal of a device names, page by page; pages known already come first."""
        yield {}
        page = 1
        while True:
            try:
                answer = self.server.call("GET", f"/api/v1/pages/{device}/{page}").json
            except Refused as refused:
                self._check(refused.problem["code"] == "unknown_page", str(refused))
                return
            yield self._verified(device, page, answer)
            page += 1

    def _verified(self, device: str, page: int, answer: Json) -> dict[int, str]:
        seal, key = answer["seal"], answer["key"]
        self._check(device_id(key) == device, f"the key of {device}")
        head, _, _ = seal.partition(".")
        self._check(unb64(head) == f'{{"alg":"ES256","kid":"{device}"}}'.encode(), "header")
        verified = jws.deserialize_compact(seal, ECKey.import_key(key), algorithms=["ES256"])
        payload = json.loads(verified.payload)
        self._check(identity(seal) == answer["identity"], "identity")
        self._check((payload["device"], payload["page"]) == (device, page), "place of a seal")
        self._check(payload["site"] == self.site, "site of a seal")
        self.keys[device] = key
        return {payload["first"] + place: each for place, each in enumerate(payload["digests"])}

    @staticmethod
    def _check(holds: bool, what: str) -> None:  # noqa: FBT001 -- the claim itself
        if not holds:
            raise Doubt(what)


def hear_bell(server: Server, stop: Callable[[int], bool]) -> int:
    """Listen until `stop(seq)`; gives the seq heard last."""
    request = server.request("GET", "/api/v1/bell", None, {"Accept": "text/event-stream"})
    with urllib.request.urlopen(request, timeout=30) as stream:
        for line in stream:
            if line.startswith(b"data:"):
                seq: int = json.loads(line.removeprefix(b"data:"))["seq"]
                if stop(seq):
                    return seq
    msg = "the bell fell silent"
    raise Doubt(msg)


def pulled(phone: Phone) -> Journal:
    """The whole journal as this phone reads it, proved."""
    journal = Journal(phone.server, phone.site, {})
    journal.pull()
    return journal
