/** Names another thing wherever one is named that goes. */

import type { PlanPart } from "../parts";
import { usesOf } from "../places/uses";
import { isList, type PlanForm, type PlanPath, putAt, valueAt } from "../plan-form";

/** One place at a time, from the last: a member that the list has already goes, and moves what stands behind it. */
function renamed(plan: PlanForm, place: PlanPath, old: string, by: string): PlanForm {
  const list = valueAt(plan, place.slice(0, -1));
  if (isList(list) && list.includes(by)) return putAt(plan, place, undefined) as PlanForm;
  const value = valueAt(plan, place);
  const put = typeof value === "string" && value !== old ? value.replaceAll(`{#${old}}`, `{#${by}}`) : by;
  return putAt(plan, place, put) as PlanForm;
}

/** `ids` go; wherever another part names one, it names `by` from then on. Which area lies in which stays. */
export function replacedUses(plan: PlanForm, part: PlanPart, ids: readonly string[], by: string): PlanForm {
  return ids.reduce(
    (made, id) =>
      usesOf(made, part, id)
        .filter(([of]) => !(part === "areas" && of === "areas"))
        .toReversed()
        .reduce((now, place) => renamed(now, place, id, by), made),
    plan,
  );
}
