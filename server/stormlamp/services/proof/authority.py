"""Follows through the server's logbook who may do what."""

from dataclasses import dataclass, field

from stormlamp.catalogue import READS_ONLY
from stormlamp.services.proof.deeds import LogbookEntry


@dataclass(slots=True)
class Authority:
    """Who may do what, as the deeds up to now tell it.

    Args:
        people: role, whether active, and duties (None: not told), by person.
        on: ids of people by device id.
    """

    people: dict[str, tuple[str, bool, list[str] | None]] = field(default_factory=dict)
    on: dict[str, set[str]] = field(default_factory=dict)

    def roles(self, device: str) -> dict[str, str]:
        """The roles by which what is recorded on a device is judged (storage/journal/gathering.py)."""
        return {person: self._role(person) for person in self.on.get(device, ()) if person in self.people}

    def _role(self, person: str) -> str:
        role, active, _ = self.people[person]
        return role if active or role in READS_ONLY else "staff"

    def follow(self, deed: LogbookEntry) -> set[str]:
        """Take in a deed; the ids of devices whose roles it changes."""
        person = str(deed.body.get("person"))
        if deed.type == "role.changed":
            duties = deed.body.get("duties")
            told = [str(each) for each in duties] if isinstance(duties, list) else None
            self.people[person] = str(deed.body.get("role")), deed.body.get("active") is True, told
            return {device for device, on in self.on.items() if person in on}
        if deed.type == "device.enrolled":
            device = str(deed.body.get("device"))
            self.on.setdefault(device, set()).add(person)
            return {device}
        return set()
