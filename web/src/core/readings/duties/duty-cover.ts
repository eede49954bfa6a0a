import { DUTIES, type Duty } from "../../catalogue/words";
import type { Edition } from "../../plan/plan";
import { dutyCard } from "../../plan/plan-lookups";
import { type Doers, doersOf, type Lines } from "./stand-ins";

/**
 * Who covers a duty that nobody does: the first in the plan's order that somebody does. Where nobody does any of
 * these either, whoever covers the first of them; null where the whole chain is free, or somebody does the duty.
 */
export function coverOf(edition: Edition, doers: Doers, duty: Duty): Duty | null {
  if (isDone(doers, duty)) return null;
  const asked = new Set<Duty>([duty]);
  for (const next of asked) {
    const covers = dutyCard(edition, next)?.covered_by ?? [];
    const found = covers.find((cover) => isDone(doers, cover));
    if (found !== undefined) return found;
    // A set that grows while it is walked: the nearest are asked first, and none twice.
    for (const cover of covers) asked.add(cover);
  }
  return null;
}

/**
 * The duties that this person covers for others: because nobody does them, so that three people hold all five; or as
 * the first who stands in for somebody.
 */
export function coversOf(edition: Edition, lines: Lines, person: string): readonly Duty[] {
  const doers = doersOf(lines);
  return DUTIES.filter((duty) => {
    const [first] = lines.get(duty) ?? [];
    if (first?.person === person && first.standsFor !== null && first.hindrance === null) return true;
    const cover = coverOf(edition, doers, duty);
    return cover !== null && doers.get(cover)?.[0] === person;
  });
}

const isDone = (doers: Doers, duty: Duty): boolean => (doers.get(duty)?.length ?? 0) > 0;
