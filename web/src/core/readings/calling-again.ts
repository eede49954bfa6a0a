/** When to try again to reach somebody, by which of their numbers, and who is at it. */

import { type CallRoute, isVain, type Tried } from "../folds/call-tries";
import type { Edition } from "../plan/plan";
import { milliseconds } from "../plan/plan-lookups";
import { displayTime } from "../record/entries";

const MINUTE = 60_000_000;

/** How long to wait before the next try, µs, by what was in vain. */
export interface Waits {
  readonly busy: number;
  readonly no_answer: number;
}

/** Where the plan does not say: a line is soon free again, a person who does not answer is busy longer. */
export const WAITS: Waits = { busy: 2 * MINUTE, no_answer: 5 * MINUTE };

/** What the plan says; an edition of before, or one that says nothing, leaves it to `WAITS`. */
export function waitsOf(edition: Edition | null): Waits {
  const said = edition?.site.call_again;
  if (!said) return WAITS;
  return { busy: (milliseconds(said.busy) ?? 0) * 1000, no_answer: (milliseconds(said.no_answer) ?? 0) * 1000 };
}

/** Who tried in vain longer ago than this has most likely turned to something else, µs. */
const ON_IT = 15 * MINUTE;

/** When to try again, µs; null where somebody got through or left word. */
export function againAt({ last }: Tried, waits: Waits): number | null {
  return isVain(last.outcome) ? displayTime(last.entry) + waits[last.outcome] : null;
}

/** Where in `ways` the first stands that was not last tried in vain; null: all were, so turn to the next contact. */
export function nextRoute({ routes }: Tried, ways: readonly CallRoute[]): number | null {
  const found = ways.findIndex((route) => {
    const last = routes.get(route);
    return last === undefined || !isVain(last.outcome);
  });
  return found < 0 ? null : found;
}

/** Others who are on it: tried in vain and not long ago, in the order of their first attempt. `now` in µs. */
export function alsoTrying({ vain }: Tried, person: string | null, now: number): readonly string[] {
  const others = [...vain].filter(
    ([who, made]) => who !== person && who !== "" && now - displayTime(made.entry) < ON_IT,
  );
  return others.map(([who]) => who);
}
