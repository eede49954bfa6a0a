/** When somebody is asked again how they are. */

import type { CheckPower } from "../../catalogue/words";

const MINUTE = 60_000_000;
export const HOUR = 60 * MINUTE;
/** Nobody is asked more often than this because of a battery. */
export const SOONEST = 10 * MINUTE;
/** Whatever somebody says of when to look again: nobody waits longer, but where more was agreed. */
const LONGEST = 24 * HOUR;

/** Their own battery, a bottle or another supply: nobody knows how long it lasts until somebody says so. */
export const isShort = (by: CheckPower | undefined): boolean => by === "own" || by === "bottle" || by === "backup";

/** Of one person; times in µs. */
export interface Waiting {
  /** When their equipment runs out; null: it has power, or nobody knows. */
  readonly ends: number | null;
  /** How often it was agreed that they are asked, minutes; null: nothing was. */
  readonly often: number | null;
  /** How often the plan has them asked. */
  readonly every: number;
  /** They are in danger: asked again soon, where nobody knows how long their equipment lasts. */
  readonly danger?: boolean;
}

/** As agreed, else as the plan has it, and before the battery ends. `next`: what was said when they were heard of. */
export function askAgainAfter(heard: number, { ends, often, every, danger }: Waiting, next?: number | null): number {
  const agreed = often === null ? null : heard + often * MINUTE;
  const half = ends === null || ends <= heard ? null : Math.floor((heard + ends) / 2);
  const usual = heard + (danger && half === null ? SOONEST : every);
  const said = next ? Math.min(next, Math.max(heard + LONGEST, agreed ?? 0)) : (agreed ?? usual);
  return half === null || ends === null ? said : Math.min(said, ends, Math.max(half, heard + SOONEST));
}
