/** Why somebody can most likely not be had just now: away, not reached, or off shift. Moments are µs. */

import { isVain, type Tries, type Try } from "../../folds/call-tries";
import type { Hands } from "../../folds/duty-doers";
import { displayTime, inDisplayOrder } from "../../record/entries";
import { offShift, type Shift } from "../../time/week";

/** A person as the directory has them. A copy kept by an earlier build says nothing of shifts. */
export interface Rostered {
  readonly id: string;
  readonly duties: readonly string[];
  /** Ids of the people for whom this person stands in. */
  readonly deputy_of?: readonly string[];
  readonly shifts?: readonly Shift[];
  readonly away_until?: number | null;
  /** False for who has left, and for who only reads. */
  readonly acts?: boolean;
}

export type Hindrance =
  | { readonly why: "away" | "off_shift"; readonly until: number }
  | { readonly why: Unheard; readonly at: number };

/** Nobody got through; they were told and did not answer in the plan's time; they said that they can not come. */
type Unheard = "unreached" | "silent" | "cannot";

/** What was heard of somebody last, µs; `why` null: they were told, or answered. */
export interface Heard {
  readonly at: number;
  readonly why: Unheard | null;
}

/** What is known of who can be had; `hands` and `tries` of one incident, or null and none in quiet times. */
export interface Known {
  readonly hands: Hands | null;
  readonly tries: Tries;
  /** By person what was heard of them when they were called out. */
  readonly heard?: ReadonlyMap<string, Heard>;
  readonly at: number;
  /** Of the site; without one, the zone of this device. */
  readonly zone: string | undefined;
}

/** By person the last attempt at them: by their own entry in the directory, or by a contact that stands for a duty. */
export function triesOfPeople(tries: Tries): ReadonlyMap<string, Try> {
  const found = new Map<string, Try>();
  const note = (person: string, made: Try) => {
    const before = found.get(person);
    if (!before || inDisplayOrder(made.entry, before.entry) > 0) found.set(person, made);
  };
  for (const [contact, { routes }] of tries) for (const made of routes.values()) note(made.person ?? contact, made);
  return found;
}

const heardByCall = (made: Try | undefined): Heard | undefined =>
  made && { at: displayTime(made.entry), why: isVain(made.outcome) ? "unreached" : null };

const latest = (called: Heard | undefined, out: Heard | undefined): Heard | undefined =>
  called && out ? (called.at > out.at ? called : out) : (called ?? out);

/** Whoever does something in the incident is there, whatever calendar and roster say, and since a call in vain too. */
export function createHindrances({ hands, tries, heard, at, zone }: Known): (person: Rostered) => Hindrance | null {
  const tried = triesOfPeople(tries);
  return ({ id, shifts = [], away_until: away = null }) => {
    const acted = hands?.people.get(id) ?? null;
    if (away !== null && at < away && acted === null) return { why: "away", until: away };
    const last = latest(heardByCall(tried.get(id)), heard?.get(id));
    if (last?.why && (acted === null || acted <= last.at)) return { why: last.why, at: last.at };
    const off = offShift(shifts, at, zone);
    return off && (acted === null || acted < off.since) ? { why: "off_shift", until: off.until } : null;
  };
}
