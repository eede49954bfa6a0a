/** What a wallboard counts down, and what of it has passed. */

import { nextLimit, type Running, reachedLimit } from "../../core/readings/clocks";
import type { Matter } from "../../core/readings/matters/matter";

/** One time that somebody must not miss. */
export interface Timed {
  /** The same as long as it is the same limit of the same thing: what is put off is another. */
  readonly key: string;
  readonly words: string;
  /** Whether somebody's life hangs on it. */
  readonly life: boolean;
  /** µs. */
  readonly at: number;
}

/** The limit of a clock that speaks now: the one reached, else the one to come. */
export function limitNow(
  running: Running,
  now: number,
): { readonly name: Running["clock"]["name"]; readonly at: number } | null {
  const found = reachedLimit(running, now) ?? nextLimit(running, now);
  return found && { name: found.limit.name, at: found.at };
}

/** What has passed by now: what a life hangs on first, then what waits longest. */
export const passedOf = (timed: readonly Timed[], now: number): readonly Timed[] =>
  timed.filter(({ at }) => at <= now).toSorted((a, b) => Number(b.life) - Number(a.life) || a.at - b.at);

/** Whether something has passed that had not when one last looked. `seen`: keys that had; null: nobody looked yet. */
export const passesAnew = (passed: readonly Timed[], seen: ReadonlySet<string> | null): boolean =>
  seen !== null && passed.some(({ key }) => !seen.has(key));

/** Of these a wall shows nothing: they have places of their own, or tell of a person. */
const NOT_LISTED: ReadonlySet<Matter["kind"]> = new Set(["danger", "clock", "check", "accident", "call"]);

/** What of all that must be done may stand on a wall. */
export const forAWall = (matters: readonly Matter[]): readonly Matter[] =>
  matters.filter(({ kind }) => !NOT_LISTED.has(kind));

/** How many there are of each urgency, life first; those of which there is none left out. */
export function countsOf(
  matters: readonly Pick<Matter, "urgency">[],
): readonly (readonly [Matter["urgency"], number])[] {
  const counts = ([0, 1, 2, 3] as const).map(
    (urgency) => [urgency, matters.filter((each) => each.urgency === urgency).length] as const,
  );
  return counts.filter(([, count]) => count > 0);
}
