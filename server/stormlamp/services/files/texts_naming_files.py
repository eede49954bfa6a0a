"""Tells which texts name a file: it stays as long as one of them stands, and an edition stays in any case."""

from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from stormlamp.domain.logbooks.actions import read_action
from stormlamp.services.files.uploads import WHILE_NAMED
from stormlamp.storage.files import named_files, photo_usage, stored_files
from stormlamp.storage.journal import quarantines, texts
from stormlamp.time_slices import in_slices

MOST_ASKED = 100  # names in one question to the database; of more each text is read


def let_go(session: Session, site: int, redacted: Mapping[str, int]) -> list[str]:
    """Forget the photos that only redacted texts name, so that nobody brings them back.

    Args:
        session: of a writing transaction, in which the texts are gone already.
        site: the site's inner number.
        redacted: the files that they named, each with the seq of one of them.

    Returns:
        The hashes of those whose bytes may go now.
    """
    standing = standing_names(session, site, redacted)
    for sha256, seq in redacted.items():
        named_files.name_by(session, site, sha256, standing.get(sha256, seq))
    going = stored_files.forget(session, site, redacted.keys() - standing.keys(), WHILE_NAMED)
    if going:
        photo_usage.recount(session, site, WHILE_NAMED)
    return going


def standing_names(session: Session, site: int, hashes: Collection[str]) -> dict[str, int]:
    """By hash the seq of an entry that names it and whose text stands, or `APART` for a page kept apart.

    What nothing names is left out. It reads the whole journal.
    """
    if not hashes:
        return {}
    found = dict.fromkeys(named_apart(session, site, hashes), named_files.APART)
    # No database takes a question of thousands of names.
    few = hashes if len(hashes) <= MOST_ASKED else ()
    for piece in in_slices(texts.saying(session, site, "sha256", few)):
        for _, n, seq, text in piece:
            found |= dict.fromkeys(_named(text, n, hashes), seq)
    return found


def named_apart(session: Session, site: int, hashes: Collection[str]) -> set[str]:
    """Those of these files that a page kept apart names, in a text that stands."""
    if not hashes:
        return set()
    texts = quarantines.texts(session, site, hashes)
    return {sha256 for text, n in texts for sha256 in _named(text, n, hashes)}


def _named(text: bytes, n: int, hashes: Collection[str]) -> set[str]:
    action = read_action(text, n)
    return set() if action is None else {file.sha256 for file in action.files if file.sha256 in hashes}
