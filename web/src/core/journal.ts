/** The journal's order and its running hash. */

import { type Bytes, type Digest, utf8 } from "./bytes";
import { type Entry, inDisplayOrder } from "./entries";

/** Times of an entry that its leaf holds, µs. */
interface LeafTimes {
  readonly happenedAt: number;
  readonly receivedAt: number;
}

/** The leaf of an entry: what hiding and redaction do not touch. */
export const leaf = (ref: string, textDigest: string, times: LeafTimes, digest: Digest): Promise<Bytes> =>
  digest(utf8(`stormlamp-leaf-1\n${ref}\n${textDigest}\n${times.happenedAt}\n${times.receivedAt}`));

/** The running hash before the first entry. */
export const firstHash = (site: string, digest: Digest): Promise<Bytes> => digest(utf8(`stormlamp-journal-1\n${site}`));

/** The running hash after one more leaf. */
export function nextHash(hash: Bytes, next: Bytes, digest: Digest): Promise<Bytes> {
  const both = new Uint8Array(hash.length + next.length);
  both.set(hash);
  both.set(next, hash.length);
  return digest(both);
}

/** Two lists in display order as one; where both hold a ref, the first list's entry stands. */
export function merge(journal: readonly Entry[], outbox: readonly Entry[]): readonly Entry[] {
  if (outbox.length === 0) return journal;
  const known = new Set(outbox.map((entry) => entry.ref));
  for (const entry of journal) known.delete(entry.ref);
  const own = outbox.filter((entry) => known.has(entry.ref));
  return own.length === 0 ? journal : interleave(journal, own);
}

function interleave(many: readonly Entry[], few: readonly Entry[]): readonly Entry[] {
  const merged: Entry[] = [];
  let from = 0;
  for (const entry of few) {
    const to = placeOf(entry, many, from);
    for (let index = from; index < to; index++) merged.push(many[index] as Entry);
    merged.push(entry);
    from = to;
  }
  for (let index = from; index < many.length; index++) merged.push(many[index] as Entry);
  return merged;
}

/** The first place at or after `from` whose entry sorts behind `entry`. */
function placeOf(entry: Entry, sorted: readonly Entry[], from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inDisplayOrder(sorted[middle] as Entry, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `sorted` with some entries put in or exchanged (by ref), in display order again. */
export function withEntries(sorted: readonly Entry[], changed: readonly Entry[]): readonly Entry[] {
  if (changed.length === 0) return sorted;
  const latest = new Map(changed.map((entry) => [entry.ref, entry]));
  const rest = sorted.filter((entry) => !latest.has(entry.ref));
  return interleave(rest, [...latest.values()].sort(inDisplayOrder));
}
