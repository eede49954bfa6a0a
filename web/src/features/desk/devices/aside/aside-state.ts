/** What is put aside of each device, and what could be. */

import { computed } from "@preact/signals";
import { isWithdrawn } from "../../../../app/corrections/standing";
import { entries, recorded, undoings } from "../../../../app/record/store";
import { entryBy } from "../../../../app/words/entry-by";
import { putAside, runsOf } from "../../../../core/commands/aside";
import { groupedBy } from "../../../../core/grouping";
import { displayTime, type Entry } from "../../../../core/record/entries";
import { textField } from "../../../../core/record/fields";
import { isPuttingAside, raises, tellsOfDanger } from "../../../../core/timeline/aside";

/** By device, as they were recorded, in display order. */
export const aside = computed(() => {
  const found = undoings.value.filter(({ corrections }) => corrections?.some(isPuttingAside));
  return groupedBy(
    found.flatMap(({ ref }) => entryBy(ref) ?? []),
    ({ device }) => device,
  );
});

/** What somebody looked at and said to be true. */
const saidTrue = computed(
  () => new Set(entries.value.flatMap(({ action }) => (action?.type === "device.brought_back" ? action.refs : []))),
);

/** What counts and would be put aside: what somebody said to be true would not. */
export const openOf = (device: string): readonly Entry[] =>
  entries.value.filter(
    (entry) =>
      entry.device === device &&
      !entry.action?.drill &&
      raises(entry) &&
      !isWithdrawn(entry) &&
      !saidTrue.value.has(entry.ref),
  );

const requestIn = ({ action }: Entry): string => (action && textField(action, "request")) ?? "";

/** What tells of danger to life, a request also by what was filled in later. */
export function toLookAt(open: readonly Entry[], device: string): readonly Entry[] {
  const filled = entries.value.filter((entry) => entry.device === device && tellsOfDanger(entry)).map(requestIn);
  return open.filter((entry) => tellsOfDanger(entry) || filled.includes(entry.ref));
}

interface Wanted {
  readonly device: string;
  readonly reason: string;
  /** µs; null: all. */
  readonly since: number | null;
  /** What tells of danger on the screen, where somebody has looked at all of it. */
  readonly looked: readonly Entry[];
}

/** Looked at is what stood on the screen, and what tells of no danger: nothing that came since. */
export function puttingAside({ device, reason, since, looked }: Wanted) {
  const all = recorded.value.filter((entry) => entry.device === device).toSorted((a, b) => a.n - b.n);
  const seen = new Set(looked.map(({ ref }) => ref));
  const isSeen = (each: Entry) => !tellsOfDanger(each) || seen.has(each.ref) || seen.has(requestIn(each));
  const from = since === null ? null : (all.find((entry) => displayTime(entry) >= since) ?? null);
  const runs = looked.length > 0 ? runsOf(all.filter(isSeen)) : [];
  return putAside({ device, reason, from, looked: runs });
}
