import type { Entry } from "./entries";

/** A state and how one entry changes it. `evolve` is total and pure: what it does not know leaves the state as it was. */
export interface Fold<S> {
  readonly initial: S;
  readonly evolve: (state: S, entry: Entry) => S;
}

/** How many entries lie between two kept states: a late arrival refolds from the last one before it. */
const STRIDE = 512;

/**
 * Folds entries given in display order. Pass a new array when anything changed, with the same objects for what
 * did not: an entry that sorts last costs one step; one that sorts into the middle refolds from there on.
 */
export function runner<S>(fold: Fold<S>): (entries: readonly Entry[]) => S {
  let seen: readonly Entry[] = [];
  let state = fold.initial;
  let kept: S[] = [];
  return (entries) => {
    if (entries === seen) return state;
    const common = commonPrefix(seen, entries);
    let from = common;
    if (common < seen.length) {
      const stride = Math.floor(common / STRIDE);
      from = stride * STRIDE;
      state = stride === 0 ? fold.initial : (kept[stride - 1] ?? fold.initial);
      kept = kept.slice(0, stride);
    }
    for (const entry of entries.slice(from)) {
      state = fold.evolve(state, entry);
      from += 1;
      if (from % STRIDE === 0) kept[from / STRIDE - 1] = state;
    }
    seen = entries;
    return state;
  };
}

function commonPrefix(a: readonly Entry[], b: readonly Entry[]): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a[index] === b[index]) index += 1;
  return index;
}
