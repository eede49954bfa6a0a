/** Makes the draft of one kind of site that of another one. */

import { groupedBy } from "../../../grouping";
import { comparePlans } from "../../compare/compare-plans";
import { withMine } from "../conflict-choice";
import { mergeDrafts } from "../merge";
import type { PlanForm } from "../plan-form";

/**
 * What somebody wrote stays, also where the two profiles differ; all else is the other profile's.
 *
 * @param from the plan that the draft began as, as far as that is known.
 */
export function withProfile(from: PlanForm, draft: PlanForm, to: PlanForm): PlanForm {
  const { plan, conflicts } = mergeDrafts(from, draft, to);
  return conflicts.reduce((made, conflict) => withMine(made, conflict) ?? made, plan);
}

/** How many things of each part would be otherwise; not what would only stand elsewhere. */
export const partsReplaced = (before: PlanForm, after: PlanForm): ReadonlyMap<string, number> =>
  new Map(
    [
      ...groupedBy(
        comparePlans(before, after).filter(({ what }) => what !== "moved"),
        ({ part }) => part,
      ),
    ].map(([part, all]) => [part, all.length] as const),
  );
