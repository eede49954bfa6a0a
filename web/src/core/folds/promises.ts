import type { Action, Entry } from "../record/entries";
import { effective, momentField, textField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";
import { isSupplyLost, type Situation } from "./situation";

/** That somebody will have done something by then. */
export interface Promised {
  readonly entry: Entry;
  /** Contact or person id. */
  readonly by: string;
  /** One of `PROMISE_KINDS`, or words. */
  readonly what: string;
  /** µs. */
  readonly until: number;
}

export interface Promises {
  /** In display order, those taken back too. */
  readonly made: readonly Promised[];
  /** By the ref of a promise: what took it back, or said that it was kept. */
  readonly ended: ReadonlyMap<string, Entry>;
}

/** Over the entries of one view. */
export const promisesFold: Fold<Promises> = {
  initial: { made: [], ended: new Map() },
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action?.type === "promise.withdrawn") return ended(state, entry, action, own);
    const promised = action?.type === "promise.made" ? promisedBy(entry, action) : null;
    if (promised === null) return state;
    const made = own.list(state.made);
    made.push(promised);
    return { ...state, made };
  },
};

function promisedBy(entry: Entry, action: Action): Promised | null {
  const [by, what] = [textField(action, "by"), textField(action, "what")];
  const until = momentField(action, "until");
  return by === null || what === null || typeof until !== "number" ? null : { entry, by, what, until };
}

/** It may sort before what it ends, where a clock was wrong: it counts all the same. */
function ended(state: Promises, entry: Entry, action: Action, own: OwnCollections): Promises {
  const fresh = action.refs.filter((ref) => !state.ended.has(ref));
  if (fresh.length === 0) return state;
  const next = own.map(state.ended);
  for (const ref of fresh) next.set(ref, entry);
  return { ...state, ended: next };
}

/** What is still awaited, in display order: of one giver's words on one thing only the newest. */
export function standing({ made, ended: over }: Promises): readonly Promised[] {
  const newest = new Map<string, Promised>();
  for (const each of made) newest.set(JSON.stringify([each.by, each.what]), each);
  return made.filter((each) => newest.get(JSON.stringify([each.by, each.what])) === each && !over.has(each.entry.ref));
}

interface Awaiting {
  readonly promises: Promises;
  readonly situation: Situation;
}

/** The same without what needs no promise any more: that the power comes, once it is back or the outage ends. */
export function awaited({ promises, situation }: Awaiting, ends = false): readonly Promised[] {
  const back = ends || isSupplyLost(situation) === false;
  return standing(promises).filter(({ what }) => !(back && what === "power"));
}

/** Awaited in vain: their time has gone by. `now` in µs. */
export function broken(state: Promises, now: number): readonly Promised[] {
  return standing(state).filter((each) => each.until < now);
}
