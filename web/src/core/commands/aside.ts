/** Puts aside what one device recorded, and brings it back. */

import type { Entry } from "../record/entries";
import type { Drafts } from "./decision";

interface PuttingAside {
  readonly device: string;
  readonly reason: string;
  /** From this entry of it on; null: all. */
  readonly from: Entry | null;
  readonly looked: readonly number[];
}

export const putAside = ({ device, reason, from, looked }: PuttingAside): Drafts => [
  {
    type: "device.set_aside",
    body: { device, reason, ...(from && { from: from.n }), ...(looked.length > 0 && { looked }) },
  },
];

/** All of it; with `only` what is true among it. */
export const bringBack = (device: string, only: readonly Entry[] = []): Drafts => [
  { type: "device.brought_back", body: { device }, refs: only.map(({ ref }) => ref) },
];

/** First and last number of each run of a device's entries, in order: none leads over what is not here or cannot be read. */
export function runsOf(entries: readonly Entry[]): readonly number[] {
  const runs: number[] = [];
  for (const { n, action } of entries) {
    if (action === null) continue;
    if (runs.at(-1) === n - 1) runs[runs.length - 1] = n;
    else runs.push(n, n);
  }
  return runs;
}
