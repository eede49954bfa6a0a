/** Who does which duty, in order: deputies by person lead where the first is away, off shift or not reached. */

import { DUTIES, type Duty } from "../../catalogue/words";
import type { Duties } from "../../folds/duties";
import { handOf } from "../../folds/duty-doers";
import { createHindrances, type Hindrance, type Known, type Rostered } from "./reachable";

/** One of those who come into question for a duty. */
export interface InLine {
  readonly person: string;
  /** For whom this one stands in, who can not be had; null where the duty is their own. */
  readonly standsFor: string | null;
  /** Why others stand before this one, who would be asked first. */
  readonly hindrance: Hindrance | null;
  /**
   * Whether it is in this one's hands: taken in the incident or, where nobody has, whose it usually is once they act in
   * it; in quiet times whose it usually is. A deputy has the place of the one for whom they stand in.
   */
  readonly does: boolean;
}

/** By duty everybody who comes into question, whoever leads first. */
export type Lines = ReadonlyMap<Duty, readonly InLine[]>;

/** Who does which duty and can be had, whoever leads first. */
export type Doers = ReadonlyMap<Duty, readonly string[]>;

export interface Staffing extends Known {
  /** Duties taken in the incident. */
  readonly taken: Duties;
  /** Duties taken outside any incident. */
  readonly standing: Duties;
  readonly roster: readonly Rostered[];
}

/** Whoever is there and has it in hand first, then others who may be asked, then who can not be had. */
export function standIns(staffing: Staffing): Lines {
  const stand = createStanding(staffing);
  return new Map(DUTIES.map((duty) => [duty, ranked(stand(firstOf(staffing, duty), duty))]));
}

/** Whom to turn to for one person: themselves or, where they can not be had, whoever stands in for them, first. */
export const lineOf = (staffing: Staffing, person: string): readonly InLine[] =>
  ranked(createStanding(staffing)(new Map([[person, "usual"]]), null));

export const doersOf = (lines: Lines): Doers =>
  new Map(
    DUTIES.map((duty) => {
      const doing = (lines.get(duty) ?? []).filter(({ does, hindrance }) => does && hindrance === null);
      return [duty, doing.map(({ person }) => person)];
    }),
  );

/** How somebody comes into question: it was taken, it is usually theirs and nobody has, or they are named for it. */
type Claim = "taken" | "usual" | "named";

/** Whose the duty is, by taking, by standing or by the roster, in this order and nobody twice. */
function firstOf({ taken, standing, roster, hands }: Staffing, duty: Duty): ReadonlyMap<string, Claim> {
  const held = (taken.get(duty) ?? []).map(({ person }) => person);
  const before = (standing.get(duty) ?? []).map(({ person }) => person);
  const usual = [...before, ...roster.filter(({ duties }) => duties.includes(duty)).map(({ id }) => id)];
  const claimOf = (person: string): Claim => {
    if (held.length > 0) return held.includes(person) ? "taken" : "named";
    return usual.includes(person) && !hands?.letGo.has(handOf(person, duty)) ? "usual" : "named";
  };
  return new Map([...held, ...usual].map((person) => [person, claimOf(person)]));
}

interface Place {
  readonly person: string;
  readonly claim: Claim;
  readonly standsFor: InLine | null;
}

/** Puts after each who can not be had the deputies by person, and after a deputy who can not, theirs. */
function createStanding({ roster, ...known }: Staffing) {
  const hindranceOf = createHindrances(known);
  const { hands } = known;
  const byId = new Map(roster.map((each) => [each.id, each]));
  const deputies = deputiesIn(roster);
  const isThere = (person: string) => hands === null || hands.people.has(person);
  const has = (person: string, claim: Claim | undefined) => claim === "taken" || (claim === "usual" && isThere(person));
  const deputiesOf = (person: string, duty: Duty | null) =>
    (deputies.get(person) ?? []).filter((deputy) => duty === null || !hands?.letGo.has(handOf(deputy, duty)));
  return (first: ReadonlyMap<string, Claim>, duty: Duty | null): readonly InLine[] => {
    const line = new Map<string, InLine>();
    const waiting: Place[] = [...first].map(([person, claim]) => ({ person, claim, standsFor: null })).toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { person, claim, standsFor } = next;
      // Two who stand in for each other have both been asked: neither stands in again.
      if (line.has(person)) continue;
      const does = has(person, first.get(person)) || standsFor?.does === true || has(person, claim);
      const hindrance = hindranceOf(byId.get(person) ?? { id: person, duties: [] });
      const placed = { person, standsFor: standsFor?.person ?? null, hindrance, does };
      line.set(person, placed);
      if (hindrance === null) continue;
      for (const deputy of deputiesOf(person, duty).toReversed())
        waiting.push({ person: deputy, claim, standsFor: placed });
    }
    return [...line.values()];
  };
}

/** By person the deputies, in the order of the roster. */
function deputiesIn(roster: readonly Rostered[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, deputy_of: of = [] } of roster)
    for (const each of of) found.set(each, [...(found.get(each) ?? []), id]);
  return found;
}

/** Stable: who is alike stands as before. */
const ranked = (line: readonly InLine[]): readonly InLine[] => line.toSorted((a, b) => rankOf(a) - rankOf(b));

const rankOf = ({ hindrance, does }: InLine): number => (hindrance ? 2 : does ? 0 : 1);
