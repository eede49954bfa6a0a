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

function tellsOf({ entry, kind, place }: Accident, { refs, area, entry: report }: Danger): boolean {
  const there = kind === "injury" && place.area === area && displayTime(entry) >= displayTime(report);
  return there || (entry.action?.refs.some((ref) => refs.includes(ref)) ?? false);
}
