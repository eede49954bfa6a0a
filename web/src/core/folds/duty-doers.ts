import { DUTIES, type Duty } from "../catalogue/words";
import { doerOf, effective, textField, wordField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** Who has done something in an outage, and what each of them has said not to do any longer. */
export interface Hands {
  /** By person when they last did anything, µs. */
  readonly people: ReadonlyMap<string, number>;
  readonly letGo: ReadonlySet<string>;
}

/** By type: the field that names who lets a duty go. */
const LETS_GO: ReadonlyMap<string, string> = new Map([
  ["duty.released", "person"],
  ["duty.handed_over", "from"],
]);

/** Which devices recorded anything in it. */
export const devicesFold: Fold<ReadonlySet<string>> = {
  initial: new Set(),
  evolve: (devices, { device }, own = new OwnCollections()) =>
    devices.has(device) ? devices : own.set(devices).add(device),
};

export const handOf = (person: string, duty: Duty): string => `${person} ${duty}`;

/** Over the entries of one view. */
export const handsFold: Fold<Hands> = {
  initial: { people: new Map(), letGo: new Set() },
  evolve(state, entry, own = new OwnCollections()) {
    const doer = doerOf(entry);
    const later = doer !== null && entry.happenedAt > (state.people.get(doer) ?? -1);
    const people = later ? own.map(state.people).set(doer, entry.happenedAt) : state.people;
    const action = effective(entry);
    // Whoever takes back a giving by name lets nothing go: it is as if it had not been given.
    const field = action && action.refs.length === 0 ? LETS_GO.get(action.type) : undefined;
    const [person, duty] =
      action && field ? [textField(action, field), wordField(action, "duty", DUTIES)] : [null, null];
    const letGo = person && duty ? own.set(state.letGo).add(handOf(person, duty)) : state.letGo;
    return people === state.people && letGo === state.letGo ? state : { people, letGo };
  },
};
