/** Runs the steps of a round one after the other, so that a fault of one does not cost the others. */

import { DONE, isEnd, type Outcome } from "./outcome";

/**
 * The last outcome that was not `done`. A fault of one address is no reason to go without the others, nor is a full phone one
 * to keep its photos; storage's fault is thrown in the end, whatever became of them.
 */
export async function runSteps(steps: readonly (() => Promise<Outcome>)[]): Promise<Outcome> {
  let worst = DONE;
  let fault: unknown = null;
  const remember = (cause: unknown): Outcome => {
    fault ??= cause;
    return DONE;
  };
  for (const step of steps) {
    const outcome = await step().catch(remember);
    if (outcome.kind !== "done") worst = outcome;
    if (isEnd(outcome)) break;
  }
  if (fault !== null) throw fault;
  return worst;
}

/** Plan, directory and session are looked at again after this long. */
export const LOOK_AGAIN_MS = 600_000;
