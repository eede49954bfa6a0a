/** One round of sync: the clock, what was recorded, the journal, then the rest. Never rejects. */

import { StorageFull } from "../storage/errors";
import { unsurePhotos } from "../storage/logbook/photos";
import { askServerTime, shouldMeasure } from "./connection/server-clock";
import type { SyncContext } from "./context";
import { hearGeneration } from "./generation";
import { withOccasionalSteps } from "./load-code";
import { DONE, isEnd, isLost, type Outcome } from "./outcome";
import { pullAll } from "./pull/pull";
import { pushAll } from "./push/push";
import { LOOK_AGAIN_MS, runSteps } from "./round-steps";

/** The same for a phone that spares power; the journal itself tells of another plan or of people it does not know. */
const SPARING_LOOK_MS = 3_600_000;

/** `asked`: a person wants it, so everything is looked at. */
export async function syncRound(context: SyncContext, asked: boolean): Promise<Outcome> {
  const { state, env } = context;
  let outcome: Outcome;
  try {
    outcome = await allSteps(context, asked);
  } catch (cause) {
    // Storage failed us; the network may be well. What is not stored is asked for again.
    state.problem = cause instanceof StorageFull ? "storage_full" : "storage_failed";
    context.changed();
    return DONE;
  }
  // Cut short because somebody else is here now: the next round tells what the network is like.
  if (!context.sameReader()) return DONE;
  state.heard = outcome.kind === "later" ? outcome.heard : !isLost(outcome);
  if (state.heard) state.lastHeardAt = env.now();
  const someone = state.me !== null || (await context.logbook.current()) !== null;
  if (outcome.kind === "done" && someone && !state.signedOut) await noteInStep(context);
  state.problem = problemOf(outcome);
  context.changed();
  return outcome;
}

/** Remembered, so that a restart without a network can say since when. A failing disk has its own alarm. */
async function noteInStep({ env, state, stores }: SyncContext): Promise<void> {
  state.lastSyncedAt = env.now();
  await stores.journal.setSynced(state.lastSyncedAt).catch(() => undefined);
}

/** What the round says about the network. */
const problemOf = ({ kind }: Outcome): string | null =>
  kind === "foreign" ? "not_ours" : kind === "refused" ? kind : null;

/** What time it is there, and which generation answers. */
async function hearServer(context: SyncContext): Promise<Outcome> {
  const now = await askServerTime(context);
  if (now.kind !== "found") return now;
  await hearGeneration(context, now.value.generation);
  return DONE;
}

async function allSteps(context: SyncContext, asked: boolean): Promise<Outcome> {
  const { state, logbook } = context;
  const heard = asked || shouldMeasure(context) ? await hearServer(context) : DONE;
  if (heard.kind !== "done") return heard;
  let pushed = DONE;
  if ((await logbook.current()) !== null) {
    pushed = await pushAll(context, asked, state.me === null);
    if (isLost(pushed) || isEnd(pushed)) return orShutOut(context, pushed);
  }
  if (state.leaving !== null) {
    const left = await withOccasionalSteps((code) => code.finishDeparture(context, asked));
    if (left.kind !== "done") return orShutOut(context, left);
  }
  // Photos need no session either.
  if (state.me === null) return pushed.kind === "done" ? sendFiles(context) : pushed;
  const read = await withSession(context, () => readAll(context, asked));
  if (read.kind === "done") return pushed;
  if (read.kind !== "signed_out") return orShutOut(context, read);
  // Handing in needs no session, so without one the round did what it could.
  state.signedOut = true;
  return pushed;
}

/** What reads nothing more keeps nothing more. */
const orShutOut = async (context: SyncContext, outcome: Outcome): Promise<Outcome> =>
  outcome.kind === "shut_out" ? withOccasionalSteps((code) => code.beShutOut(context, outcome.said)) : outcome;

/** Reads; where the session has ended, renews it with the device's key and reads once more. */
async function withSession(context: SyncContext, read: () => Promise<Outcome>): Promise<Outcome> {
  const first = await read();
  if (first.kind !== "signed_out") return first;
  const renewed = await withOccasionalSteps((code) => code.renew(context));
  return renewed.kind === "done" ? read() : renewed;
}

async function readAll(context: SyncContext, asked: boolean): Promise<Outcome> {
  const { state, env } = context;
  const patience = state.saver ? SPARING_LOOK_MS : LOOK_AGAIN_MS;
  const look = asked || state.lookedAt === null || Math.abs(env.now() - state.lookedAt) > patience;
  if (look) {
    const who = await withOccasionalSteps((code) => code.askWho(context));
    if (who.kind !== "done") return who;
  }
  const worst = await runSteps([
    () => pullAll(context, state.me?.person ?? ""),
    () => fetched(context, look || state.planStale || state.plan === null ? "fetchPlan" : null),
    () => fetched(context, look || state.directoryStale ? "fetchDirectory" : null),
    () => sendFiles(context),
  ]);
  if (isEnd(worst)) return worst;
  state.signedOut = false;
  if (look && worst.kind === "done") state.lookedAt = env.now();
  return worst;
}

const fetched = async (context: SyncContext, how: "fetchPlan" | "fetchDirectory" | null): Promise<Outcome> =>
  how === null ? DONE : withOccasionalSteps((code) => code[how](context));

/** Hands in photos that wait, and asks after the others once a day. */
async function sendFiles(context: SyncContext): Promise<Outcome> {
  const { env, logbook, stores, state } = context;
  if (state.saver) return DONE;
  const left = await stores.files.left();
  const unsure = await unsurePhotos(logbook.database, env.now());
  state.photoRefused = null;
  return unsure.length + left.length === 0
    ? DONE
    : withOccasionalSteps((code) => code.sendFiles(context, unsure, left));
}

/**
 * The context as one round has it. Who reads here may go while an answer is on its way: what was asked for one person then
 * neither says who is here nor is kept, and nothing more is asked.
 */
export function forRound(context: SyncContext): SyncContext {
  const { env, state } = context;
  const { turn } = state;
  const sameReader = () => state.turn === turn;
  const fetch = async (request: Request) => {
    if (!sameReader()) throw new Error("somebody else is here");
    return env.fetch(request);
  };
  // Not a copy: the stores are exchanged while a round runs.
  return Object.assign(Object.create(context), { env: { ...env, fetch }, sameReader });
}
