import { commonPrefix } from "../list-changes";
import type { Entry } from "../record/entries";

/** A state and how one entry changes it. `evolve` is total and pure: what it does not know leaves the state as it was. */
export interface Fold<S> {
  readonly initial: S;
  /** `own`: what this run has made and nobody else holds yet; without it every collection that changes is copied. */
  readonly evolve: (state: S, entry: Entry, own?: OwnCollections) => S;
}

/**
 * The collections that a run of many entries has made itself. Nobody has seen them yet, so they may be changed in
 * place; any other is copied first. A map that grows with the journal would else be copied for each of its entries.
 */
export class OwnCollections {
  readonly #made = new WeakSet<object>();

  map<K, V>(held: ReadonlyMap<K, V>): Map<K, V> {
    return this.#take(held, () => new Map(held));
  }

  set<T>(held: ReadonlySet<T>): Set<T> {
    return this.#take(held, () => new Set(held));
  }

  list<T>(held: readonly T[]): T[] {
    return this.#take(held, () => [...held]);
  }

  #take<T extends object>(held: object, copy: () => T): T {
    if (this.#made.has(held)) return held as T;
    const made = copy();
    this.#made.add(made);
    return made;
  }
}

/** How many entries lie between two kept states: a late arrival refolds from the last one before it. */
const STRIDE = 2048;

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
    let at = commonPrefix(seen, entries);
    if (at < seen.length) {
      const stride = Math.floor(at / STRIDE);
      at = stride * STRIDE;
      state = stride === 0 ? fold.initial : (kept[stride - 1] ?? fold.initial);
      kept = kept.slice(0, stride);
    }
    let own = new OwnCollections();
    while (at < entries.length) {
      state = fold.evolve(state, entries[at] as Entry, own);
      at += 1;
      if (at % STRIDE !== 0) continue;
      kept[at / STRIDE - 1] = state;
      own = new OwnCollections();
    }
    seen = entries;
    return state;
  };
}
