/** What a phone does that the server shuts out: it keeps nothing of what was read, and still hands in what was recorded. */

import type { ShutOut } from "../../storage/logbook/logbook-rows";
import type { SyncContext } from "../context";
import { DONE, type StepOutcome } from "../outcome";
import { LOOK_AGAIN_MS } from "../round-steps";
import { forgetReading } from "./forget-reader";
import { setReader } from "./reader";
import { renewSession } from "./renew-session";

/**
 * Ends what can be read here. Nothing is shown from the first line on; what is noted on the disk before anything is wiped
 * lets a start after a kill go on with it.
 */
export async function beShutOut(context: SyncContext, said: Omit<ShutOut, "at">): Promise<StepOutcome> {
  const { env, directory, plan, server, session } = context;
  // Somebody enrolled while the answer was on its way.
  if (!context.sameReader()) return DONE;
  const shutOut = { ...said, at: env.now() };
  session.turn++;
  Object.assign(session, { me: null, leaving: shutOut });
  Object.assign(plan, { edition: null, digest: null });
  directory.known = null;
  server.signedOut = false;
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

async function note({ logbook, tell }: SyncContext, shutOut: ShutOut): Promise<void> {
  await logbook.setActor(null, shutOut);
  tell({ kind: "person" });
}

/** Asks now and then: who is active again is signed in by the device's key, and reads on. */
export async function stayOut(context: SyncContext, shutOut: ShutOut, asked: boolean): Promise<StepOutcome> {
  const { env, pace, session } = context;
  if (!asked && pace.lookedAt !== null && Math.abs(env.now() - pace.lookedAt) <= LOOK_AGAIN_MS) return DONE;
  const answer = await renewSession(context);
  if (answer.kind === "value") {
    pace.lookedAt = null;
    await setReader(context, answer.value);
    return DONE;
  }
  if (answer.kind !== "shut_out" && answer.kind !== "signed_out") return answer;
  pace.lookedAt = env.now();
  if (answer.kind === "shut_out" && (answer.said.why !== shutOut.why || answer.said.since !== shutOut.since)) {
    session.leaving = { ...answer.said, at: shutOut.at };
    await note(context, session.leaving);
  }
  return DONE;
}
