/** Asking the server what time it is: the clock's sample, a sign of life, and a nonce. */

import { continues, type Epoch, type Instant, measure, readableWall, skewOf } from "../../core/clock";
import type { ShutOut } from "../../storage/logbook/logbook-rows";
import type { Outcome, SyncContext } from "../context";
import type { Environment } from "../environment";
import { probe } from "./probe";
import { type ServerAnswer, UNAVAILABLE } from "./transport";

/** A measurement is taken again after this long, since clocks drift. */
const AGAIN_MS = 600_000;

/** What our own server will not do now it will hardly do in a second. */
const REFUSED_MS = 60_000;

export const instantOf = (env: Environment): Instant => ({ wall: readableWall(env.now()), monotonic: env.monotonic() });

/** This tab's epoch; a new one where there is none yet or the clock jumped. */
export async function currentEpoch({ env, logbook, state }: SyncContext): Promise<Epoch> {
  if (state.epoch !== null && continues(state.epoch, instantOf(env), 0)) return state.epoch;
  const number = await logbook.newEpoch();
  state.epoch = { number, skew: skewOf(instantOf(env)) };
  state.clockOffsetMs = null;
  return state.epoch;
}

/** True where this epoch has no fresh measurement, or nothing was heard for a while. */
export function shouldMeasure({ env, state }: SyncContext): boolean {
  const quiet = state.lastHeardAt === null || Math.abs(env.now() - state.lastHeardAt) > AGAIN_MS;
  return (
    quiet ||
    !state.heard ||
    state.clockOffsetMs === null ||
    state.epoch === null ||
    !continues(state.epoch, instantOf(env), 0)
  );
}

export interface ServerTime {
  readonly nonce: string;
  readonly generation: string;
}

/** `GET now`: takes a sample, unless the server doubts its own clock. */
export async function askServerTime(context: SyncContext): Promise<ServerTime | Outcome> {
  const epoch = await currentEpoch(context);
  const answer = await probe(context.env, { method: "GET", path: "now" });
  if (answer.kind !== "ours") return outcomeOf(answer);
  const { now, nonce, generation, suspect } = answer.body;
  if (typeof now !== "number" || typeof nonce !== "string" || typeof generation !== "string") return "foreign";
  if (suspect !== true) await takeSample(context, epoch, answer, now);
  return { nonce, generation };
}

/** Takes the clock's sample out of an answer that said the server's time, µs. */
export async function takeSample(
  { logbook, state }: SyncContext,
  epoch: Epoch,
  { sent, got }: { readonly sent: Instant; readonly got: Instant },
  now: number,
): Promise<void> {
  const sample = measure(epoch, readable(sent), readable(got), now);
  if (sample === null) return;
  await logbook.addSample(sample);
  state.clockOffsetMs = sample.offset_ms;
}

const readable = (instant: Instant): Instant => ({ ...instant, wall: readableWall(instant.wall) });

const SHUT_OUT = [
  ["device_revoked", "revoked"],
  ["person_inactive", "inactive"],
] as const;

/** Only our own server says this, and so plainly: what this phone holds goes by it. `since` in µs, if it is said. */
export const shutOutBy = (why: ShutOut["why"], since: unknown): Outcome => ({
  laterMs: 0,
  heard: true,
  shutOut: { why, since: typeof since === "number" ? since : null },
});

/** What an answer that is not the wanted one means for the round. */
export function outcomeOf(answer: ServerAnswer): Outcome {
  switch (answer.kind) {
    case "unheard":
      return "unheard";
    case "later":
      return { laterMs: answer.retryMs, heard: answer.code !== UNAVAILABLE };
    case "ours":
      if (answer.status === 403 && answer.body["status"] === 403) {
        const why = SHUT_OUT.find(([code]) => code === answer.body["code"])?.[1];
        if (why) return shutOutBy(why, answer.body["since"]);
      }
      // 403: this person may not read any more.
      if (answer.status === 401 || answer.status === 403) return "signed_out";
      return answer.status < 400 ? "fine" : { laterMs: REFUSED_MS, heard: true, refused: true };
    default:
      return "foreign";
  }
}
