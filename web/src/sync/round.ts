/** One round of sync: the clock, what was recorded, the journal, then the rest. Never rejects. */

import { StorageFull } from "../storage/errors";
import { unsurePhotos } from "../storage/logbook/photos";
import { askServerTime, shouldMeasure } from "./connection/server-clock";
import type { Outcome, SyncContext } from "./context";
import { hearGeneration } from "./generation";
import { withOccasionalSteps } from "./load-code";
import { pullAll } from "./pull/pull";
import { pushAll } from "./push/push";
import { isEnd, type LastLook, LOOK_AGAIN_MS, runSteps, shutOutIn } from "./round-steps";

/** The same for a phone that spares power; the journal itself tells of another plan or of people it does not know. */
const SPARING_LOOK_MS = 3_600_000;

/** `asked`: a person wants it, so everything is looked at. */
export async function syncRound(context: SyncContext, round: LastLook, asked: boolean): Promise<Outcome> {
  const { state, env } = context;
  let outcome: Outcome;
  try {
    outcome = await allSteps(context, round, asked);
  } catch (cause) {
    // Storage failed us; the network may be well. What is not stored is asked for again.
    state.problem = cause instanceof StorageFull ? "storage_full" : "storage_failed";
    context.changed();
    return "fine";
  }
  // Cut short because somebody else is here now: the next round tells what the network is like.
  if (!context.sameReader()) return "fine";
  const heard = typeof outcome === "object" ? outcome.heard : outcome !== "unheard" && outcome !== "foreign";
  state.heard = heard;
  if (heard) state.lastHeardAt = env.now();
  const someone = state.me !== null || (await context.logbook.current()) !== null;
  if (outcome === "fine" && someone && !state.signedOut) await inStep(context);
  state.problem = problemOf(outcome);
  context.changed();
  return outcome;
}

/** Remembered, so that a restart without a network can say since when. A failing disk has its own alarm. */
async function inStep({ env, state, stores }: SyncContext): Promise<void> {
  state.lastSyncedAt = env.now();
  await stores.journal.setSynced(state.lastSyncedAt).catch(() => undefined);
}

/** What the round says about the network. */
function problemOf(outcome: Outcome): string | null {
  if (outcome === "foreign") return "not_ours";
  return typeof outcome === "object" && outcome.refused === true ? "refused" : null;
}

/** What time it is there, and which generation answers. */
async function hearServer(context: SyncContext): Promise<Outcome> {
  const now = await askServerTime(context);
  if (typeof now === "string" || "laterMs" in now) return now;
  await hearGeneration(context, now.generation);
  return "fine";
}

async function allSteps(context: SyncContext, round: LastLook, asked: boolean): Promise<Outcome> {
  const { state, logbook } = context;
  const heard = asked || shouldMeasure(context) ? await hearServer(context) : "fine";
  if (heard !== "fine") return heard;
  let pushed: Outcome = "fine";
  if ((await logbook.current()) !== null) {
    pushed = await pushAll(context, asked, state.me === null);
    if (typeof pushed === "string" && pushed !== "fine") return pushed;
  }
  if (shutOutIn(pushed)) return obey(context, pushed);
  if (state.leaving !== null) {
    const left = await withOccasionalSteps((code) => code.finishDeparture(context, round, asked));
    if (left !== "fine") return obey(context, left);
  }
  // Photos need no session either.
  if (state.me === null) return pushed === "fine" ? sendFiles(context) : pushed;
  const read = await reading(context, () => readAll(context, round, asked));
  return read === "fine" ? pushed : ended(context, read, pushed);
}

/** Reading did not come to its end. Handing in needs no session, so without one the round did what it could. */
async function ended(context: SyncContext, read: Outcome, pushed: Outcome): Promise<Outcome> {
  if (read !== "signed_out") return obey(context, read);
  context.state.signedOut = true;
  return pushed;
}

/** What reads nothing more keeps nothing more. */
const obey = async (context: SyncContext, outcome: Outcome): Promise<Outcome> => {
  const shutOut = shutOutIn(outcome);
  return shutOut === undefined ? outcome : withOccasionalSteps((code) => code.beShutOut(context, shutOut));
};

/** Reads; where the session has ended, renews it with the device's key and reads once more. */
async function reading(context: SyncContext, read: () => Promise<Outcome>): Promise<Outcome> {
  const first = await read();
  if (first !== "signed_out") return first;
  const renewed = await withOccasionalSteps((code) => code.renew(context));
  return renewed === "fine" ? read() : renewed;
}

async function readAll(context: SyncContext, round: LastLook, asked: boolean): Promise<Outcome> {
  const { state, env } = context;
  const patience = state.saver ? SPARING_LOOK_MS : LOOK_AGAIN_MS;
  const look = asked || round.lookedAt === null || Math.abs(env.now() - round.lookedAt) > patience;
  if (look) {
    const who = await withOccasionalSteps((code) => code.askWho(context));
    if (who !== "fine") return who;
  }
  const worst = await runSteps([
    () => pullAll(context, state.me?.person ?? ""),
    () => fetched(context, look || state.planStale || state.plan === null ? "fetchPlan" : null),
    () => fetched(context, look || state.directoryStale ? "fetchDirectory" : null),
    () => sendFiles(context),
  ]);
  if (isEnd(worst)) return worst;
  state.signedOut = false;
  if (look && worst === "fine") round.lookedAt = env.now();
  return worst;
}

const fetched = async (context: SyncContext, how: "fetchPlan" | "fetchDirectory" | null): Promise<Outcome> =>
  how === null ? "fine" : withOccasionalSteps((code) => code[how](context));

/** Hands in photos that wait, and asks after the others once a day. */
async function sendFiles(context: SyncContext): Promise<Outcome> {
  const { env, logbook, stores, state } = context;
  if (state.saver) return "fine";
  const left = await stores.files.left();
  const unsure = await unsurePhotos(logbook.database, env.now());
  state.photoRefused = null;
  return unsure.length + left.length === 0
    ? "fine"
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
