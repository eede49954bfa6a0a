import { CHECK_POWERS, CHECK_RESULTS, type CheckPower, type CheckResult } from "../catalogue/words";
import { displayTime, type Entry } from "../record/entries";
import { effective, momentField, wordField } from "../record/fields";
import { type Acts, actsFold, countedBy } from "./countable-acts";

/** What keeps somebody going instead of their device, as was said at `at`, and until when that lasts; null: nobody has said. µs. */
export interface Powered {
  readonly by: CheckPower;
  readonly at: number;
  readonly until: number | null;
}

/**
 * How a special customer was found. `next`: when they are to be looked at again, µs; null where that was not said.
 * `powered`: what was said last of that.
 */
export interface CustomerCheck {
  readonly entry: Entry;
  readonly result: CheckResult;
  readonly next: number | null;
  readonly powered: Powered | null;
}

/** Over the entries of one view. */
export const customerChecksFold = actsFold(["customer.checked"], "customer");

/** Read once, and asked for each customer. */
const readLast = new WeakMap<Acts, ReadonlyMap<string, CustomerCheck>>();

/** By customer id the latest that was not taken back. Nobody looked: absent. */
export function lastChecks(checks: Acts): ReadonlyMap<string, CustomerCheck> {
  const read = readLast.get(checks) ?? lastOf(checks);
  readLast.set(checks, read);
  return read;
}

/** How they were found last; `well` where nobody looked. */
export const lastResult = ({ customerChecks }: { readonly customerChecks: Acts }, customer: string): CheckResult =>
  lastChecks(customerChecks).get(customer)?.result ?? "well";

function lastOf(checks: Acts): ReadonlyMap<string, CustomerCheck> {
  const readable = [...countedBy(checks, "customer")].flatMap(([customer, entries]) => {
    const last = entries.reduce(checkAfter, null);
    return last ? [[customer, last] as const] : [];
  });
  return new Map(readable);
}

function checkAfter(before: CustomerCheck | null, entry: Entry): CustomerCheck | null {
  const action = effective(entry);
  const result = action && wordField(action, "result", CHECK_RESULTS);
  if (!(action && result)) return before;
  const by = result === "well" ? wordField(action, "power", CHECK_POWERS) : null;
  const until = momentField(action, "lasts_until") ?? null;
  const held = before?.powered ?? null;
  // Who needs help here was not taken to hospital after all, or is back.
  const kept = result === "needs_help" && held?.by === "taken" ? null : held;
  const said = by ? { by, at: displayTime(entry), until } : kept;
  return { entry, result, next: momentField(action, "next") ?? null, powered: said };
}
