/** Signs a person out: forgets what they read, and tells the server. */

import { askServer } from "../connection/transport";
import type { SyncContext } from "../context";
import { DONE, outcomeOf, type StepOutcome } from "../outcome";
import { forgetReading, isShutOut } from "./forget-reader";
import { stayOut } from "./shut-out";

/** Signs out: what was read is forgotten, the logbook stays. The server is told now, or when it is heard again. */
export async function forgetPerson(context: SyncContext): Promise<void> {
  const { logbook, server, session } = context;
  session.turn++;
  // From here on it is so, whatever dies: a start wipes what was not wiped.
  await logbook.setActor(null);
  Object.assign(session, { me: null, leaving: true });
  server.signedOut = false;
  await forgetReading(context);
  context.tell({ kind: "person" });
}

/** After somebody left: tells the server who could not be told, or asks whether who was shut out may come back. */
export async function finishDeparture(context: SyncContext, asked: boolean): Promise<StepOutcome> {
  const { env, logbook, session } = context;
  if (isShutOut(session.leaving)) return stayOut(context, session.leaving, asked);
  const answer = await askServer(env, { method: "DELETE", path: "session" });
  const done = answer.kind === "ours" && (answer.status < 400 || answer.status === 401);
  if (!done) return outcomeOf(answer);
  session.leaving = null;
  await logbook.told();
  return DONE;
}
