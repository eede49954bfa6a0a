/** A phone that the server shuts out: it keeps nothing of what was read, and still hands in what was recorded. */

import type { ShutOut } from "../../storage/logbook/logbook-rows";
import type { Outcome, SyncContext } from "../context";
import { type LastLook, LOOK_AGAIN_MS, shutOutIn } from "../round-steps";
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
  if (!context.sameReader()) return "fine";
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
  return "fine";
}

const NOTHING = { me: null, signedOut: false, directory: null, plan: null, planDigest: null };

async function note({ logbook, tell }: SyncContext, shutOut: ShutOut): Promise<void> {
  await logbook.setActor(null, shutOut);
  tell({ kind: "person" });
}

/** Asks now and then: who is active again is signed in by the device's key, and reads on. */
export async function stayOut(
  context: SyncContext,
  shutOut: ShutOut,
  round: LastLook,
  asked: boolean,
): Promise<Outcome> {
  const { env, state } = context;
  if (asked || round.lookedAt === null || Math.abs(env.now() - round.lookedAt) > LOOK_AGAIN_MS) {
    const me = await renewSession(context);
    if (typeof me === "object" && "person" in me) {
      round.lookedAt = null;
      await setReader(context, me);
      return "fine";
    }
    const said = shutOutIn(me);
    if (said === undefined && me !== "signed_out") return me;
    round.lookedAt = env.now();
    if (said !== undefined && (said.why !== shutOut.why || said.since !== shutOut.since)) {
      state.leaving = { ...said, at: shutOut.at };
      await note(context, state.leaving);
    }
  }
  return "fine";
}
