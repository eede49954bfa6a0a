"""Generations: a journal that lost its newest entries must never be taken for the one that had them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.leaves import first_hash
from stormlamp.domain.journal.receipts import Receipt, is_ours, issue
from stormlamp.services.journal import baselines, logbook
from stormlamp.services.journal.record_context import Ledger
from stormlamp.services.pages.intake import Intake
from stormlamp.services.refusals import OtherGeneration
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


def ensure(ledger: Ledger, why: str | None = None) -> None:
    """Begin the first generation, or a new one where the secret is not the one that began this one.

    What the journal must tell of who may do what, and does not yet, is told after it.

    `why`: begin one in any case, for this reason.
    """

    def work(intake: Intake) -> None:
        if why is not None:
            begin(ledger, intake, why)
        elif intake.generation == "":
            begin(ledger, intake, "first")
        elif _is_foreign(ledger, intake):
            begin(ledger, intake, "secret")
        elif intake.head.mac is None and not _is_witnessed(ledger, intake.generation):
            _vouch_anew(intake)  # a database of an earlier version
        baselines.tell_authority(ledger, intake)

    ledger.writer.run(work)


def _is_foreign(ledger: Ledger, intake: Intake) -> bool:
    signer = derived_signer(ledger.secret, intake.generation)
    return devices.find(intake.session, ledger.site, signer.device) is None


def _vouch_anew(intake: Intake) -> None:
    """Vouch from here on for the journal as it stands, where this key did not yet."""
    intake.flush()
    intake.word.renew()


def _is_witnessed(ledger: Ledger, generation: str) -> bool:
    return ledger.witness is not None and ledger.witness.knows(generation)


def begin(ledger: Ledger, intake: Intake, why: str) -> str:
    """Begin a new generation with its own logbook and key, and record why.

    Args:
        ledger: the journal.
        intake: the transaction.
        why: first, secret (it was lost), snapshot (an older state came back), restored.

    Returns:
        The new generation.
    """
    _vouch_anew(intake)
    previous, generation = intake.generation, base64url(ledger.entropy(_NAME_BYTES))
    signer = derived_signer(ledger.secret, generation)
    device = Device(
        site=ledger.site,
        id=signer.device,
        key=signer.jwk,
        kind="server",
        label="",
        enrolled_at=intake.now,
        held_page=0,
        held_n=0,
        held_identity=b"",
    )
    devices.add(intake.session, device)
    sites.begin_generation(intake.session, ledger.site, generation, device.number)
    intake.generation = generation
    body = {"why": why, **({"previous": previous} if previous else {})}
    logbook.write(ledger, intake, [logbook.Deed("generation.started", body)])
    return generation


def restart(ledger: Ledger, why: str, if_still: str | None = None) -> str:
    """Begin a new generation, or tell the one that another request began instead of `if_still`."""

    def work(intake: Intake) -> str:
        if if_still is not None and intake.generation != if_still:
            return intake.generation
        return begin(ledger, intake, why)

    return str(ledger.writer.run(work)[0])


def newest(ledger: Ledger, session: Session) -> Receipt:
    """The receipt of the journal's newest state, as this transaction sees it."""
    head = sites.head(session, ledger.site)
    return issue(ledger.receipt_key, head.generation, head.seq, head.hash)


def ours(ledger: Ledger, receipt: Receipt | None) -> Receipt | None:
    """The receipt as far as it says anything: None and one that this site did not make say nothing."""
    return receipt if receipt is not None and is_ours(ledger.receipt_key, receipt) else None


def check(ledger: Ledger, receipt: Receipt | None) -> None:
    """Hold a client's newest receipt against the journal.

    Raises:
        OtherGeneration: it is of another, or shows that an older state of the journal came back.
    """
    given = ours(ledger, receipt)
    if given is None:
        return
    with ledger.store.reading() as session:
        generation = sites.head(session, ledger.site).generation
        hashes = entries.hashes_at(session, ledger.site, [given.seq])
    if not stands(ledger, given, generation, hashes):
        raise contradicted(ledger, given, generation)


def stands(ledger: Ledger, receipt: Receipt, generation: str, hashes: Mapping[int, bytes]) -> bool:
    """Whether the journal of this generation, with these hashes by seq, is the one the receipt saw."""
    known = first_hash(ledger.name) if receipt.seq == 0 else hashes.get(receipt.seq)
    return receipt.generation == generation and known is not None and base64url(known) == receipt.hash


def contradicted(ledger: Ledger, receipt: Receipt, generation: str) -> OtherGeneration:
    """What to answer to a receipt that does not stand; an older state that came back begins anew first."""
    if receipt.generation == generation:
        generation = restart(ledger, "snapshot", if_still=generation)
    return OtherGeneration(generation, ledger.clock())


def server_keys(ledger: Ledger) -> list[ServerKey]:
    """All keys of the server's own logbook, the newest first."""
    with ledger.store.reading() as session:
        found = [each for each in devices.listed(session, ledger.site) if each.kind == "server"]
    return [ServerKey(each.id, json.loads(each.key)) for each in reversed(found)]
