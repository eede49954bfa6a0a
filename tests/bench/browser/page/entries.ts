/** The entries that both sides store: texts from a filled site, with what the server says of each. */

import type { WireEntry } from "../../../../web/src/storage/journal/blocks";

/** As many as one pull brings. */
export const BATCH = 500;

export function entriesOf(texts: readonly string[]): readonly WireEntry[] {
  return texts.map((text, index) => ({
    seq: index + 1,
    ref: `d${(index % 20).toString().padStart(9, "0")}.${Math.floor(index / 20) + 1}`,
    text,
    private: null,
    happenedAt: 1_795_600_000_000_000 + index * 216_000,
    receivedAt: 1_795_621_600_000_000 + index,
    quality: "synced",
    via: null,
    flags: [],
  }));
}

export function batches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += BATCH) found.push(items.slice(from, from + BATCH));
  return found;
}

/** How long it took, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Deletes a database, so that the next run begins anew. */
export function drop(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error(`${name} is still open`));
  });
}

/** Wrong work is no figure. */
export function whole(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} entries of ${wanted}`);
}
