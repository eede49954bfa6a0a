/** A phone that the server shuts out: it keeps nothing of what was read, and still hands in what was recorded. */

import type { ShutOut } from "../../storage/logbook/logbook-rows";
import type { Outcome, Parts } from "../context";
import { LOOK_AGAIN_MS, type Round, shutOutIn } from "../round-steps";
import { forgetReading } from "./forget-reader";
import { becomes } from "./reader";
import { renewSession } from "./renew-session";

/**
 * Ends what can be read here. Nothing is shown from the first line on; what is noted on the disk before anything is wiped
 * lets a start after a kill go on with it.
 */
export async function beShutOut(parts: Parts, said: Omit<ShutOut, "at">): Promise<Outcome> {
  const { env, state } = parts;
  // Somebody enrolled while the answer was on its way.
  if (!parts.here()) return "fine";
  const shutOut = { ...said, at: env.now() };
  state.turn++;
  Object.assign(state, { ...NOTHING, leaving: shutOut });
  parts.changed();
  // A full disk must not keep what was read: what goes first makes room for the note.
  await note(parts, shutOut).catch(async () => {
    await forgetReading(parts);
    await note(parts, shutOut);
  });
  await forgetReading(parts);
  env.tidy();
  // The others wipe once more what they were just keeping.
  parts.tell({ kind: "person" });
  return "fine";
}

const NOTHING = { me: null, signedOut: false, directory: null, plan: null, planDigest: null };

async function note({ logbook, tell }: Parts, shutOut: ShutOut): Promise<void> {
  await logbook.setActor(null, shutOut);
  tell({ kind: "person" });
}

/** Asks now and then: who is active again is signed in by the device's key, and reads on. */
export async function stayOut(parts: Parts, shutOut: ShutOut, round: Round, asked: boolean): Promise<Outcome> {
  const { env, state } = parts;
  if (asked || round.lookedAt === null || Math.abs(env.now() - round.lookedAt) > LOOK_AGAIN_MS) {
    const me = await renewSession(parts);
    if (typeof me === "object" && "person" in me) {
      round.lookedAt = null;
      await becomes(parts, me);
      return "fine";
    }
    const said = shutOutIn(me);
    if (said === undefined && me !== "signed_out") return me;
    round.lookedAt = env.now();
    if (said !== undefined && (said.why !== shutOut.why || said.since !== shutOut.since)) {
      state.leaving = { ...said, at: shutOut.at };
      await note(parts, state.leaving);
    }
  }
  return "fine";
}
