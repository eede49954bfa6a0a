"""Records once who has which rights, in a journal that an earlier version began without saying so."""

from stormlamp.services.access.access_deeds import (
    customer_changed,
    device_enrolled,
    password_changed,
    password_mark,
    person_changed,
    private_read,
    role_changed,
)
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pinyin import sounds
from stormlamp.storage.access import customers, devices, people, personal_reads
from stormlamp.storage.journal import entries


def tell_directory(context: RecordContext, intake: Intake, *, anew: bool) -> None:
    """Record that there are the special customers whom an earlier version knew, and vouch for what it knew.

    `anew`: likewise all people and customers, for whoever vouched for them had another secret.
    """
    session, site = intake.session, context.site
    known = customers.everyone(session, site)
    for each in known:
        if not each.pinyin:
            each.pinyin, each.initials = sounds(each.name)
    session.flush()
    deeds = [person_changed(each.id, (), None) for each in people.everyone(session, site)] if anew else []
    if anew or not entries.server_has_told(session, site, "customer.changed"):
        deeds += [customer_changed(each.id, (), None) for each in known]
    logbook.write(context, intake, deeds)


def tell_authority(context: RecordContext, intake: Intake) -> None:
    """Record everybody's rights and devices, unless the journal has begun to tell of them.

    A database of an earlier version has people and devices of whom its journal says nothing. From here on
    authority follows from the journal alone, so this happens once: later it would hide that somebody has
    changed the tables.
    """
    session, site = intake.session, context.site
    everyone = people.everyone(session, site)
    if not everyone or entries.server_has_told(session, site, "role.changed"):
        return
    deeds = [role_changed(person, None) for person in everyone]
    roles = {person.id: person.role for person in everyone}
    known = {device.number: device.id for device in devices.listed(session, site)}
    on = devices.people_on(session, site, known)
    deeds += [
        device_enrolled(known[number], person, roles[person], None)
        for number, persons in sorted(on.items())
        for person in sorted(persons & roles.keys())
    ]
    deeds += [
        password_changed(each.id, None, password_mark(context.secret, each.id, each.password), None)
        for each in everyone
        if each.password is not None
    ]
    deeds += [private_read(*each) for each in personal_reads.take(session, site)]
    logbook.write(context, intake, deeds)
