"""Publishes the draft as the next edition: file, plan, draft and the logbook's word of it, all or nothing."""

from sqlalchemy.orm import Session

from stormlamp.services.plans.drafts import draft_now, locked_draft, proposed, refuse_stale
from stormlamp.services.plans.edition_places import asks_for_second
from stormlamp.services.plans.plan_desk import PlanDesk
from stormlamp.services.plans.publishing import NewEdition, publish_plan
from stormlamp.services.refusals import DraftChanged, EditionUnreadable, NeedsSecond
from stormlamp.storage.files import editions
from stormlamp.storage.files.editions import Edition
from stormlamp.storage.plans.plan_drafts import PlanDraft


def next_number(desk: PlanDesk) -> int:
    """Give the number that the next edition has."""
    with desk.record.store.reading() as session:
        return editions.newest_number(session, desk.record.site) + 1


def publish_draft(desk: PlanDesk, seen: int) -> Edition:
    """Publish the draft of version `seen`; afterwards the draft is that edition's plan.

    Raises:
        NoDraft: there is none.
        DraftChanged: it is at another version, or somebody has published meanwhile.
        BadEdition: it has errors; its findings say which.
        NeedsSecond: the plan in force asks for a second person, and nobody else proposed this version.
        EditionUnreadable: nobody can tell whether it does.
    """
    record, number = desk.record, next_number(desk)
    draft = draft_now(record.store, record.site)
    refuse_stale(draft, seen)
    with record.store.reading() as session:  # before a file is kept that nothing will name
        refuse_alone(desk, session, draft)

    def follow(session: Session, new: NewEdition) -> None:
        """Make the draft the plan of the edition."""
        found = locked_draft(session, record.site, seen)
        if editions.newest_number(session, record.site) >= number:
            raise DraftChanged
        refuse_alone(desk, session, found)
        found.plan, found.version, found.based_on = new.plan, seen + 1, number
        found.changed_at, found.changed_by = record.clock(), desk.person

    return publish_plan(desk, NewEdition(number, draft.plan), follow)


def refuse_alone(desk: PlanDesk, session: Session, draft: PlanDraft | None) -> None:
    """Refuse whoever publishes alone where the plan in force asks for two; the command line is nobody's name.

    Raises:
        NeedsSecond: it asks for two, and nobody else proposed this version of the draft.
        EditionUnreadable: nobody can tell. The command line may publish then: nothing else leads out.
    """
    try:
        two = asks_for_second(desk.files, editions.newest(session, desk.record.site))
    except EditionUnreadable:
        if desk.person is None:
            return
        raise
    by = draft.proposed_by if draft is not None and proposed(draft) else None
    if two and by in (None, desk.person):
        raise NeedsSecond
