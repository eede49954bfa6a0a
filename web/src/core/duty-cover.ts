import { type Duties, dutiesOf } from "./duties";
import { DUTIES, type Duty } from "./fields";
import type { Edition } from "./plan";
import { dutyCard } from "./plan-lookups";

/**
 * Who covers a duty that nobody has taken: the first in the plan's order that somebody has. Where none of these is
 * taken either, whoever covers the first of them; null where the whole chain is free, or the duty is taken.
 */
export function coverOf(edition: Edition, state: Duties, duty: Duty): Duty | null {
  if (isHeld(state, duty)) return null;
  const asked = new Set<Duty>([duty]);
  for (const next of asked) {
    const covers = dutyCard(edition, next)?.covered_by ?? [];
    const found = covers.find((cover) => isHeld(state, cover));
    if (found !== undefined) return found;
    // A set that grows while it is walked: the nearest are asked first, and none twice.
    for (const cover of covers) asked.add(cover);
  }
  return null;
}

/** The duties that this person covers for others, because nobody has taken them: three people hold all five. */
export function coversOf(edition: Edition, state: Duties, person: string): readonly Duty[] {
  const leads = dutiesOf(state, person).filter((duty) => state.get(duty)?.[0]?.person === person);
  return DUTIES.filter((duty) => {
    const cover = coverOf(edition, state, duty);
    return cover !== null && leads.includes(cover);
  });
}

const isHeld = (state: Duties, duty: Duty): boolean => (state.get(duty)?.length ?? 0) > 0;
