"""Vouches for rows that give rights, where they have no word of the server and its logbook tells the same."""

import logging

from sqlalchemy import select
from sqlalchemy.orm import Session

from stormlamp.services.access.access_deeds import session_begun
from stormlamp.services.journal import logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.refusals import RoleTooHigh
from stormlamp.services.rights.told_rights import RightsRow, ToldRights
from stormlamp.storage.access import codes, devices, people, sessions
from stormlamp.storage.access.codes import Code
from stormlamp.storage.access.people import Person
from stormlamp.storage.access.sessions import DeviceReader, ReadingSession

log = logging.getLogger("stormlamp.rights")


def vouch_devices(context: RecordContext, intake: Intake, *, anew: bool) -> None:
    """Give the server's word to devices without it that are what its logbook tells, and to no others.

    `anew`: another secret is here now, by which no logbook can be known as the server's own.
    """
    key = context.rights_key
    loose = [each for each in devices.listed(intake.session, context.site) if not each.fits(key)]
    if not loose:
        return
    told = ToldRights(context, intake.session)
    for each in loose:
        if (anew or told.whole) and told.is_so(each):
            each.vouch(key)
        else:
            each.stands(key)  # the log tells of what stays without it
    intake.session.flush()


def vouch_rights(context: RecordContext, intake: Intake, *, anew: bool) -> None:
    """Give the server's word to rows without it that say what its logbook tells, and to no others.

    Such are those of an earlier version, and of a backup that is restored under another secret. Sessions and
    codes of an earlier version are taken over once, and the logbook tells of each session: from then on one
    without the server's word is somebody else's.

    `anew`: passwords as they stand, for the logbook may tell of them by another secret.
    """
    intake.flush()
    session, site, key = intake.session, context.site, context.rights_key
    session.flush()
    everyone = people.everyone(session, site)
    readers = session.scalars(select(DeviceReader).filter_by(site=site)).all()
    sessions.forget_expired(session, site, intake.now)
    codes.forget_expired(session, site, intake.now)
    bare: list[ReadingSession | Code] = [
        *session.scalars(select(ReadingSession).filter_by(site=site, mac=None)),
        *session.scalars(select(Code).filter_by(site=site, mac=None)),
    ]
    standing: list[Person | DeviceReader] = [*everyone, *readers]
    loose = [each for each in standing if not each.fits(key)]
    on = [each for each in devices.on_devices(session, site) if not each[1].fits(key, each[0].id)]
    if not (bare or loose or on or any(not each.password_fits(key) for each in everyone)):
        return
    told = ToldRights(context, intake.session)
    if not told.whole:
        log.error("the logbook does not tell who has which rights: run `stormlamp verify`")
        return
    for device, person in on:
        if told.was_on(device.id, person.person):
            person.vouch(key, device.id)
    for each in everyone:
        if not each.password_fits(key) and (anew or told.password(each)):
            each.vouch_password(key)
    coming: list[RightsRow] = [*loose, *(() if told.story.begun else bare)]
    for row in filter(told.tells, coming):
        row.vouch(key)
    for row in () if told.story.begun else [each for each in bare if each.mac is None]:
        session.delete(row)  # nobody knows whose it was
    kept = [each for each in bare if isinstance(each, ReadingSession) and each.mac is not None]
    for other in loose:
        other.stands(key)  # the log tells of what stays without it
    deeds = [session_begun(each.person, each.device, "kept", each.hash) for each in kept]
    logbook.write(context, intake, deeds)


def give_back(context: RecordContext, session: Session, person: Person) -> None:
    """Let a person whose row somebody else wrote have the rights that the logbook told last.

    Raises:
        RoleTooHigh: the logbook cannot be read as it was written either, so nobody knows what they were.
    """
    if person.fits(context.rights_key):
        return
    told = ToldRights(context, session)
    if not told.whole:
        log.error("the logbook does not tell who has which rights: run `stormlamp verify`")
        raise RoleTooHigh
    person.role, person.active, person.duties = told.of(person)
    person.vouch(context.rights_key)
