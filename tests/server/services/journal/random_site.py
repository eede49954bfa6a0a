"""A journal to which Hypothesis writes: outages begin and end, people record, texts are redacted."""

import json
from dataclasses import dataclass, field

from hypothesis import strategies as st
from tests.server.services.journal.random_pages import new_rig
from tests.support.phone import Phone
from tests.support.record_rig import Rig

from stormlamp.services.journal.redactions import redact_entries
from stormlamp.storage.database.store import Store

READINESS = ("duty.taken", "channel.tested", "guide.confirmed")
ACTS = ("open", "note", "close", "separate", "ready", "passing", "improve", "redact", "redact a turn")


@dataclass
class Site:
    """A journal that acts at random write to.

    `lost_turns`: a beginning or an end was redacted, so what had ended may not have any more.
    """

    rig: Rig
    data: st.DataObject
    phones: list[Phone] = field(default_factory=list)
    outages: list[str] = field(default_factory=list)
    lost_turns: bool = False

    def act(self) -> None:
        """Something happens."""
        phone = self.data.draw(st.sampled_from(self.phones))
        incident = self.data.draw(st.sampled_from([*self.outages, None]))
        self.rig.now += 60_000_000
        match self.data.draw(st.sampled_from(ACTS)):
            case "open":
                self.outages.append(f"{phone.id}.{phone.n + 1}")
                self.rig.push(phone.note(type="incident.opened", incident=self.outages[-1]))
            case "close" if incident:
                self.rig.push(self.phones[0].note(type="incident.closed", incident=incident))
            case "separate" if incident:
                self.rig.push(self.phones[0].note(type="incident.separated", incident=None, refs=[incident]))
            case "ready":
                type_ = self.data.draw(st.sampled_from(READINESS))
                self.rig.push(phone.note(type=type_, incident=None))
            case "improve":
                self.rig.push(phone.note(type="improvement.opened", incident=incident))
            case "redact":
                self.redact(turns=False)
            case "redact a turn":
                self.redact(turns=True)
            case _:
                self.rig.push(phone.note(incident=incident))

    def redact(self, *, turns: bool) -> None:
        """A text goes."""
        found = [
            each["ref"]
            for each in self.rig.phones_entries().values()
            if each["action"] and json.loads(each["action"])["type"].startswith("incident.") == turns
        ]
        if found:
            ref = self.data.draw(st.sampled_from(found))
            redact_entries(self.rig.record.context, [ref], "text", "it must not be kept", "padmin")
            self.lost_turns |= turns


def played(store: Store, data: st.DataObject) -> Site:
    """A journal of some length."""
    rig = new_rig(store)
    site = Site(rig, data, [rig.phone(1, "plead"), rig.phone(2), rig.phone(3)])
    for _ in range(data.draw(st.integers(1, 25))):
        site.act()
    return site
