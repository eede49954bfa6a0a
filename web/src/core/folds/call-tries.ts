import { OUTCOMES, type Outcome } from "../catalogue/words";
import type { Entry } from "../record/entries";
import { doerOf, effective, textField, wordField } from "../record/fields";
import { type Fold, OwnCollections } from "./fold";

/** One attempt to reach somebody. */
export interface Try {
  readonly entry: Entry;
  readonly outcome: Outcome;
  /** Which of the numbers, from 0; of a person whom the contact stands for, which of theirs: `routeOf`. */
  readonly route: CallRoute;
  /** Who was called, where the contact stands for whoever does a duty. */
  readonly person: string | null;
}

export type CallRoute = number | string;

/** Who does a duty changes, and so does the order of their numbers: each is known by whose it is. */
export const routeOf = (person: string | null, route: number): CallRoute =>
  person === null ? route : `${person} ${route}`;

/** All attempts at one contact. */
export interface Tried {
  readonly last: Try;
  /** By route the last attempt. */
  readonly routes: ReadonlyMap<CallRoute, Try>;
  /** Who has tried in vain since somebody got through or left word: by person the latest attempt. */
  readonly vain: ReadonlyMap<string, Try>;
}

/** By contact or person id. Nobody tried: absent. */
export type Tries = ReadonlyMap<string, Tried>;

/** Over the entries of one view. */
export const triesFold: Fold<Tries> = {
  initial: new Map(),
  evolve(state, entry, own = new OwnCollections()) {
    const action = effective(entry);
    if (action?.type !== "contact.tried") return state;
    const contact = textField(action, "contact");
    const outcome = wordField(action, "outcome", OUTCOMES);
    if (contact === null || outcome === null) return state;
    const named = action.body["route"];
    const route = Number.isSafeInteger(named) && (named as number) >= 0 ? (named as number) : 0;
    const person = textField(action, "person");
    const made = { entry, outcome, route: routeOf(person, route), person };
    const next = tried(state.get(contact), made, doerOf(entry) ?? "");
    return own.map(state).set(contact, next);
  },
};

export const isVain = (outcome: Outcome): outcome is "busy" | "no_answer" =>
  outcome === "busy" || outcome === "no_answer";

function tried(before: Tried | undefined, made: Try, person: string): Tried {
  const routes = new Map(before?.routes).set(made.route, made);
  const vain = isVain(made.outcome) ? new Map(before?.vain).set(person, made) : new Map<string, Try>();
  return { last: made, routes, vain };
}
