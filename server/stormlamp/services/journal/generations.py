"""Generations: a journal that lost its newest entries must never be taken for the one that had them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.domain.journal.receipts import Receipt, is_ours, issue
from stormlamp.services.journal import baselines, logbook
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages.intake import Intake
from stormlamp.services.refusals import OtherGeneration
from stormlamp.services.rights import vouched_rights
from stormlamp.services.signatures import derived_signer
from stormlamp.storage.access import devices
from stormlamp.storage.access.devices import Device
from stormlamp.storage.journal import entries, sites

_NAME_BYTES = 16


@dataclass(frozen=True, slots=True)
class ServerKey:
    """A key of the server's own logbook: device id and public JWK."""

    kid: str
    key: dict[str, str]


def ensure(context: RecordContext, why: str | None = None) -> None:
    """Begin the first generation, or a new one where the secret is not the one that began this one.

    What the journal must tell of who may do what, and does not yet, is told after it.

    `why`: begin one in any case, for this reason.
    """

    def work(intake: Intake) -> None:
        foreign = intake.generation != "" and _is_foreign(context, intake)
        vouched_rights.vouch_devices(context, intake, anew=foreign)  # first: the server's own logbook is one
        if why is not None:
            intake.believe_clock()  # a backup may be old, and whoever restores it sits at the machine
            begin(context, intake, why)
        elif intake.generation == "":
            begin(context, intake, "first")
        elif foreign:
            begin(context, intake, "secret")
        elif intake.head.mac is None and not _is_witnessed(context, intake.generation):
            _vouch_anew(intake)  # a database of an earlier version
        baselines.tell_authority(context, intake)
        baselines.tell_directory(context, intake, anew=foreign)
        vouched_rights.vouch_rights(context, intake, anew=foreign or why is not None)

    context.writer.run(work)


def _is_foreign(context: RecordContext, intake: Intake) -> bool:
    signer = derived_signer(context.secret, intake.generation)
    return devices.find(intake.session, context.site, signer.device) is None


def _vouch_anew(intake: Intake) -> None:
    """Vouch from here on for the journal as it stands, where this key did not yet."""
    intake.flush()
    intake.vouched.renew()


def _is_witnessed(context: RecordContext, generation: str) -> bool:
    return context.witness is not None and context.witness.knows(generation)


def begin(context: RecordContext, intake: Intake, why: str) -> str:
    """Begin a new generation with its own logbook and key, and record why.

    Args:
        context: the journal.
        intake: the transaction.
        why: first, secret (it was lost), snapshot (an older state came back), restored.

    Returns:
        The new generation.
    """
    _vouch_anew(intake)
    previous, generation = intake.generation, base64url(context.entropy(_NAME_BYTES))
    signer = derived_signer(context.secret, generation)
    device = Device(
        site=context.site,
        id=signer.device,
        key=signer.jwk,
        kind="server",
        label="",
        enrolled_at=intake.now,
        held_page=0,
        held_n=0,
        held_identity=b"",
    )
    devices.add(intake.session, context.rights_key, device)
    sites.begin_generation(intake.session, context.site, generation, device.number)
    intake.generation = generation
    body = {"why": why, **({"previous": previous} if previous else {})}
    logbook.write(context, intake, [logbook.Deed("generation.started", body)])
    return generation


def restart(context: RecordContext, why: str, if_still: str | None = None) -> str:
    """Begin a new generation, or tell the one that another request began instead of `if_still`."""

    def work(intake: Intake) -> str:
        if if_still is not None and intake.generation != if_still:
            return intake.generation
        return begin(context, intake, why)

    return str(context.writer.run(work)[0])


def newest(context: RecordContext, session: Session) -> Receipt:
    """The receipt of the journal's newest state, as this transaction sees it."""
    head = sites.head(session, context.site)
    return issue(context.receipt_key, head.generation, head.seq, head.hash)


def ours(context: RecordContext, receipt: Receipt | None) -> Receipt | None:
    """The receipt as far as it says anything: None and one that this site did not make say nothing."""
    return receipt if receipt is not None and is_ours(context.receipt_key, receipt) else None


def check_receipt(context: RecordContext, receipt: Receipt | None) -> None:
    """Hold a client's newest receipt against the journal.

    Raises:
        OtherGeneration: it is of another, or shows that an older state of the journal came back.
    """
    given = ours(context, receipt)
    if given is None:
        return
    with context.store.reading() as session:
        generation = sites.head(session, context.site).generation
        hashes = entries.hashes_at(session, context.site, [given.seq])
    if not stands(context, given, generation, hashes):
        raise contradicted(context, given, generation)


def stands(context: RecordContext, receipt: Receipt, generation: str, hashes: Mapping[int, bytes]) -> bool:
    """Whether the journal of this generation, with these hashes by seq, is the one the receipt saw."""
    known = first_hash(context.name) if receipt.seq == 0 else hashes.get(receipt.seq)
    return receipt.generation == generation and known is not None and base64url(known) == receipt.hash


def contradicted(context: RecordContext, receipt: Receipt, generation: str) -> OtherGeneration:
    """What to answer to a receipt that does not stand; an older state that came back begins anew first."""
    if receipt.generation == generation:
        generation = restart(context, "snapshot", if_still=generation)
    return OtherGeneration(generation, context.clock())


def server_keys(context: RecordContext) -> list[ServerKey]:
    """All keys of the server's own logbook, the newest first."""
    with context.store.reading() as session:
        found = [each for each in devices.listed(session, context.site) if each.kind == "server"]
    return [ServerKey(each.id, json.loads(each.key)) for each in reversed(found)]
