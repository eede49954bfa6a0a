"""Who may do what, and who may read what. The server judges; phones use the same table to warn."""

from collections.abc import Mapping
from dataclasses import dataclass

from stormlamp.domain.actions import Action, whole

RANK = {"staff": 1, "supervisor": 2, "plan_keeper": 3, "admin": 4}  # an auditor has none
SUPERVISOR = RANK["supervisor"]
# Who got in, by what, with which rights, and what personal data they read.
ACCESS = frozenset(
    {
        "code.made",
        "device.enrolled",
        "session.begun",
        "role.changed",
        "person.changed",
        "password.changed",
        "private.read",
        "record.exported",
    }
)
# What only the server's own logbook may say; a phone that says it is shown and not believed.
SERVER_ONLY = frozenset(
    {
        "edition.published",
        "device.revoked",
        "entries.redacted",
        "entries.filled",
        "generation.started",
        "backup.restored",
    }
).union(ACCESS)
SUPERVISORS_ONLY = frozenset({"incident.closed", "incident.cancelled", "incident.separated"})
ENDINGS = frozenset({"incident.closed", "incident.cancelled"})
# What goes on after the end: last lists, written reports, calls, word to customers, and what is put right.
_RUNS_ON = ("step.", "report.", "contact.", "promise.", "notice.", "matter.", "entry.")
_HIDDEN = ("review.", "accident.")  # for supervisors and auditors, and their author


def may_record(action: Action, role: str | None) -> bool:
    """Whether someone of this role may do what the action says.

    Args:
        action: from a phone; the server's own logbook is not asked.
        role: of the actor; None where this actor never signed in on this device.
    """
    rank = RANK.get(role or "", 0)
    if rank == 0 or action.type in SERVER_ONLY:
        return False
    if action.type in SUPERVISORS_ONLY or (action.type == "level.changed" and lowers(action.body)):
        return rank >= SUPERVISOR
    return True


def runs_on(action: Action) -> bool:
    """Whether this belongs to an incident after its end as well, and is never late."""
    return action.type is not None and action.type.startswith(_RUNS_ON)


def lowers(body: Mapping[str, object]) -> bool:
    """Whether a level.changed goes down: 1 is the highest, so a larger number is lower."""
    before, after = whole(body.get("from")), whole(body.get("to"))
    return before is not None and after is not None and after > before


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: person id, role, duties."""

    person: str
    role: str
    duties: frozenset[str] = frozenset()

    @property
    def reads_all_privates(self) -> bool:
        """Supervisors, and whoever has the customer-service duty; not auditors."""
        rank = RANK.get(self.role, 0)
        return rank >= SUPERVISOR or (rank > 0 and "service" in self.duties)

    @property
    def reads_findings(self) -> bool:
        """Reviews, accident findings, and who got in: supervisors and auditors."""
        return self.role == "auditor" or RANK.get(self.role, 0) >= SUPERVISOR

    @property
    def view(self) -> str:
        """Changes exactly when what this reader may see changes."""
        sees = ("p" if self.reads_all_privates else "") + ("f" if self.reads_findings else "")
        return f"1.{self.person}.{sees}"

    def sees(self, type_: str | None, actor: str | None) -> bool:
        """Whether the reader may see an entry of this type at all."""
        if type_ in ACCESS:
            return self.reads_findings
        if type_ is None or not type_.startswith(_HIDDEN):
            return True
        return self.reads_findings or actor == self.person

    def sees_private(self, actor: str | None) -> bool:
        """Whether the reader may see the private part of this actor's action; an auditor sees none."""
        return self.reads_all_privates or (actor == self.person and self.role != "auditor")
