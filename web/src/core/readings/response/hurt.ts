/** Who was told of as hurt, and of whom no accident is written down yet. */

import type { Danger } from "../../folds/dangers";
import type { Situation } from "../../folds/situation";
import { displayTime } from "../../record/entries";
import type { Accident } from "./accidents";

/** So long after they are safe it is still asked for: it may have been nothing. µs. */
const ASKED_FOR = 60 * 60_000_000;

interface Asking {
  /** Who told of them; null: whoever did. Others may not read whether somebody has written it down. */
  readonly person: string | null;
  /** µs. */
  readonly now: number;
}

const isHurt = ({ kind, condition }: Danger): boolean => kind === "hurt" || condition === "hurt";

export function unrecordedHurt(
  { danger, safe }: Pick<Situation, "danger" | "safe">,
  known: readonly Accident[],
  { person, now }: Asking,
): readonly Danger[] {
  const asked = safe.filter(({ judged }) => judged !== null && now - displayTime(judged) < ASKED_FOR);
  const mine = ({ entry }: Danger) => person === null || entry.action?.actor === person;
  return [...danger, ...asked].filter(
    (each) => isHurt(each) && mine(each) && !known.some((accident) => tellsOf(accident, each)),
  );
}

interface Whence {
  /** The ref of the report that is named; null: none is. */
  readonly of: string | null;
  readonly area: string | null;
}

/** By whose report it was known that somebody was hurt: the one that is named, else the first there of which no accident tells. */
export function reportedHurt(
  { danger, safe }: Pick<Situation, "danger" | "safe">,
  known: readonly Accident[],
  { of, area }: Whence,
): Danger | null {
  const all = [...danger, ...safe];
  const named = of === null ? undefined : all.find(({ refs }) => refs.includes(of));
  if (named || area === null) return named ?? null;
  const untold = all.filter(
    (each) => isHurt(each) && each.area === area && !known.some((accident) => tellsOf(accident, each)),
  );
  const [first = null] = untold.toSorted((a, b) => displayTime(a.entry) - displayTime(b.entry));
  return first;
}

/** When an accident was known, µs: by the report that it came from, where that was before it was written down. */
export const knownAt = (situation: Pick<Situation, "danger" | "safe">, { entry }: Accident): number =>
  (entry.action?.refs ?? []).reduce((at, of) => {
    const report = reportedHurt(situation, [], { of, area: null });
    return report ? Math.min(at, displayTime(report.entry)) : at;
  }, displayTime(entry));

function tellsOf({ entry, kind, place }: Accident, { refs, area, entry: report }: Danger): boolean {
  const there = kind === "injury" && place.area === area && displayTime(entry) >= displayTime(report);
  return there || (entry.action?.refs.some((ref) => refs.includes(ref)) ?? false);
}
