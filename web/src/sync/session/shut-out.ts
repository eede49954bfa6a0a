/** A phone that the server shuts out: it keeps nothing of what was read, and still hands in what was recorded. */

import type { ShutOut } from "../../storage/logbook/logbook-rows";
import type { SyncContext } from "../context";
import { DONE, type Outcome } from "../outcome";
import { LOOK_AGAIN_MS } from "../round-steps";
import { forgetReading } from "./forget-reader";
import { setReader } from "./reader";
import { renewSession } from "./renew-session";

/**
 * Ends what can be read here. Nothing is shown from the first line on; what is noted on the disk before anything is wiped
 * lets a start after a kill go on with it.
 */
export async function beShutOut(context: SyncContext, said: Omit<ShutOut, "at">): Promise<Outcome> {
  const { env, state } = context;
  // Somebody enrolled while the answer was on its way.
  if (!context.sameReader()) return DONE;
  const shutOut = { ...said, at: env.now() };
  state.turn++;
  Object.assign(state, { ...NOTHING, leaving: shutOut });
  context.changed();
  // A full disk must not keep what was read: what goes first makes room for the note.
  await note(context, shutOut).catch(async () => {
    await forgetReading(context);
    await note(context, shutOut);
  });
  await forgetReading(context);
  env.tidy();
  // The others wipe once more what they were just keeping.
  context.tell({ kind: "person" });
  return DONE;
}

const NOTHING = { me: null, signedOut: false, directory: null, plan: null, planDigest: null };

async function note({ logbook, tell }: SyncContext, shutOut: ShutOut): Promise<void> {
  await logbook.setActor(null, shutOut);
  tell({ kind: "person" });
}

/** Asks now and then: who is active again is signed in by the device's key, and reads on. */
export async function stayOut(context: SyncContext, shutOut: ShutOut, asked: boolean): Promise<Outcome> {
  const { env, state } = context;
  if (!asked && state.lookedAt !== null && Math.abs(env.now() - state.lookedAt) <= LOOK_AGAIN_MS) return DONE;
  const session = await renewSession(context);
  if (session.kind === "found") {
    state.lookedAt = null;
    await setReader(context, session.value);
    return DONE;
  }
  if (session.kind !== "shut_out" && session.kind !== "signed_out") return session;
  state.lookedAt = env.now();
  if (session.kind === "shut_out" && (session.said.why !== shutOut.why || session.said.since !== shutOut.since)) {
    state.leaving = { ...session.said, at: shutOut.at };
    await note(context, state.leaving);
  }
  return DONE;
}
