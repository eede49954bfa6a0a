"""Push: whatever the texts and pages hold, nothing breaks and nothing is lost."""

import pytest
from tests.support.record_rig import Rig
from tests.vectors.record_actions import TEXTS

from stormlamp.domain.logbooks.actions import read_action


def test_every_text_of_the_vectors_is_kept_as_it_is_and_judged_as_they_say(rig: Rig) -> None:
    phones = [rig.phone(number) for number in range(len(TEXTS))]
    pages = [phone.seal([text], first=1) for phone, (_, text) in zip(phones, TEXTS, strict=True)]
    assert set(rig.statuses(*pages)) == {"accepted"}
    entries = rig.phones_entries()
    for phone, (name, text) in zip(phones, TEXTS, strict=True):
        entry = entries[f"{phone.id}.1"]
        readable = read_action(text.encode(), 1) is not None
        assert entry["action"] == text, name
        assert ("unreadable" in entry["flags"]) == (not readable), name
    assert rig.record.verify().problems == []


@pytest.mark.parametrize(
    "raw", [None, 5, "x", [], {}, {"seal": 1}, {"seal": "a.b.c"}, {"seal": "." * 9}, [[]]]
)
def test_nonsense_in_place_of_a_page_is_rejected_without_harm(rig: Rig, raw: object) -> None:
    answer = rig.push(raw, holds=raw, receipt=raw)
    assert [(each.status, each.reason) for each in answer.results] == [("rejected", "structure")]
