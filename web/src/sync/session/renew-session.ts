/** The reading session's renewal. It is rare, and no first screen waits for it. */

import { askServerTime } from "../connection/server-clock";
import { askServer, postJson } from "../connection/transport";
import type { Outcome, SyncContext } from "../context";
import type { Me } from "../local-record";
import { signJws } from "../push/seal";
import { sessionIn, takeSession } from "./reader";

/** Renews the reading session with the device's key and a nonce. */
export async function renewSession(context: SyncContext): Promise<Me | Outcome> {
  const { env, logbook } = context;
  const record = await logbook.current();
  const keys = record === null ? null : await logbook.keys(record.id);
  if (record === null || keys === null) return "signed_out";
  const now = await askServerTime(context);
  if (typeof now === "string" || "laterMs" in now) return now;
  const { jws } = await signJws(
    { subtle: env.subtle, key: keys.privateKey, device: record.id },
    JSON.stringify({ nonce: now.nonce }),
  );
  return sessionIn(await askServer(env, postJson("sessions", { device: record.id, proof: jws })));
}

/** The same, and whoever it is reads on. */
export const renew = async (context: SyncContext): Promise<Outcome> =>
  takeSession(context, await renewSession(context));
