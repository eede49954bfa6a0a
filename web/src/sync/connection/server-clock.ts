/** Asks the server what time it is: a measurement of the clock, a sign of life, and a nonce. */

import { continues, type Epoch, type Instant, measure, skewOf } from "../../core/record/clock";
import type { SyncContext } from "../context";
import { type Answered, answered, FOREIGN, outcomeOf } from "../outcome";
import { probe } from "./probe";
import { instantOf } from "./transport";

/** A measurement is taken again after this long, since clocks drift. */
const AGAIN_MS = 600_000;

/** This tab's epoch; a new one where there is none yet or the clock jumped. */
export async function currentEpoch({ env, logbook, clock }: SyncContext): Promise<Epoch> {
  if (clock.epoch && continues(clock.epoch, instantOf(env), 0)) return clock.epoch;
  const number = await logbook.newEpoch();
  clock.epoch = { number, skew: skewOf(instantOf(env)) };
  clock.offsetMs = null;
  return clock.epoch;
}

/** True where this epoch has no fresh measurement, or nothing was heard for a while. */
export function shouldMeasure({ env, server, clock }: SyncContext): boolean {
  const quiet = server.lastHeardAt === null || Math.abs(env.now() - server.lastHeardAt) > AGAIN_MS;
  return (
    quiet || !server.heard || clock.offsetMs === null || !(clock.epoch && continues(clock.epoch, instantOf(env), 0))
  );
}

export interface ServerTime {
  readonly nonce: string;
  readonly generation: string;
}

/** `GET now`: takes a sample, unless the server doubts its own clock. */
export async function askServerTime(context: SyncContext): Promise<Answered<ServerTime>> {
  const epoch = await currentEpoch(context);
  const answer = await probe(context.env, { method: "GET", path: "now" });
  if (answer.kind !== "ours") return outcomeOf(answer);
  const { now, nonce, generation, suspect } = answer.body;
  if (typeof now !== "number" || typeof nonce !== "string" || typeof generation !== "string") return FOREIGN;
  if (suspect !== true) await takeSample(context, epoch, answer, now);
  return answered({ nonce, generation });
}

/** Takes the clock's sample out of an answer that said the server's time, µs. */
export async function takeSample(
  { logbook, clock }: SyncContext,
  epoch: Epoch,
  { sent, got }: { readonly sent: Instant; readonly got: Instant },
  now: number,
): Promise<void> {
  const sample = measure(epoch, sent, got, now);
  if (sample === null) return;
  await logbook.addSample(sample);
  clock.offsetMs = sample.offset_ms;
  clock.measured = { aheadMs: sample.offset_ms + skewOf(sent), rttMs: sample.rtt_ms, at: got.monotonic };
}
