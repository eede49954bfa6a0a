/** The reading session's renewal and its end. Both are rare, and no first screen waits for them. */

import type { Me } from "./lamp";
import { askNow, outcomeOf } from "./measure";
import type { Outcome, Parts } from "./parts";
import { meOf } from "./people";
import { signed } from "./seal";
import { ask, postJson } from "./transport";

/** Renews the reading session with the device's key and a nonce. */
export async function renewSession(parts: Parts): Promise<Me | Outcome> {
  const { env, logbook } = parts;
  const record = await logbook.current();
  const keys = record === null ? null : await logbook.keys(record.id);
  if (record === null || keys === null) return "signed_out";
  const now = await askNow(parts);
  if (typeof now === "string" || "laterMs" in now) return now;
  const { jws } = await signed(
    { subtle: env.subtle, key: keys.privateKey, device: record.id },
    JSON.stringify({ nonce: now.nonce }),
  );
  return meOf(await ask(env, postJson("sessions", { device: record.id, proof: jws })));
}

/** Ends the session that was left while nobody could be told. */
export async function leave({ env, logbook, state }: Parts): Promise<Outcome> {
  const answer = await ask(env, { method: "DELETE", path: "session" });
  if (answer.kind !== "ours" || (answer.status >= 400 && answer.status !== 401)) return outcomeOf(answer);
  state.leaving = false;
  await logbook.told();
  return "fine";
}
