"""What the server's own logbook tells of rows that give rights."""

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.services.access.access_deeds import password_mark
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.proof.authority import Authority
from stormlamp.services.proof.deeds import LogbookStory, deeds_in_order
from stormlamp.services.proof.proven_devices import known_devices
from stormlamp.services.proof.vouched import secret_problems
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.devices import Device
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader, ReadingSession
from stormlamp.storage.journal import sites

RightsRow = Person | DeviceReader | ReadingSession | Code


class ToldRights:
    """What the server's own logbook tells of rows that give rights."""

    def __init__(self, context: RecordContext, session: Session) -> None:
        self._secret = context.secret
        self.story, self._authority = LogbookStory(), Authority()
        known = known_devices(session, context.site)
        own = {number: each.id for number, each in known.items() if each.is_server}
        for deed in deeds_in_order(session, context.site, own):
            self.story.add(deed)
            self._authority.follow(deed)
        head = sites.head(session, context.site)
        # A logbook that somebody hid, or one that is none of the server's, would tell of other rights.
        amiss = next(secret_problems(context.secret, head, known, self.story), None)
        starts = self.story.starts
        self.whole = amiss is None and (not starts[0].previous if starts else head.seq == 0)

    def is_so(self, device: Device) -> bool:
        """Whether a device is the server's own or not, and shut out or not, as it is told."""
        own = device.id in {start.device for start in self.story.starts}
        shut_out = device.id in self.story.revoked
        return (device.kind == "server") == own and (device.revoked_at is not None) == shut_out

    def of(self, person: Person) -> tuple[str, bool, list[str]]:
        """Role, whether active, and duties of a person; of whom nobody told, what lets nobody in."""
        role, active, duties = self._authority.people.get(person.id, ("staff", False, []))
        return role, active, person.duties if duties is None else duties

    def was_on(self, device: str, person: str) -> bool:
        """Whether a person ever signed in on a device."""
        return person in self._authority.on.get(device, ())

    def password(self, person: Person) -> bool:
        """Whether this is the password that was set last, or an earlier version's, of which nobody told."""
        mark = self.story.marks.get(person.id, "")
        own = password_mark(self._secret, person.id, person.password or "")
        return mark is None or mark == own

    def tells(self, row: RightsRow) -> bool:
        """Whether the row gives what was given."""
        if isinstance(row, Person):
            role, active, duties = self._authority.people.get(row.id, ("", False, None))
            return (role, active) == (row.role, row.active) and duties in (None, row.duties)
        if isinstance(row, Code):
            made = self.story.codes.get(base64url(row.hash))
            return made is not None and made[0] == row.role
        if row.device is None:
            return row.person in self._authority.people
        last = self.story.readers.get(row.device, row.person)
        return last == row.person and self.was_on(row.device, row.person)
