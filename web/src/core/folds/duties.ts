import { DUTIES, type Duty } from "../catalogue/words";
import type { Action, Entry } from "../record/entries";
import { effective, textField, wordField } from "../record/fields";
import type { Fold } from "./fold";

export interface Holder {
  readonly person: string;
  /** The taking or handing over that gave the duty to this person. */
  readonly entry: Entry;
  /** Who had this place before, one after the other. */
  readonly after: readonly string[];
}

/** Who holds which duty: the first of a list leads, others who took it too stand behind. */
export type Duties = ReadonlyMap<Duty, readonly Holder[]>;

/** Over the entries of one view, or over those without an incident: the standing duties. */
export const dutiesFold: Fold<Duties> = {
  initial: new Map(),
  evolve(state, entry) {
    const action = effective(entry);
    if (!action?.type.startsWith("duty.")) return state;
    const duty = wordField(action, "duty", DUTIES);
    if (duty === null) return state;
    const held = state.get(duty) ?? [];
    const next = holders(held, entry, action);
    return next === held ? state : new Map(state).set(duty, next);
  },
};

/** The duties that a person holds, in the plan's order. */
export function dutiesOf(state: Duties, person: string): readonly Duty[] {
  return DUTIES.filter((duty) => state.get(duty)?.some((it) => it.person === person));
}

interface Usually {
  readonly id: string;
  /** Of the roster, which may know others than ours. */
  readonly duties: readonly string[];
}

/** What somebody usually does: the duties of the roster, and those taken outside any outage. */
export function usualOf({ id, duties }: Usually, standing: Duties): readonly Duty[] {
  const stands = dutiesOf(standing, id);
  return DUTIES.filter((duty) => stands.includes(duty) || duties.includes(duty));
}

function holders(held: readonly Holder[], entry: Entry, action: Action): readonly Holder[] {
  const [person, from, to] = ["person", "from", "to"].map((name) => textField(action, name));
  if (action.type === "duty.taken" && person) return taken(held, person, entry);
  if (action.type === "duty.released" && person) return released(held, person);
  if (action.type === "duty.handed_over" && to) return handedOver(held, from ?? null, to, entry);
  return held;
}

function taken(
  held: readonly Holder[],
  person: string,
  entry: Entry,
  after: readonly string[] = [],
): readonly Holder[] {
  return held.some((it) => it.person === person) ? held : [...held, { person, entry, after }];
}

function released(held: readonly Holder[], person: string): readonly Holder[] {
  const left = held.filter((it) => it.person !== person);
  return left.length === held.length ? held : left;
}

/**
 * The successor takes the place in line of the one who hands over; where that one has handed it over already, and did
 * not know whoever moved it, of who has it now: the last word counts. Where that one held nothing, the last place.
 */
function handedOver(held: readonly Holder[], from: string | null, to: string, entry: Entry): readonly Holder[] {
  const place = placeOf(held, from);
  const had = held[place];
  if (!had) return taken(held, to, entry, from === null ? [] : [from]);
  if (had.person === to) return held;
  const before = held.slice(0, place);
  if (before.some((it) => it.person === to)) return released(held, had.person);
  const behind = held.slice(place + 1).filter((it) => it.person !== to);
  return [...before, { person: to, entry, after: [...had.after, had.person] }, ...behind];
}

function placeOf(held: readonly Holder[], from: string | null): number {
  const place = held.findIndex((it) => it.person === from);
  return place >= 0 || from === null ? place : held.findIndex((it) => it.after.includes(from));
}
