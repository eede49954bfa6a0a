/** Runs the steps of a round one after the other, so that a fault of one does not cost the others. */

import { DONE, isEnd, type StepOutcome } from "./outcome";

/**
 * The last outcome that was not `done`. A fault of one address is no reason to go without the others, nor is a full phone one
 * to keep its photos; storage's fault is thrown in the end, whatever became of them.
 */
export async function runSteps(steps: readonly (() => Promise<StepOutcome>)[]): Promise<StepOutcome> {
  let worst = DONE;
  let fault: unknown = null;
  for (const step of steps) {
    try {
      const outcome = await step();
      if (outcome.kind !== "done") worst = outcome;
      if (isEnd(outcome)) break;
    } catch (cause) {
      fault ??= cause;
    }
  }
  if (fault !== null) throw fault;
  return worst;
}

/** Plan, directory and session are looked at again after this long. */
export const LOOK_AGAIN_MS = 600_000;
