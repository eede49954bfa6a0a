import { appendFileSync } from "node:fs";
import { env } from "node:process";

/** How many rounds to play: `here` in the ordinary test run, `long` in `make faults` (see tally.py). */
export function rounds(here: number, long: number): number {
  const size = env["FAULTS"];
  if (!size) return here;
  return size === "long" ? long : Math.max(here, Math.round(long * Number(size)));
}

/** The seeds to play: 0, 1, 2 …, or the one that `SEED` names. */
export function seeds(here: number, long: number): number[] {
  const named = env["SEED"];
  return named ? [Number(named)] : Array.from({ length: rounds(here, long) }, (_, seed) => seed);
}

/** Adds figures to a row's sums; names that end in `_max` keep the highest. Without FAULTS_FILE nobody is counting. */
export function tally(row: number, figures: Readonly<Record<string, number>>): void {
  const kept = env["FAULTS_FILE"];
  if (kept) appendFileSync(kept, `${JSON.stringify({ row, ...figures })}\n`);
}
