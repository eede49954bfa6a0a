/** After somebody left: what they read is forgotten, and the server told. */

import { askServer } from "../connection/transport";
import type { SyncContext } from "../context";
import { DONE, type Outcome, outcomeOf } from "../outcome";
import { forgetReading, isShutOut } from "./forget-reader";
import { stayOut } from "./shut-out";

/** Signs out: what was read is forgotten, the logbook stays. The server is told now, or when it is heard again. */
export async function forgetPerson(context: SyncContext): Promise<void> {
  const { logbook, state } = context;
  state.turn++;
  // From here on it is so, whatever dies: a start wipes what was not wiped.
  await logbook.setActor(null);
  Object.assign(state, { me: null, signedOut: false, leaving: true });
  await forgetReading(context);
  context.tell({ kind: "person" });
}

/** After somebody left: tells the server who could not be told, or asks whether who was shut out may come back. */
export async function finishDeparture(context: SyncContext, asked: boolean): Promise<Outcome> {
  const { env, logbook, state } = context;
  if (isShutOut(state.leaving)) return stayOut(context, state.leaving, asked);
  const answer = await askServer(env, { method: "DELETE", path: "session" });
  const done = answer.kind === "ours" && (answer.status < 400 || answer.status === 401);
  if (!done) return outcomeOf(answer);
  state.leaving = null;
  await logbook.told();
  return DONE;
}
