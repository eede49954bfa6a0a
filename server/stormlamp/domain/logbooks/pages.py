"""Reads a page as handed in and checks it up to its signature, in the order of docs/protocol.md."""

from dataclasses import dataclass

from stormlamp.domain.encodings import sha256
from stormlamp.domain.logbooks.actions import Action, read_action
from stormlamp.domain.logbooks.seals import Seal, identity_of, read_seal
from stormlamp.domain.strict_json import Read, read_object

MOST_BYTES = 128 * 1024  # UTF-8 of texts and private parts: double of what a phone seals
MOST_SEAL = 64 * 1024  # characters
PAGE_VERSION = 1

Texts = tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose texts are what its seal says; the signature is not yet verified.

    `texts`, `privates` and `actions` run parallel to `seal.digests`: None is withheld (in `actions`
    also unreadable). A private text that cannot be checked is left out.
    """

    seal: Seal
    texts: Texts
    privates: Texts
    actions: tuple[Action | None, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A copy that is not taken: `rejected` or `deferred`, with a word for why."""

    identity: bytes | None
    status: str
    reason: str


def read_page(raw: object, site: str, read: Read = read_object) -> Page | Refused:
    """Check structure, size, site, digests and version of a page for `site`, in this order.

    `read` is the strict reading of JSON.
    """
    if not isinstance(raw, dict) or not isinstance(text := raw.get("seal"), str):
        return Refused(None, "rejected", "structure")
    seal = read_seal(text, read)
    if seal is None:
        return Refused(identity_of(text), "rejected", "structure")
    texts, privates = _texts(raw.get("actions")), _texts(raw.get("privates"))
    if texts is None or privates is None or not len(texts) == len(privates) == len(seal.digests):
        return Refused(seal.identity, "rejected", "structure")
    if sum(len(each) for each in (*texts, *privates) if each) > MOST_BYTES or len(text) > MOST_SEAL:
        return Refused(seal.identity, "rejected", "size")
    if seal.site != site:
        return Refused(seal.identity, "rejected", "site")
    return _with_digests(seal, texts, privates, read)


def _with_digests(seal: Seal, texts: Texts, privates: Texts, read: Read) -> Page | Refused:
    for text, digest in zip(texts, seal.digests, strict=True):
        if text is not None and sha256(text) != digest:
            return Refused(seal.identity, "rejected", "digest")
    actions = tuple(
        read_action(text, seal.first + place, read) if text is not None else None
        for place, text in enumerate(texts)
    )
    for action, private in zip(actions, privates, strict=True):
        # Only a readable action says what its private part's digest is.
        if private is not None and action is not None and sha256(private) != action.private:
            return Refused(seal.identity, "rejected", "digest")
    if seal.version != PAGE_VERSION:
        return Refused(seal.identity, "deferred", "unknown_version")
    kept = tuple(
        private if action is not None else None for action, private in zip(actions, privates, strict=True)
    )
    return Page(seal, texts, kept, actions)


def _texts(value: object) -> Texts | None:
    if not isinstance(value, list):
        return None
    found: list[bytes | None] = []
    for each in value:
        if each is None:
            found.append(None)
            continue
        if not isinstance(each, str):
            return None
        try:
            found.append(each.encode("utf-8"))
        except UnicodeEncodeError:  # a lone surrogate never was UTF-8
            return None
    return tuple(found)
