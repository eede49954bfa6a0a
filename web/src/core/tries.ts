import { OUTCOMES, type Outcome } from "./catalogue/words";
import { displayTime, type Entry } from "./entries";
import { effective, textField, wordField } from "./fields";
import { type Fold, Own } from "./fold";
import type { Edition } from "./plan";
import { milliseconds } from "./plan-lookups";

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

/** How long to wait before the next try, µs, by what was in vain. */
export interface Waits {
  readonly busy: number;
  readonly no_answer: number;
}

/** Where the plan does not say: a line is soon free again, a person who does not answer is busy longer. */
export const WAITS: Waits = { busy: 2 * MINUTE, no_answer: 5 * MINUTE };

/** What the plan says; an edition of before, or one that says nothing, leaves it to `WAITS`. */
export function waitsOf(edition: Edition | null): Waits {
  const said = edition?.site.call_again;
  if (!said) return WAITS;
  return { busy: (milliseconds(said.busy) ?? 0) * 1000, no_answer: (milliseconds(said.no_answer) ?? 0) * 1000 };
}

export const isVain = (outcome: Outcome): outcome is keyof Waits => outcome === "busy" || outcome === "no_answer";

/** Who tried in vain longer ago than this has most likely turned to something else, µs. */
const ON_IT = 15 * MINUTE;

function tried(before: Tried | undefined, made: Try, person: string): Tried {
  const routes = new Map(before?.routes).set(made.route, made);
  const vain = isVain(made.outcome) ? new Map(before?.vain).set(person, made) : new Map<string, Try>();
  return { last: made, routes, vain };
}

/** When to try again, µs; null where somebody got through or left word. */
export function againAt({ last }: Tried, waits: Waits): number | null {
  return isVain(last.outcome) ? displayTime(last.entry) + waits[last.outcome] : null;
}

/** The first of `count` routes that was not last tried in vain; null: all were, so turn to the next contact. */
export function nextRoute({ routes }: Tried, count: number): number | null {
  for (let route = 0; route < count; route += 1) {
    const last = routes.get(route);
    if (last === undefined || !isVain(last.outcome)) return route;
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
