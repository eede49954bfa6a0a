/** Renews an ended session with the device's key. */

import { askServerTime } from "../connection/server-clock";
import { askServer, postJson } from "../connection/transport";
import type { SyncContext } from "../context";
import type { Me } from "../local-record";
import { type Answered, SIGNED_OUT, type StepOutcome } from "../outcome";
import { signJws } from "../push/seal";
import { sessionIn, takeSession } from "./reader";

/** Renews the reading session with the device's key and a nonce. */
export async function renewSession(context: SyncContext): Promise<Answered<Me>> {
  const { env, logbook } = context;
  const record = await logbook.current();
  const keys = record === null ? null : await logbook.keys(record.id);
  if (record === null || keys === null) return SIGNED_OUT;
  const now = await askServerTime(context);
  if (now.kind !== "value") return now;
  const { jws } = await signJws(
    { subtle: env.subtle, key: keys.privateKey, device: record.id },
    JSON.stringify({ nonce: now.value.nonce }),
  );
  return sessionIn(await askServer(env, postJson("sessions", { device: record.id, proof: jws })));
}

/** The same, and whoever it is reads on. */
export const renew = async (context: SyncContext): Promise<StepOutcome> =>
  takeSession(context, await renewSession(context));
