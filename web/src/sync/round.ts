/** One round of sync: measure the clock, hand in what was recorded, pull the journal, then the rest. Never rejects. */

import { StorageFull } from "../storage/errors";
import { unsurePhotos } from "../storage/logbook/photos";
import { askServerTime, shouldMeasure } from "./connection/server-clock";
import type { SyncContext } from "./context";
import { hearGeneration } from "./generation";
import { withOccasionalSteps } from "./load-code";
import { DONE, isEnd, isLost, type StepOutcome } from "./outcome";
import { pullAll } from "./pull/pull";
import { pushAll } from "./push/push";
import { LOOK_AGAIN_MS, runSteps } from "./round-steps";

/** The same for a phone that spares power; the journal itself tells of another plan or of people it does not know. */
const SPARING_LOOK_MS = 3_600_000;

/** `asked`: a person wants it, so everything is looked at. */
export async function syncRound(context: SyncContext, asked: boolean): Promise<StepOutcome> {
  const { env, server, session } = context;
  let outcome: StepOutcome;
  try {
    outcome = await allSteps(context, asked);
  } catch (cause) {
    // Storage failed us; the network may be well. What is not stored is asked for again.
    server.problem = cause instanceof StorageFull ? "storage_full" : "storage_failed";
    context.changed();
    return DONE;
  }
  // Cut short because somebody else is here now: the next round tells what the network is like.
  if (!context.sameReader()) return DONE;
  server.heard = outcome.kind === "later" ? outcome.heard : !isLost(outcome);
  const now = env.now();
  if (server.heard) server.lastHeardAt = now;
  const someone = session.me !== null || (await context.logbook.current()) !== null;
  if (outcome.kind === "done" && someone && !server.signedOut) {
    server.lastSyncedAt = now;
    // Remembered, so that a restart without a network can say since when. A failing disk has its own alarm.
    await context.stores.journal.setSynced(now).catch(() => undefined);
  }
  server.problem = problemOf(outcome);
  context.changed();
  return outcome;
}

/** What the round says about the network. */
const problemOf = ({ kind }: StepOutcome): string | null =>
  kind === "foreign" ? "not_ours" : kind === "refused" ? kind : null;

/** What time it is there, and which generation answers. */
async function hearServer(context: SyncContext): Promise<StepOutcome> {
  const now = await askServerTime(context);
  if (now.kind !== "value") return now;
  await hearGeneration(context, now.value.generation);
  return DONE;
}

async function allSteps(context: SyncContext, asked: boolean): Promise<StepOutcome> {
  const { session, logbook, server } = context;
  const heard = asked || shouldMeasure(context) ? await hearServer(context) : DONE;
  if (heard.kind !== "done") return heard;
  let pushed = DONE;
  if ((await logbook.current()) !== null) {
    pushed = await pushAll(context, asked, session.me === null);
    if (isLost(pushed) || isEnd(pushed)) return orShutOut(context, pushed);
  }
  if (session.leaving !== null) {
    const left = await withOccasionalSteps((code) => code.finishDeparture(context, asked));
    if (left.kind !== "done") return orShutOut(context, left);
  }
  // Photos need no session either.
  if (session.me === null) return pushed.kind === "done" ? sendFiles(context) : pushed;
  const read = await withSession(context, () => readAll(context, asked));
  if (read.kind === "done") return pushed;
  if (read.kind !== "signed_out") return orShutOut(context, read);
  // Handing in needs no session, so without one the round did what it could.
  server.signedOut = true;
  return pushed;
}

/** What reads nothing more keeps nothing more. */
const orShutOut = async (context: SyncContext, outcome: StepOutcome): Promise<StepOutcome> =>
  outcome.kind === "shut_out" ? withOccasionalSteps((code) => code.beShutOut(context, outcome.said)) : outcome;

/** Reads; where the session has ended, renews it with the device's key and reads once more. */
async function withSession(context: SyncContext, read: () => Promise<StepOutcome>): Promise<StepOutcome> {
  const first = await read();
  if (first.kind !== "signed_out") return first;
  const renewed = await withOccasionalSteps((code) => code.renew(context));
  return renewed.kind === "done" ? read() : renewed;
}

async function readAll(context: SyncContext, asked: boolean): Promise<StepOutcome> {
  const { directory, env, pace, plan, server, session } = context;
  const patience = pace.saver ? SPARING_LOOK_MS : LOOK_AGAIN_MS;
  const look = asked || pace.lookedAt === null || Math.abs(env.now() - pace.lookedAt) > patience;
  if (look) {
    const who = await withOccasionalSteps((code) => code.askWho(context));
    if (who.kind !== "done") return who;
  }
  const worst = await runSteps([
    () => pullAll(context, session.me?.person ?? ""),
    () => fetched(context, look || plan.stale || plan.edition === null ? "fetchPlan" : null),
    () => fetched(context, look || directory.stale ? "fetchDirectory" : null),
    () => sendFiles(context),
  ]);
  if (isEnd(worst)) return worst;
  server.signedOut = false;
  if (look && worst.kind === "done") pace.lookedAt = env.now();
  return worst;
}

const fetched = async (context: SyncContext, how: "fetchPlan" | "fetchDirectory" | null): Promise<StepOutcome> =>
  how === null ? DONE : withOccasionalSteps((code) => code[how](context));

/** Hands in photos that wait, and asks after the others once a day. */
async function sendFiles(context: SyncContext): Promise<StepOutcome> {
  const { env, logbook, stores, pace, photos } = context;
  if (pace.saver) return DONE;
  const left = await stores.files.left();
  const unsure = await unsurePhotos(logbook.database, env.now());
  photos.refused = null;
  return unsure.length + left.length === 0
    ? DONE
    : withOccasionalSteps((code) => code.sendFiles(context, unsure, left));
}

/**
 * The context as one round has it. Who reads here may go while an answer is on its way: what was asked for one person then
 * neither says who is here nor is kept, and nothing more is asked.
 */
export function forRound(context: SyncContext): SyncContext {
  const { env, session } = context;
  const { turn } = session;
  const sameReader = () => session.turn === turn;
  const fetch = async (request: Request) => {
    if (!sameReader()) throw new Error("another reader");
    return env.fetch(request);
  };
  // Not a copy: the stores are exchanged while a round runs.
  return Object.assign(Object.create(context), { env: { ...env, fetch }, sameReader });
}
