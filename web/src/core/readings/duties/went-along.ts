/** Which lists went along with a duty that somebody handed over: begun by them before that, and of no duty they still have. */

import type { Duty } from "../../catalogue/words";
import { type Target, targetKey } from "../../folds/checklists";
import type { Edition } from "../../plan/plan";
import type { Scene } from "../../scene";
import { begunAt } from "../checklist-reading";

interface Giving {
  readonly giver: string;
  /** When they handed over, µs. */
  readonly at: number;
  /** What they still do. */
  readonly has: readonly Duty[];
}

interface WentAlong {
  /** What the giver did last in it. */
  readonly target: Target;
  /** When that was, µs. */
  readonly at: number;
}

/** The list worked on last first; finished ones too. Whoever helps on with such a list does not get it back. */
export function wentAlong(
  edition: Edition,
  { checklists }: Pick<Scene, "checklists">,
  { giver, at, has }: Giving,
): readonly WentAlong[] {
  const kept = new Set(edition.stages.flatMap(({ lists }) => has.flatMap((duty) => lists[duty])));
  const before = new Set<string>();
  for (const [key, acts] of checklists.acts) {
    const target = checklists.steps.get(key)?.target;
    const isBefore = acts.some(({ action, happenedAt }) => action?.actor === giver && happenedAt <= at);
    if (target && isBefore) before.add(listPlaceOf(target));
  }
  return begunAt(checklists, giver).filter(({ target }) => !kept.has(target.list) && before.has(listPlaceOf(target)));
}

/** The list at its place. */
export const listPlaceOf = (target: Target): string => targetKey({ ...target, item: "" });
