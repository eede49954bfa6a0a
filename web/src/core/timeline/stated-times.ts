/** Puts right when something was: what stood at a wrong time stands where it belongs. */

import { correctable, STATED } from "../catalogue/correctable";
import { incrementalFilter } from "../list-changes";
import { changesOf, correctedFields, isCorrection, isOfOneKind } from "../record/corrections";
import { displayTime, type Entry, inDisplayOrder, isAfter } from "../record/entries";
import { momentField } from "../record/fields";

/** What a correction says the stated time was, µs; null where it says none. */
const statedIn = (entry: Entry): number | null => {
  const body = correctedFields(entry);
  return (entry.action && momentField({ ...entry.action, body }, STATED)) ?? null;
};

const moves = ({ action }: Entry): boolean =>
  action !== null && correctable(action).some(({ field }) => field === STATED);

const tellsTime = (entry: Entry): boolean => isCorrection(entry) && statedIn(entry) !== null;

/** Made once for each time: folds go on from the objects that they know. */
const made = new WeakMap<Entry, Entry>();

function retimed(entry: Entry, by: readonly Entry[]): Entry {
  const fitting = by.filter((each) => tellsTime(each) && isOfOneKind(each, entry));
  if (fitting.length === 0 || !moves(entry)) return entry;
  const last = fitting.reduce((a, b) => (isAfter(b, a) ? b : a));
  const statedAt = Math.min(statedIn(last) ?? displayTime(entry), entry.receivedAt ?? Number.POSITIVE_INFINITY);
  if (statedAt === entry.statedAt) return entry;
  const before = made.get(entry);
  if (before?.statedAt === statedAt) return before;
  const now = { ...entry, statedAt };
  made.set(entry, now);
  return now;
}

/**
 * Entries with the times that were put right, in the order of these. Pass them in display order, a new list when
 * anything changed, with the same objects for what did not.
 */
export function createRetiming(): (entries: readonly Entry[]) => readonly Entry[] {
  const sift = incrementalFilter(tellsTime);
  let held: { readonly seen: readonly Entry[]; readonly entries: readonly Entry[] } = { seen: [], entries: [] };
  return (seen) => {
    if (seen === held.seen) return held.entries;
    const changes = sift(seen).length === 0 ? null : changesOf(seen);
    const entries = changes
      ? seen.map((entry) => retimed(entry, changes.get(entry.ref) ?? [])).sort(inDisplayOrder)
      : seen;
    held = { seen, entries };
    return entries;
  };
}
