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

/** Two lists in display order as one. No ref may be in both. */
export function merge(many: readonly Entry[], few: readonly Entry[]): readonly Entry[] {
  const [first] = few;
  if (first === undefined) return many;
  // The common case, at the price of one copy.
  if (few.length === 1) return many.toSpliced(placeOf(first, many, 0), 0, first);
  const parts: (readonly Entry[])[] = [];
  let from = 0;
  for (const entry of few) {
    const to = placeOf(entry, many, from);
    parts.push(many.slice(from, to), [entry]);
    from = to;
  }
  return parts.concat([many.slice(from)]).flat();
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

/** `sorted` with some entries put in, or exchanged where `known` has their ref, in display order again. */
export function withEntries(
  sorted: readonly Entry[],
  changed: readonly Entry[],
  known: ReadonlyMap<string, unknown>,
): readonly Entry[] {
  const latest = new Map(changed.map((entry) => [entry.ref, entry]));
  const exchanged = changed.some((entry) => known.has(entry.ref));
  const rest = exchanged ? sorted.filter((entry) => !latest.has(entry.ref)) : sorted;
  return merge(rest, [...latest.values()].sort(inDisplayOrder));
}
