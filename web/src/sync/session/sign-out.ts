/** After somebody left: what they read is forgotten, and the server told. */

import { outcomeOf } from "../connection/server-clock";
import { ask } from "../connection/transport";
import type { Outcome, Parts } from "../context";
import type { Round } from "../round-steps";
import { forgetReading, isShutOut } from "./forget-reader";
import { stayOut } from "./shut-out";

/** Signs out: what was read is forgotten, the logbook stays. The server is told now, or when it is heard again. */
export async function forgetPerson(parts: Parts): Promise<void> {
  const { logbook, state } = parts;
  state.turn++;
  // From here on it is so, whatever dies: a start wipes what was not wiped.
  await logbook.setActor(null);
  Object.assign(state, { me: null, signedOut: false, leaving: true });
  await forgetReading(parts);
  parts.tell({ kind: "person" });
}

/** After somebody left: tells the server who could not be told, or asks whether who was shut out may come back. */
export async function leave(parts: Parts, round: Round, asked: boolean): Promise<Outcome> {
  const { env, logbook, state } = parts;
  if (isShutOut(state.leaving)) return stayOut(parts, state.leaving, round, asked);
  const answer = await ask(env, { method: "DELETE", path: "session" });
  const done = answer.kind === "ours" && (answer.status < 400 || answer.status === 401);
  if (!done) return outcomeOf(answer);
  state.leaving = null;
  await logbook.told();
  return "fine";
}
