import { CHECK_RESULTS, type CheckResult } from "../catalogue/words";
import type { Entry } from "../record/entries";
import { effective, momentField, wordField } from "../record/fields";
import { type Acts, actsFold, countedBy } from "./countable-acts";

/** How a special customer was found. `next`: when they are to be looked at again, µs; null where that was not said. */
export interface CustomerCheck {
  readonly entry: Entry;
  readonly result: CheckResult;
  readonly next: number | null;
}

/** Over the entries of one view. */
export const customerChecksFold = actsFold(["customer.checked"], "customer");

/** By customer id the latest that was not taken back. Nobody looked: absent. */
export function lastChecks(checks: Acts): ReadonlyMap<string, CustomerCheck> {
  const readable = [...countedBy(checks, "customer")].flatMap(([customer, entries]) => {
    const last = entries.flatMap((entry) => checkOf(entry) ?? []).at(-1);
    return last ? [[customer, last] as const] : [];
  });
  return new Map(readable);
}

function checkOf(entry: Entry): CustomerCheck | null {
  const action = effective(entry);
  const result = action && wordField(action, "result", CHECK_RESULTS);
  return action && result ? { entry, result, next: momentField(action, "next") ?? null } : null;
}
