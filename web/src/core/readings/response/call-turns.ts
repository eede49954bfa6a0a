/** Whom to call for people in danger: the first that the plan names and, before each who did not answer, the next. */

import type { Tries } from "../../folds/call-tries";
import { displayTime } from "../../record/entries";

/** Whoever called before telling of them called for them, µs. */
const BEFORE = 30 * 60_000_000;

interface Callee {
  readonly id: string;
}

const triedFor = (tries: Tries, { id }: Callee, since: number) => {
  const last = tries.get(id)?.last;
  return last && displayTime(last.entry) >= since - BEFORE ? last : undefined;
};

/** Whether somebody got through to them since then. @param since when they were told of, µs */
export const isReachedFor = (tries: Tries, callee: Callee, since: number): boolean =>
  triedFor(tries, callee, since)?.outcome === "reached";

/** Those to call now: the first who was not tried in vain, then those before, who may be tried again. @param since when they were told of, µs */
export function calleesInTurn<T extends Callee>(callees: readonly T[], tries: Tries, since: number): readonly T[] {
  const inVain = (callee: T) => (triedFor(tries, callee, since)?.outcome ?? "reached") !== "reached";
  const first = callees.findIndex((each) => !inVain(each));
  return first < 0 ? callees : [...callees.slice(first, first + 1), ...callees.slice(0, first)];
}
