/** Which improvements come first: what is due first, and of before a review what stood open. */

import { displayTime } from "../../record/entries";
import type { Improvement } from "./improvements";

/** What other outages and drills left that stood open at a moment (µs): as one of them ended, say. */
export const openBefore = (
  all: readonly Improvement[],
  members: readonly string[],
  at: number,
): readonly Improvement[] =>
  all.filter(
    ({ incident, entry, closed }) =>
      !members.includes(incident ?? "") && displayTime(entry) < at && (closed === null || displayTime(closed) >= at),
  );

/** Open ones first, and of these what is due first; then what ended last. */
export function inNeed(a: Improvement, b: Improvement): number {
  if (a.closed && b.closed) return displayTime(b.closed) - displayTime(a.closed);
  if (a.closed || b.closed) return a.closed ? 1 : -1;
  return (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER);
}
