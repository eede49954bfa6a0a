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

/** All who may do anything but who has it first. Of those alike first who comes into question for it, then by the roster. */
export function candidatesFor(duty: Duty, staffing: Staffing): readonly Candidate[] {
  const lines = standIns(staffing);
  const doers = doersOf(lines);
  const hindranceOf = createHindrances(staffing);
  const has = staffing.taken.get(duty)?.[0]?.person ?? doers.get(duty)?.[0];
  const inLine = (lines.get(duty) ?? []).map(({ person }) => person);
  const place = (person: string) => (inLine.includes(person) ? inLine.indexOf(person) : inLine.length);
  return staffing.roster
    .filter(({ id, acts = true }) => acts && id !== has)
    .map((each) => ({
      person: each.id,
      hindrance: hindranceOf(each),
      does: [...doers].flatMap(([done, by]) => (by.includes(each.id) ? done : [])),
    }))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || place(a.person) - place(b.person));
}

const rankOf = ({ hindrance, does }: Candidate): number => (hindrance ? 2 : does.length > 0 ? 1 : 0);
