"""Push: takes pages in by their signature alone, judges them one by one, answers after the commit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stormlamp.domain.encodings import base64url
from stormlamp.domain.journal.receipts import Receipt, read_receipt
from stormlamp.domain.logbooks.pages import Page, Refused, read_page
from stormlamp.services.journal import generations
from stormlamp.services.journal.record_context import RecordContext
from stormlamp.services.pages import late_texts
from stormlamp.services.pages.device_reports import read_holds
from stormlamp.services.pages.fast_json import read_object_fast
from stormlamp.services.pages.intake import Intake
from stormlamp.services.pages.push_results import HeldEnd, PageResult, PushAnswer
from stormlamp.services.pages.verified_pages import PageVerdict, TokenHash, VerifiedPage
from stormlamp.services.pages.write_queue import RETRY_S
from stormlamp.services.refusals import OtherGeneration, StoreUnavailable
from stormlamp.services.signatures import verifies
from stormlamp.storage.database.locks import PATIENCE_S
from stormlamp.storage.journal import carriers, gathering, sites

DEFERRED_MS = 60_000
SHORTEST_MS, LONGEST_MS = 1000, 300_000  # what a page that is too much waits


def hand_in(
    context: RecordContext,
    pages: Sequence[object],
    receipt: object = None,
    holds: object = None,
    carrier: str | TokenHash | None = None,
) -> PushAnswer:
    """Take pages in; results come in the order given, and only after the commit.

    Args:
        context: the journal.
        pages: as parsed from JSON, each judged by itself.
        receipt: the newest one of the client, as parsed.
        holds: `{n, edition}` of the session's device, as parsed; without a session nobody vouches for it.
        carrier: id of the device that hands them in, or its session; one that is over is none.

    Raises:
        OtherGeneration: nothing is taken.
        StoreUnavailable: nothing was stored.
    """
    if not context.room.acquire(timeout=PATIENCE_S):
        raise StoreUnavailable(retry_after_s=RETRY_S)
    try:
        return _hand_in(context, pages, receipt, holds, carrier)
    finally:
        context.room.release()


def _hand_in(
    context: RecordContext,
    pages: Sequence[object],
    receipt: object,
    holds: object,
    carrier: str | TokenHash | None,
) -> PushAnswer:
    given = generations.ours(context, receipt if isinstance(receipt, Receipt) else read_receipt(receipt))
    judged = _verified(context, [read_page(raw, context.name, read_object_fast) for raw in pages])
    verified = [VerifiedPage(each) for each in judged if isinstance(each, Page)]
    if isinstance(carrier, TokenHash) and not verified:
        carrier = _device(context, carrier)
    work = _Work(context, verified, given, carrier, holds)
    if verified or carrier is not None:
        newest, durable_seq = _run(context, work, given), work.durable_seq
    else:
        newest, durable_seq = _unchanged(context, given)
    taken = iter(work.taken)
    results = tuple(
        _refused(each) if isinstance(each, Refused) else _result(each, next(taken)) for each in judged
    )
    later = [each.retry_after_ms or DEFERRED_MS for each in results if each.status == "deferred"]
    return PushAnswer(
        results=results,
        held=work.held,
        now=context.clock(),
        generation=newest.generation,
        receipt=newest,
        retry_after_ms=min(later, default=0),
        durable_seq=durable_seq,
    )


def _run(context: RecordContext, work: "_Work", receipt: Receipt | None) -> Receipt:
    try:
        token = work.carrier if isinstance(work.carrier, TokenHash) else None
        return context.writer.run(work, work.verified, receipt, token)[1]
    except OtherGeneration as refusal:
        if receipt is None:
            raise
        raise generations.contradicted(context, receipt, refusal.generation) from refusal


class _Work:
    """What one push does in the writer's transaction, and what came of it.

    It may run twice: when another push breaks the transaction that both are in, it is rolled back
    and each runs by itself.
    """

    def __init__(
        self,
        context: RecordContext,
        verified: Sequence[VerifiedPage],
        receipt: Receipt | None,
        carrier: str | TokenHash | None,
        holds: object,
    ) -> None:
        self._context, self.verified, self._receipt = context, verified, receipt
        self.carrier, self._holds = carrier, holds
        self.taken: list[PageVerdict] = []
        self.held: dict[str, HeldEnd] = {}
        self.durable_seq = 0

    def __call__(self, intake: Intake) -> None:
        receipt, generation = self._receipt, intake.generation
        if receipt and not generations.stands(self._context, receipt, generation, intake.hashes):
            raise OtherGeneration(intake.generation, intake.now)
        self.durable_seq = intake.durable_seq
        carrier = intake.carrier(self.carrier)
        self.taken = intake.take([_carried(handed, carrier) for handed in self.verified])
        repeated = [place for place, taken in enumerate(self.taken) if taken.verdict.status == "duplicate"]
        late_texts.fill(self._context, intake, [self.verified[place] for place in repeated])
        self._find_first(intake, repeated)
        self._hear(intake, carrier)
        for device in {handed.page.seal.device for handed in self.verified} & intake.devices.keys():
            state = intake.devices[device]
            self.held[device] = HeldEnd(state.held_page, base64url(state.held_identity), state.held_n)

    def _find_first(self, intake: Intake, repeated: Sequence[int]) -> None:
        """Tell of pages stored before where they stand: without it no phone could ever let go of them."""
        seals = {place: seal for place in repeated if (seal := self.verified[place].page.seal).digests}
        if not seals:
            return
        intake.flush()
        keys = {place: (intake.devices[seal.device].number, seal.first) for place, seal in seals.items()}
        found = gathering.seqs(intake.session, intake.site, keys.values())
        for place, key in keys.items():
            self.taken[place] = replace(self.taken[place], first_seq=found[key])

    def _hear(self, intake: Intake, carrier: str | None) -> None:
        if (sender := _sender(carrier, self.verified)) is not None:
            intake.heard[sender] = read_holds(self._holds if carrier is not None else None)


def _carried(handed: VerifiedPage, carrier: str | None) -> VerifiedPage:
    return handed if carrier in {None, handed.page.seal.device} else replace(handed, via=carrier)


def _device(context: RecordContext, token: TokenHash) -> str | None:
    with context.store.reading() as session:
        key, now = context.rights_key, context.clock()
        return carriers.devices(session, key, context.site, [token.digest], now).get(token.digest)


def _sender(carrier: str | None, verified: Sequence[VerifiedPage]) -> str | None:
    """Who is heard: the carrier, else the one device whose pages came."""
    if carrier is not None:
        return carrier
    origins = {handed.page.seal.device for handed in verified}
    return origins.pop() if len(origins) == 1 else None


def _unchanged(context: RecordContext, receipt: Receipt | None) -> tuple[Receipt, int]:
    generations.check_receipt(context, receipt)
    with context.store.reading() as session:
        durable_seq = sites.head(session, context.site).durable_seq
        return generations.newest(context, session), durable_seq


def _verified(context: RecordContext, read: list[Page | Refused]) -> list[Page | Refused]:
    """Check the signatures of readable pages; pages of unknown devices are deferred."""
    devices = {each.seal.device for each in read if isinstance(each, Page)}
    keys = context.keys.of(context.store, context.site, devices)
    return [_checked(keys, each) if isinstance(each, Page) else each for each in read]


def _checked(keys: Mapping[str, str], page: Page) -> Page | Refused:
    key = keys.get(page.seal.device)
    if key is None:
        return Refused(page.seal.identity, "deferred", "unknown_device")
    if not verifies(key, page.seal.signing_input, page.seal.signature):
        return Refused(page.seal.identity, "rejected", "signature")
    return page


def _refused(refused: Refused) -> PageResult:
    identity = base64url(refused.identity) if refused.identity else None
    return PageResult(identity, refused.status, reason=refused.reason)


def _result(page: Page, taken: PageVerdict) -> PageResult:
    verdict, identity = taken.verdict, base64url(page.seal.identity)
    # Never so long that a phone is cut off in an outage: it may have less to hand in by then.
    wait = min(max(-(-verdict.wait // 1000), SHORTEST_MS), LONGEST_MS) if verdict.wait else None
    return PageResult(identity, verdict.status, taken.first_seq, verdict.reason, wait)
