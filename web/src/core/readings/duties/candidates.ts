/** Whom a duty can be given to: those who are free first, and why the others are not. */

import type { Duty } from "../../catalogue/words";
import { createHindrances, type Hindrance } from "./reachable";
import { doersOf, type Staffing, standIns } from "./stand-ins";

export interface Candidate {
  readonly person: string;
  readonly hindrance: Hindrance | null;
  /** What this person does already. */
  readonly does: readonly Duty[];
}

/** All who may do anything. Of those alike first who comes into question for this duty, then by the roster. */
export function peopleFor(duty: Duty, staffing: Staffing): readonly Candidate[] {
  const lines = standIns(staffing);
  const doers = doersOf(lines);
  const hindranceOf = createHindrances(staffing);
  const inLine = (lines.get(duty) ?? []).map(({ person }) => person);
  const place = (person: string) => (inLine.includes(person) ? inLine.indexOf(person) : inLine.length);
  return staffing.roster
    .filter(({ acts = true }) => acts)
    .map((each) => ({
      person: each.id,
      hindrance: hindranceOf(each),
      does: [...doers].flatMap(([done, by]) => (by.includes(each.id) ? done : [])),
    }))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || place(a.person) - place(b.person));
}

/** Who has it first: by taking it, or as whose it usually is and who can be had. Null: nobody. */
export const holderOf = (duty: Duty, staffing: Staffing): string | null =>
  staffing.taken.get(duty)?.[0]?.person ?? doersOf(standIns(staffing)).get(duty)?.[0] ?? null;

/** The same, but who has the duty first: to them it cannot be given. */
export function candidatesFor(duty: Duty, staffing: Staffing): readonly Candidate[] {
  const has = holderOf(duty, staffing);
  return peopleFor(duty, staffing).filter(({ person }) => person !== has);
}

const rankOf = ({ hindrance, does }: Candidate): number => (hindrance ? 2 : does.length > 0 ? 1 : 0);
