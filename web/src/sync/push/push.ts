/** Hands in: seals what is new, pushes what is due, stores what the server says of each page. */

import { refOf } from "../../core/record/actions";
import { utf8Length } from "../../core/record/bytes";
import type { JsonObject } from "../../core/record/json";
import type { Page } from "../../core/record/pages";
import type { StoredPage } from "../../storage/logbook/logbook-rows";
import { actionsOf, dropBackedUp, openPages, storeVerdicts } from "../../storage/logbook/outbox";
import { askServer, postJson, type ServerAnswer } from "../connection/transport";
import type { SyncContext } from "../context";
import { pageKey } from "../entries/outbox-entries";
import { hearGeneration, hearRefusal } from "../generation";
import { withOccasionalSteps } from "../load-code";
import { DONE, FOREIGN, outcomeOf, type StepOutcome, shutOutBy } from "../outcome";
import { pushBody } from "./push-body";
import {
  fittingPages,
  forkedOf,
  type Outgoing,
  PUSH_BYTES,
  type PushReply,
  pagesDue,
  readReply,
  verdictsIn,
} from "./push-reply";
import { sealAll } from "./seal";

/** Pages read for one request; more would only be read and cut off again. */
const LOOK_AHEAD = 64;

/** Where one hand-in stands. `limit` in bytes: a request too large is tried again at half of it. */
interface HandIn {
  limit: number;
  /** The server failed over a page by itself: the others went on, and it is tried again after so many ms. */
  laterMs: number;
  /** How often another generation answered: once is expected after a restore; more than twice is no server of ours. */
  refusals: number;
  /** Pages that were not taken this time, and devices that have brought too much: all others go on. */
  readonly passed: Set<string>;
}

/**
 * Hands in everything that is due. `all`: also what waits for its daily offer or until it is let in. `even`: also nothing at all; the receipt that
 * goes with it is how who may not read finds out that the server has lost what it received.
 */
export async function pushAll(context: SyncContext, all: boolean, even: boolean): Promise<StepOutcome> {
  const { logbook, env, outbox } = context;
  await sealAll(logbook, { subtle: env.subtle, build: env.build });
  const handIn: HandIn = { limit: outbox.pushBytes, laterMs: 0, refusals: 0, passed: new Set() };
  for (let first = true; ; first = false) {
    const again = (page: StoredPage) => all || isReleased(context, page);
    const pages = pagesDue(await openPages(logbook.database), forkedOf(await logbook.current()), env.now(), again);
    const next = pages
      .filter((page) => ![page.device, pageKey(page)].some((each) => handIn.passed.has(each)))
      .slice(0, LOOK_AHEAD);
    if (next.length === 0 && !(even && first))
      return handIn.laterMs > 0 ? { kind: "later", ms: handIn.laterMs, heard: true, partly: true } : DONE;
    const sent = fittingPages(await Promise.all(next.map((page) => outgoing(context, page))), handIn.limit);
    const outcome = await offer(context, sent, handIn);
    // Where an answer did not come in time, the line may be dead or slow: the next round finds out which, with half as much.
    outbox.pushBytes = "slow" in outcome && outcome.slow ? half(sent, handIn) : PUSH_BYTES;
    if (outcome.kind !== "done") return outcome;
  }
}

/** The journal has what was set apart: a supervisor let it in, and the next answer says so. */
const isReleased = ({ merged }: SyncContext, { reason, device, first }: StoredPage): boolean =>
  reason === "revoked" && merged.entry(refOf(device, first)) !== null;

async function outgoing({ logbook, cipher }: SyncContext, stored: StoredPage): Promise<Outgoing> {
  const actions = await actionsOf(logbook.database, stored);
  const privates = actions.map(async ({ text, private: sealed }) =>
    // A private part cannot be checked without its action.
    text === null || sealed === null ? null : cipher.decryptText(sealed),
  );
  const page: Page = {
    seal: stored.seal,
    actions: actions.map((action) => action.text),
    privates: await Promise.all(privates),
  };
  return { stored, page, size: utf8Length(JSON.stringify(page)) };
}

/** One request. `done` says: go on, whatever became of its pages. */
async function offer(context: SyncContext, sent: readonly Outgoing[], handIn: HandIn): Promise<StepOutcome> {
  const { outbox } = context;
  outbox.sending = new Set(sent.map(({ stored }) => pageKey(stored)));
  await context.refreshOutbox();
  try {
    const answer = await askServer(context.env, postJson("pages", await pushBody(context, sent)));
    return await take(context, sent, handIn, answer);
  } finally {
    outbox.sending = new Set();
    await context.refreshOutbox();
  }
}

async function take(
  context: SyncContext,
  sent: readonly Outgoing[],
  handIn: HandIn,
  answer: ServerAnswer,
): Promise<StepOutcome> {
  // A fault (500) may be one page's doing, and must not hold up the others.
  const fault = answer.kind === "later" && answer.status === 500;
  if (fault) handIn.laterMs = answer.retryMs;
  if (fault || answer.kind === "too_large") return smaller(sent, handIn);
  if (answer.kind !== "ours") return outcomeOf(answer);
  if (answer.status === 409) return otherGeneration(context, handIn, answer.body);
  const reply = answer.status === 200 ? readReply(answer.body, sent.length) : null;
  if (reply === null) return FOREIGN;
  if ((await settle(context, sent, handIn, reply)) && context.session.leaving === null)
    return shutOutBy("revoked", null);
  handIn.laterMs ||= reply.retryAfterMs;
  return DONE;
}

const half = (sent: readonly Outgoing[], { limit }: HandIn): number =>
  Math.min(
    sent.reduce((sum, { size }) => sum + size, 0),
    limit,
  ) / 2;

/** Half as much next time; a page that is too much all by itself waits. */
function smaller(sent: readonly Outgoing[], handIn: HandIn): StepOutcome {
  handIn.limit = half(sent, handIn);
  if (sent.length === 1) for (const { stored } of sent) handIn.passed.add(pageKey(stored));
  return DONE;
}

/** Nothing was taken. The receipt and the journal's cursor are dropped: the next pull reads anew. */
async function otherGeneration(context: SyncContext, handIn: HandIn, body: JsonObject): Promise<StepOutcome> {
  handIn.refusals++;
  const generation = handIn.refusals > 2 ? null : await hearRefusal(context, body);
  if (generation === null) return FOREIGN;
  await context.stores.journal.dropCursor(generation);
  return DONE;
}

/** True where a page of this very device was set apart because a supervisor revoked it. */
async function settle(
  context: SyncContext,
  sent: readonly Outgoing[],
  handIn: HandIn,
  reply: PushReply,
): Promise<boolean> {
  const { database } = context.logbook;
  await hearGeneration(context, reply.generation);
  const settled = verdictsIn(sent, reply);
  await storeVerdicts(database, settled, context.env.now(), reply.receipt);
  sent.forEach(({ stored }, index) => {
    // Judged or not, it has been offered once in this round.
    handIn.passed.add(reply.results[index]?.reason === "too_much" ? stored.device : pageKey(stored));
  });
  // Where its code cannot be had now, the next answer tells the same.
  await withOccasionalSteps((code) => code.lookForForks(context, reply));
  await dropBackedUp(database, reply, context.env.now());
  if (settled.length > 0) context.tell({ kind: "outbox" });
  const current = (await context.logbook.current())?.id;
  return settled.some(({ device, reason }) => device === current && reason === "revoked");
}
