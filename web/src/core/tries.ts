import { displayTime, type Entry } from "./entries";
import { effective, OUTCOMES, type Outcome, textField, wordField } from "./fields";
import { type Fold, Own } from "./fold";

/** One attempt to reach somebody. `route`: which of the numbers, from 0. */
export interface Try {
  readonly entry: Entry;
  readonly outcome: Outcome;
  readonly route: number;
}

/** All attempts at one contact. */
export interface Tried {
  readonly last: Try;
  /** By route the last attempt. */
  readonly routes: ReadonlyMap<number, Try>;
  /** Who has tried in vain since somebody got through or left word: by person the latest attempt. */
  readonly vain: ReadonlyMap<string, Try>;
}

/** By contact or person id. Nobody tried: absent. */
export type Tries = ReadonlyMap<string, Tried>;

/** Over the entries of one view. */
export const triesFold: Fold<Tries> = {
  initial: new Map(),
  evolve(state, entry, own = new Own()) {
    const action = effective(entry);
    if (action?.type !== "contact.tried") return state;
    const contact = textField(action, "contact");
    const outcome = wordField(action, "outcome", OUTCOMES);
    if (contact === null || outcome === null) return state;
    const named = action.body["route"];
    const route = Number.isSafeInteger(named) && (named as number) >= 0 ? (named as number) : 0;
    const next = tried(state.get(contact), { entry, outcome, route }, action.actor ?? "");
    return own.map(state).set(contact, next);
  },
};

const MINUTE = 60_000_000;

/** How long to wait before the next try, µs: a line is soon free again, a person who does not answer is busy longer. */
export const WAIT: Readonly<Record<Outcome, number | null>> = {
  reached: null,
  left_word: null,
  busy: 2 * MINUTE,
  no_answer: 5 * MINUTE,
};

/** Who tried in vain longer ago than this has most likely turned to something else, µs. */
const ON_IT = 15 * MINUTE;

const isVain = (made: Try): boolean => WAIT[made.outcome] !== null;

function tried(before: Tried | undefined, made: Try, person: string): Tried {
  const routes = new Map(before?.routes).set(made.route, made);
  const vain = isVain(made) ? new Map(before?.vain).set(person, made) : new Map<string, Try>();
  return { last: made, routes, vain };
}

/** When to try again, µs; null where somebody got through or left word. */
export function againAt({ last }: Tried): number | null {
  const wait = WAIT[last.outcome];
  return wait === null ? null : displayTime(last.entry) + wait;
}

/** The first of `count` routes that was not last tried in vain; null: all were, so turn to the next contact. */
export function nextRoute({ routes }: Tried, count: number): number | null {
  for (let route = 0; route < count; route += 1) {
    const last = routes.get(route);
    if (last === undefined || !isVain(last)) return route;
  }
  return null;
}

/** Others who are on it: tried in vain and not long ago, in the order of their first attempt. `now` in µs. */
export function alsoTrying({ vain }: Tried, person: string | null, now: number): readonly string[] {
  const others = [...vain].filter(
    ([who, made]) => who !== person && who !== "" && now - displayTime(made.entry) < ON_IT,
  );
  return others.map(([who]) => who);
}
