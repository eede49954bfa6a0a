/** Which entries count for nothing once somebody took them back. */

import { type Entry, heardAt } from "../record/entries";

/** What was done by a slip, and what all others act on as soon as they see it. */
const SLIPS = /^(?:level\.changed|supply\.(?:lost|returned)|incident\.(?:opened|closed))$/u;
/** What never was once anybody took it back, at whatever time; of all other acts their own folds say so. */
const NEVER =
  /^(?:notice\.given|contact\.tried|note\.written|photo\.taken|promise\.(?:made|withdrawn)|facts\.changed)$/u;

/**
 * What else a fold counts no longer once it was taken back, that is offered to be. Not what a server's rights go by
 * (who has something), what holds back power (a stop is gone on from), nor a report that was handed out.
 */
const COUNTED =
  /^(?:breaker\.tripped|clock\.|customer\.(?:checked|reported)$|enquiry\.counted|help\.|hotline\.|improvement\.|matter\.left|person\.(?:answered|called_out)$|powerup\.resumed|report\.(?:given|skipped)|request\.|review\.|service\.|stage\.|step\.confirmed|system\.checked)/u;

/** Whether one entry that takes it back, at any time and whoever records it, makes that it counts no longer. */
export const countsUntilUndone = (type: string): boolean => NEVER.test(type) || COUNTED.test(type);

export const isNever = (entry: Entry): boolean => NEVER.test(entry.action?.type ?? "");
export const isTakeable = (entry: Entry): boolean => SLIPS.test(entry.action?.type ?? "") || isNever(entry);

/** Longer, and somebody has acted on it: what takes it back then is another change. µs. */
const SLIP_US = 60_000_000;

/** By the phone's clock, and by when the server had both: a clock can be set back. */
export function isOnTheSpot(undone: Entry, entry: Entry): boolean {
  const heard = heardAt(undone);
  return (
    undone.action?.actor === entry.action?.actor &&
    undone.device === entry.device &&
    undone.n > entry.n &&
    Math.abs(undone.happenedAt - entry.happenedAt) <= SLIP_US &&
    (heard === Number.POSITIVE_INFINITY || heard - heardAt(entry) <= SLIP_US)
  );
}
