import { type Duties, dutiesOf } from "./duties";
import { DUTIES, type Duty } from "./fields";
import type { Edition } from "./plan";
import { dutyCard } from "./plan-lookups";

/** Who covers a duty that nobody has taken: the first in the plan's order that somebody has; null where none has. */
export function coverOf(edition: Edition, state: Duties, duty: Duty): Duty | null {
  if (isHeld(state, duty)) return null;
  return dutyCard(edition, duty)?.covered_by.find((cover) => isHeld(state, cover)) ?? null;
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
