/** One round of sync: the clock, what was recorded, the journal, then the rest. Never rejects. */

import { StorageFull } from "../storage/errors";
import { unsurePhotos } from "../storage/logbook/photos";
import { askNow, shouldMeasure } from "./connection/server-clock";
import type { Outcome, Parts } from "./context";
import { heardGeneration } from "./generation";
import { pullAll } from "./pull/pull";
import { pushAll } from "./push/push";
import { rarely } from "./rarely";
import { inTurn, isEnd, LOOK_AGAIN_MS, type Round, shutOutIn } from "./round-steps";

/** The same for a phone that spares power; the journal itself tells of another plan or of people it does not know. */
const SPARING_LOOK_MS = 3_600_000;

/** `asked`: a person wants it, so everything is looked at. */
export async function syncRound(parts: Parts, round: Round, asked: boolean): Promise<Outcome> {
  const { state, env } = parts;
  let outcome: Outcome;
  try {
    outcome = await allSteps(parts, round, asked);
  } catch (cause) {
    // Storage failed us; the network may be well. What is not stored is asked for again.
    state.problem = cause instanceof StorageFull ? "storage_full" : "storage_failed";
    parts.changed();
    return "fine";
  }
  // Cut short because somebody else is here now: the next round tells what the network is like.
  if (!parts.here()) return "fine";
  const heard = typeof outcome === "object" ? outcome.heard : outcome !== "unheard" && outcome !== "foreign";
  state.heard = heard;
  if (heard) state.lastHeardAt = env.now();
  const someone = state.me !== null || (await parts.logbook.current()) !== null;
  if (outcome === "fine" && someone && !state.signedOut) await inStep(parts);
  state.problem = problemOf(outcome);
  parts.changed();
  return outcome;
}

/** Remembered, so that a restart without a network can say since when. A failing disk has its own alarm. */
async function inStep({ env, state, shelves }: Parts): Promise<void> {
  state.lastSyncedAt = env.now();
  await shelves.journal.setSynced(state.lastSyncedAt).catch(() => undefined);
}

/** What the round says about the network. */
function problemOf(outcome: Outcome): string | null {
  if (outcome === "foreign") return "not_ours";
  return typeof outcome === "object" && outcome.refused === true ? "refused" : null;
}

/** What time it is there, and which generation answers. */
async function hearServer(parts: Parts): Promise<Outcome> {
  const now = await askNow(parts);
  if (typeof now === "string" || "laterMs" in now) return now;
  await heardGeneration(parts, now.generation);
  return "fine";
}

async function allSteps(parts: Parts, round: Round, asked: boolean): Promise<Outcome> {
  const { state, logbook } = parts;
  const heard = asked || shouldMeasure(parts) ? await hearServer(parts) : "fine";
  if (heard !== "fine") return heard;
  let pushed: Outcome = "fine";
  if ((await logbook.current()) !== null) {
    pushed = await pushAll(parts, asked, state.me === null);
    if (typeof pushed === "string" && pushed !== "fine") return pushed;
  }
  if (shutOutIn(pushed)) return obey(parts, pushed);
  if (state.leaving !== null) {
    const left = await rarely((code) => code.leave(parts, round, asked));
    if (left !== "fine") return obey(parts, left);
  }
  // Photos need no session either.
  if (state.me === null) return pushed === "fine" ? sendFiles(parts) : pushed;
  const read = await reading(parts, () => readAll(parts, round, asked));
  return read === "fine" ? pushed : ended(parts, read, pushed);
}

/** Reading did not come to its end. Handing in needs no session, so without one the round did what it could. */
async function ended(parts: Parts, read: Outcome, pushed: Outcome): Promise<Outcome> {
  if (read !== "signed_out") return obey(parts, read);
  parts.state.signedOut = true;
  return pushed;
}

/** What reads nothing more keeps nothing more. */
const obey = async (parts: Parts, outcome: Outcome): Promise<Outcome> => {
  const shutOut = shutOutIn(outcome);
  return shutOut === undefined ? outcome : rarely((code) => code.beShutOut(parts, shutOut));
};

/** Reads; where the session has ended, renews it with the device's key and reads once more. */
async function reading(parts: Parts, read: () => Promise<Outcome>): Promise<Outcome> {
  const first = await read();
  if (first !== "signed_out") return first;
  const renewed = await rarely((code) => code.renew(parts));
  return renewed === "fine" ? read() : renewed;
}

async function readAll(parts: Parts, round: Round, asked: boolean): Promise<Outcome> {
  const { state, env } = parts;
  const patience = state.saver ? SPARING_LOOK_MS : LOOK_AGAIN_MS;
  const look = asked || round.lookedAt === null || Math.abs(env.now() - round.lookedAt) > patience;
  if (look) {
    const who = await rarely((code) => code.askWho(parts));
    if (who !== "fine") return who;
  }
  const worst = await inTurn([
    () => pullAll(parts, state.me?.person ?? ""),
    () => fetched(parts, look || state.planStale || state.plan === null ? "fetchPlan" : null),
    () => fetched(parts, look || state.directoryStale ? "fetchDirectory" : null),
    () => sendFiles(parts),
  ]);
  if (isEnd(worst)) return worst;
  state.signedOut = false;
  if (look && worst === "fine") round.lookedAt = env.now();
  return worst;
}

const fetched = async (parts: Parts, how: "fetchPlan" | "fetchDirectory" | null): Promise<Outcome> =>
  how === null ? "fine" : rarely((code) => code[how](parts));

/** Hands in photos that wait, and asks after the others once a day. */
async function sendFiles(parts: Parts): Promise<Outcome> {
  const { env, logbook, shelves, state } = parts;
  if (state.saver) return "fine";
  const left = await shelves.files.left();
  const unsure = await unsurePhotos(logbook.database, env.now());
  state.photoRefused = null;
  return unsure.length + left.length === 0 ? "fine" : rarely((code) => code.sendFiles(parts, unsure, left));
}

/**
 * The parts as one round has them. Who reads here may go while an answer is on its way: what was asked for one person then
 * neither says who is here nor is kept, and nothing more is asked.
 */
export function forRound(parts: Parts): Parts {
  const { env, state } = parts;
  const { turn } = state;
  const here = () => state.turn === turn;
  const fetch = async (request: Request) => {
    if (!here()) throw new Error("somebody else is here");
    return env.fetch(request);
  };
  // Not a copy: the shelves are exchanged while a round runs.
  return Object.assign(Object.create(parts), { env: { ...env, fetch }, here });
}
