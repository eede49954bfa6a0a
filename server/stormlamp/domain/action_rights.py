"""Who may record what, and who may read what. The server judges; phones use the same table to warn."""

from collections.abc import Mapping
from dataclasses import dataclass

from stormlamp.catalogue import KINDS, READS_ONLY, RECORDERS, STANDING, WALLBOARD, kind_of
from stormlamp.domain.encodings import read_ref, refs_in
from stormlamp.domain.logbooks.actions import Action, read_action, whole

# Who got in, by what, with which rights, and what personal data they read.
ACCESS = frozenset(type_ for type_, kind in KINDS.items() if kind.reads == "overseers")
# What wakes nobody: access, and what is told for its own sake.
WAKES_NOBODY = ACCESS | {type_ for type_, kind in KINDS.items() if kind.quiet}
ENDINGS = frozenset(type_ for type_, kind in KINDS.items() if kind.ends)
_SUPERVISOR, _OVERSEER = STANDING["supervisor"], STANDING["auditor"]


def may_record(action: Action, role: str | None) -> bool:
    """Whether someone of this role may do what the action says.

    Args:
        action: from a phone; the server's own logbook is not asked.
        role: of the actor; None where this actor never signed in on this device.
    """
    kind = kind_of(action.type)
    if role not in RECORDERS or kind.records == "server":
        return False
    lowering = kind.lowers if lowers(action.body) else None
    return STANDING[role] >= STANDING[lowering or kind.records]


def about(action: Action) -> tuple[str, ...]:
    """The refs of the entries of which this says something: who may not read them may not read it."""
    means = kind_of(action.type).about
    if means is None:
        return ()
    key = action.body.get(means) if means != "refs" else None
    named = (*action.refs, *(refs_in(key) if isinstance(key, str) else ()))
    return tuple(dict.fromkeys(ref for ref in named if read_ref(ref)))


def runs_on(action: Action) -> bool:
    """Whether this belongs to an incident after its end as well, and is never late."""
    return kind_of(action.type).after_end


def lowers(body: Mapping[str, object]) -> bool:
    """Whether a change of level goes down: 1 is the highest, so a larger number is lower."""
    before, after = whole(body.get("from")), whole(body.get("to"))
    return before is not None and after is not None and after > before


def person_named(type_: str | None, n: int, text: bytes | None) -> object:
    """Whom an entry is about who may read it for that; None of types that nobody reads for it.

    Args:
        type_: of its action.
        n: its number in its logbook.
        text: of its action.
    """
    if text is None or kind_of(type_).reads != "overseers_author_and_person":
        return None
    action = read_action(text, n)
    return None if action is None else action.body.get("person")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: person id, role, duties."""

    person: str
    role: str
    duties: frozenset[str] = frozenset()

    @property
    def reads_all_privates(self) -> bool:
        """Supervisors, and whoever has the customer-service duty; not auditors."""
        supervises = STANDING.get(self.role, 0) >= _SUPERVISOR
        return supervises or (self.role in RECORDERS and "service" in self.duties)

    @property
    def reads_findings(self) -> bool:
        """Reviews, accident findings, and who got in: supervisors and auditors."""
        return STANDING.get(self.role, 0) >= _OVERSEER

    @property
    def view(self) -> str:
        """Changes exactly when what this reader may see changes."""
        if self.role == WALLBOARD:
            return f"2.{self.person}.b"
        sees = ("p" if self.reads_all_privates else "") + ("f" if self.reads_findings else "")
        return f"2.{self.person}.{sees}"

    def sees(self, type_: str | None, actor: str | None, person: object = None) -> bool:
        """Whether the reader may see an entry of this type at all, whatever it is about.

        Args:
            type_: of its action.
            actor: who recorded it.
            person: whom its body names, where that person may read it: `person_named`.
        """
        if self.role == WALLBOARD:
            return kind_of(type_).board
        reads = kind_of(type_).reads
        if reads == "everyone" or self.reads_findings:
            return True
        if reads == "overseers":
            return False
        if actor == self.person:
            return True
        return reads == "overseers_author_and_person" and person == self.person

    def sees_private(self, actor: str | None) -> bool:
        """Whether the reader may see the private part of this actor's action; who only reads sees none."""
        return self.reads_all_privates or (actor == self.person and self.role not in READS_ONLY)
