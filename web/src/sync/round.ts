/** One round of sync: the clock, what was recorded, the journal, then the rest. Never rejects. */

import { StorageFull } from "../storage/errors";
import { unsurePhotos } from "../storage/photos";
import { heardGeneration } from "./generations";
import type { Me } from "./lamp";
import { askNow, shouldMeasure } from "./measure";
import type { Outcome, Parts } from "./parts";
import { askSession, forgetReading } from "./people";
import { pullAll } from "./pull";
import { pushAll } from "./push";
import { rarely } from "./rarely";
import { inTurn, isEnd } from "./steps";

/** Plan, directory and session are looked at again after this long. */
const LOOK_AGAIN_MS = 600_000;
/** The same for a phone that spares power; the journal itself tells of another plan or of people it does not know. */
const SPARING_LOOK_MS = 3_600_000;

export interface Round {
  /** Ms, phone clock: when plan, directory and session were last looked at. */
  lookedAt: number | null;
}

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
    const deaf = state.me === null || state.shutOut;
    pushed = await pushAll(parts, asked, deaf);
    if (typeof pushed === "string" && pushed !== "fine") return pushed;
  }
  if (state.leaving) return rarely((code) => code.leave(parts));
  // Photos need no session either.
  if (state.me === null) return pushed === "fine" ? sendFiles(parts) : pushed;
  const read = await reading(parts, () => readAll(parts, round, asked));
  const outcome = read === "signed_out" || read === "shut_out" ? signedOut(parts, read) : read;
  return outcome === "fine" ? pushed : outcome;
}

function signedOut({ state }: Parts, how: "signed_out" | "shut_out"): Outcome {
  state.signedOut = true;
  state.shutOut = how === "shut_out";
  // Handing in needs no session, so the round did what it could.
  return "fine";
}

/** Reads; where the session has ended, renews it with the device's key and reads once more. */
async function reading(parts: Parts, read: () => Promise<Outcome>): Promise<Outcome> {
  const first = await read();
  if (first !== "signed_out") return first;
  const me = await rarely((code) => code.renewSession(parts));
  if (typeof me === "string" || "laterMs" in me) return me;
  await becomes(parts, me);
  return read();
}

async function readAll(parts: Parts, round: Round, asked: boolean): Promise<Outcome> {
  const { state, env } = parts;
  const patience = state.saver ? SPARING_LOOK_MS : LOOK_AGAIN_MS;
  const look = asked || round.lookedAt === null || Math.abs(env.now() - round.lookedAt) > patience;
  if (look) {
    const me = await askSession(parts);
    if (typeof me === "string" || "laterMs" in me) return me;
    await becomes(parts, me);
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
  state.photoRefused = false;
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

/** The server says who reads here. Another person finds nothing of the former's. */
export async function becomes(parts: Parts, said: Me): Promise<void> {
  const { state, shelves, logbook } = parts;
  const me = { ...said, device: await ownDevice(parts, said.device) };
  if (!parts.here()) return;
  if (state.me !== null && state.me.person !== me.person) await forgetReading(parts);
  if (me.device !== null && (await logbook.actor()) !== me.person) await logbook.setActor(me.person);
  if (JSON.stringify(state.me) !== JSON.stringify(me)) {
    state.me = me;
    state.leaving = false;
    await shelves.vault.keep("me", me);
    // Who signs out meanwhile must not be brought back by what is still to be done here.
    if (!parts.here()) return;
    // What this person read here before shows again, now that it is known whose it is.
    await parts.reloadJournal();
    parts.tell({ kind: "person" });
    parts.changed();
  }
  state.signedOut = false;
  state.shutOut = false;
}

/** The session's device, if this browser has its logbook. Without one nothing can be recorded here, whoever is signed in. */
async function ownDevice({ state, logbook, changed }: Parts, device: string | null): Promise<string | null> {
  const current = await logbook.current();
  if (device === null || current !== null) return device === null ? null : (current?.id ?? null);
  state.wiped ??= device;
  changed();
  return null;
}
