/** The reading session's renewal. It is rare, and no first screen waits for it. */

import { askNow } from "../connection/server-clock";
import { ask, postJson } from "../connection/transport";
import type { Outcome, Parts } from "../context";
import type { Me } from "../local-record";
import { signed } from "../push/seal";
import { became, meOf } from "./reader";

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

/** The same, and whoever it is reads on. */
export const renew = async (parts: Parts): Promise<Outcome> => became(parts, await renewSession(parts));
