import { type Change, changeOf } from "../list-changes";
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
  #made: WeakSet<object> | null = null;

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
    if (this.#made?.has(held)) return held as T;
    const made = copy();
    this.#made ??= new WeakSet();
    this.#made.add(made);
    return made;
  }
}

/** About how many entries lie between two kept states: a late arrival refolds from the last one before it. */
const STRIDE = 2048;

/** The state before the entry at this place. */
interface Kept<S> {
  readonly at: number;
  readonly state: S;
}

/**
 * Folds entries given in display order. Pass a new array when anything changed, with the same objects for what did not:
 * an entry that sorts last costs one step; one that sorts into the middle refolds from there on, but where it changes
 * nothing: then the state stays the same object, and whoever remembers by it has nothing to read anew.
 */
export function runner<S>(fold: Fold<S>): (entries: readonly Entry[]) => S {
  const start: Kept<S> = { at: 0, state: fold.initial };
  let seen: readonly Entry[] = [];
  let { state } = start;
  let kept: Kept<S>[] = [];
  const goOn = (entries: readonly Entry[], from: Kept<S>, until: number): S => {
    let { at, state: reached } = from;
    let last = kept.at(-1)?.at ?? 0;
    let own = new OwnCollections();
    while (at < until) {
      reached = fold.evolve(reached, entries[at] as Entry, own);
      at += 1;
      if (at - last < STRIDE) continue;
      kept.push({ at, state: reached });
      last = at;
      own = new OwnCollections();
    }
    return reached;
  };
  const follow = (entries: readonly Entry[]): S => {
    const change = changeOf(seen, entries);
    const { at, gone } = change;
    if (at === seen.length) return goOn(entries, { at, state }, entries.length);
    const behind = kept.filter((each) => each.at > at && each.at >= at + gone.length);
    kept = kept.filter((each) => each.at <= at);
    const passed = passChange(fold, goOn(entries, kept.at(-1) ?? start, at), change);
    if (!passed.isSame) return goOn(entries, { at: at + passed.at, state: passed.state }, entries.length);
    const moved = entries.length - seen.length;
    for (const each of behind) kept.push({ ...each, at: each.at + moved });
    return state;
  };
  return (entries) => {
    if (entries === seen) return state;
    state = follow(entries);
    seen = entries;
    return state;
  };
}

interface Sets {
  readonly went: ReadonlySet<Entry>;
  readonly came: ReadonlySet<Entry>;
}

const sets = new WeakMap<Change<Entry>, Sets>();

/** Made once for all folds of the same entries. */
function setsOf(change: Change<Entry>): Sets {
  const made = sets.get(change) ?? { went: new Set(change.gone), came: new Set(change.come) };
  sets.set(change, made);
  return made;
}

/**
 * Folds through a change as long as neither what went nor what came changes anything. `at`: how many of what stands
 * there now are folded by then; `isSame`: all, and it ends as it did before.
 */
function passChange<S>(fold: Fold<S>, before: S, change: Change<Entry>): Kept<S> & { readonly isSame: boolean } {
  const { gone, come } = change;
  const { went, came } = setsOf(change);
  const own = new OwnCollections();
  let state = before;
  let left = 0;
  const changesNothing = (entry: Entry): boolean => fold.evolve(state, entry) === state;
  const passesGone = (): boolean => {
    for (let entry = gone[left]; entry && !came.has(entry); entry = gone[left]) {
      if (!changesNothing(entry)) return false;
      left += 1;
    }
    return true;
  };
  for (const [at, entry] of come.entries()) {
    if (!passesGone()) return { at, state, isSame: false };
    if (gone[left] === entry) {
      state = fold.evolve(state, entry, own);
      left += 1;
    } else if (went.has(entry) || !changesNothing(entry)) {
      return { at, state, isSame: false };
    }
  }
  return { at: come.length, state, isSame: passesGone() && left === gone.length };
}
