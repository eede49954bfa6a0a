"""What is not allowed, and whose a file is."""

from __future__ import annotations

from tests.server.domain.builders import OTHER, a_device, a_journal, taken
from tests.support.signed_pages import PERSON, action_text, digest_of

from stormlamp.domain.journal import flags
from stormlamp.domain.journal.acceptance import judged, named_files
from stormlamp.domain.logbooks.actions import Action, FileRef, read_action


def read(**fields: object) -> Action:
    action = read_action(action_text(1, **fields).encode(), 1)
    assert action is not None
    return action


def test_who_never_signed_in_or_may_not_is_flagged_and_the_server_itself_never() -> None:
    closing = read(type="incident.closed", incident=OTHER)
    assert judged(a_journal(), a_device(), closing) == flags.NOT_ALLOWED
    assert judged(a_journal(), a_device(roles={}), read()) == flags.NOT_ALLOWED
    assert judged(a_journal(), a_device(), read(actor=None)) == flags.NOT_ALLOWED
    assert judged(a_journal(), a_device(roles={}, is_server=True), closing) == 0
    assert judged(a_journal(), a_device(roles={PERSON: "supervisor"}), closing) == 0


def test_a_file_belongs_to_the_first_entry_that_names_it() -> None:
    one, two = digest_of("one"), digest_of("two")
    texts = [
        action_text(1, files=[{"sha256": one, "size": 5}]),
        "{",
        action_text(3, files=[{"sha256": two, "size": 7}, {"sha256": one, "size": 6}]),
    ]
    entries = taken(*texts)
    assert named_files(entries) == {one: (FileRef(one, 5), 11), two: (FileRef(two, 7), 13)}
