/** What a round reads, one address after the other. */

import type { Outcome } from "./context";

export const shutOutIn = (outcome: Outcome) => (typeof outcome === "object" ? outcome.shutOut : undefined);

/** Nothing more can be read now: by nobody, or not by this reader. */
export const isEnd = (outcome: Outcome): boolean =>
  outcome === "unheard" || outcome === "signed_out" || shutOutIn(outcome) !== undefined;

/**
 * The last outcome that was not fine. A fault of one address is no reason to go without the others, nor is a full phone one
 * to keep its photos; storage's fault is thrown in the end, whatever became of them.
 */
export async function runSteps(steps: readonly (() => Promise<Outcome>)[]): Promise<Outcome> {
  let worst: Outcome = "fine";
  let fault: unknown = null;
  const remember = (cause: unknown): Outcome => {
    fault ??= cause;
    return "fine";
  };
  for (const step of steps) {
    const outcome = await step().catch(remember);
    if (outcome !== "fine") worst = outcome;
    if (isEnd(outcome)) break;
  }
  if (fault !== null) throw fault;
  return worst;
}

/** Plan, directory and session are looked at again after this long. */
export const LOOK_AGAIN_MS = 600_000;

export interface LastLook {
  /** Ms, phone clock: when plan, directory and session were last looked at. */
  lookedAt: number | null;
}
