import { DUTIES, type Duty } from "../catalogue/words";
import { effective, textField, wordField } from "../record/fields";
import { type Duties, dutiesOf } from "./duties";
import { type Fold, OwnCollections } from "./fold";

/** Who has done something in an outage, and what each of them has said not to do any longer. */
export interface Hands {
  readonly people: ReadonlySet<string>;
  readonly letGo: ReadonlySet<string>;
}

/** Who does which duty, whoever leads first. */
export type Doers = ReadonlyMap<Duty, readonly string[]>;

/** Whom the roster, or a taking of before, names for duties. */
export interface Rostered {
  readonly id: string;
  readonly duties: readonly string[];
}

/** By type: the field that names who lets a duty go. */
const LETS_GO: ReadonlyMap<string, string> = new Map([
  ["duty.released", "person"],
  ["duty.handed_over", "from"],
]);

export const handOf = (person: string, duty: Duty): string => `${person} ${duty}`;

/** Over the entries of one view. */
export const handsFold: Fold<Hands> = {
  initial: { people: new Set(), letGo: new Set() },
  evolve(state, entry, own = new OwnCollections()) {
    const actor = entry.action?.actor ?? null;
    const people = actor === null || state.people.has(actor) ? state.people : own.set(state.people).add(actor);
    const action = effective(entry);
    const field = action && LETS_GO.get(action.type);
    const [person, duty] = field ? [textField(action, field), wordField(action, "duty", DUTIES)] : [null, null];
    const letGo = person && duty ? own.set(state.letGo).add(handOf(person, duty)) : state.letGo;
    return people === state.people && letGo === state.letGo ? state : { people, letGo };
  },
};

/** What somebody usually does: duties taken outside any outage, else those of the roster. */
export function usualOf({ id, duties }: Rostered, standing: Duties): readonly Duty[] {
  const taken = dutiesOf(standing, id);
  return taken.length > 0 ? taken : DUTIES.filter((duty) => duties.includes(duty));
}

/**
 * Who took a duty does it. Where nobody has, those whose it usually is do, once they act in the outage: their phones
 * show them its work. In quiet times (`hands` is null) it is all of them.
 */
export function doersOf(taken: Duties, standing: Duties, roster: readonly Rostered[], hands: Hands | null): Doers {
  const here = roster.filter(({ id }) => hands === null || hands.people.has(id));
  const usual = here.map((each) => ({ id: each.id, duties: usualOf(each, standing) }));
  return new Map(
    DUTIES.map((duty) => {
      const held = taken.get(duty) ?? [];
      if (held.length > 0) return [duty, held.map(({ person }) => person)];
      const stay = usual.filter(({ id, duties }) => duties.includes(duty) && !hands?.letGo.has(handOf(id, duty)));
      return [duty, stay.map(({ id }) => id)];
    }),
  );
}
