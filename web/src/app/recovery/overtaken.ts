/** What a list is overtaken by: power that is back or has failed again, people who are safe. */

import type { Duty } from "../../core/catalogue/words";
import { rescuedAt } from "../../core/folds/dangers";
import type { Checklist, Edition, Item } from "../../core/plan/plan";
import type { PlacedList } from "../../core/readings/placed-lists";
import { everybodyInDanger } from "../../core/readings/recovery/in-danger";
import { isWayOn } from "../../core/readings/recovery/way-on";
import { scene, situation, stage } from "../incident/situation";
import { currentIncident, edition } from "../record/store";

/** Stages that come only once power is back. */
export const AFTER: readonly string[] = ["restore", "evaluate"];

/** Whether a list is that of people who are in danger, or for whom a clock runs. */
export function rescues({ list }: PlacedList): boolean {
  const [from, seen] = [edition.value, scene.value];
  return (
    from !== null &&
    seen !== null &&
    everybodyInDanger({ edition: from, scene: seen }).some((each) => each.list === list.id)
  );
}

/** Whether a list brings back what was lost, or is for when that fails: it waits in the dark alone. */
export const restores = (list: Checklist | null): boolean =>
  (list !== null && edition.value !== null && isWayOn(edition.value, list.id)) ||
  (edition.value?.stages ?? []).some(
    ({ id, lists }) => AFTER.includes(id) && Object.values(lists).some((ids) => list && ids.includes(list.id)),
  );

/** Who looks for people first, in the first stage. */
const FINDS_PEOPLE: readonly Duty[] = ["safety", "service"];

/**
 * Whether a step is about people, who may be in danger however the power is: of a list for a danger of the plan, of the first
 * steps of those who look for people, or one that names special customers.
 */
export function isOfPeople({ list }: PlacedList, item: Item): boolean {
  const from = edition.value;
  if (from === null) return false;
  const [first] = from.stages;
  return (
    (item.customers ?? null) !== null ||
    from.dangers.some((danger) => danger.list === list.id) ||
    FINDS_PEOPLE.some((duty) => first?.lists[duty]?.includes(list.id))
  );
}

/** Power that was back has failed again: restoring waits. µs; -1: it has not. */
function failedAgainAt(list: Checklist | null): number {
  if (!(AFTER.includes(stage.value) || restores(list))) return -1;
  const lost = [...situation.value.supply.values()].filter((each) => each.lost);
  return Math.max(-1, ...lost.map(({ entry }) => entry.happenedAt));
}

/** Before when nobody goes on with a list, µs. */
export function overAt(from: Edition, list: Checklist): number {
  const restoring = situation.value.stages.get("restore")?.entered.happenedAt ?? -1;
  const began = currentIncident.value?.expected ? (currentIncident.value.openings[0]?.happenedAt ?? -1) : -1;
  const kinds = from.dangers.flatMap((each) => (each.list === list.id ? each.id : []));
  return Math.max(restoring, began, failedAgainAt(list), rescuedAt(situation.value, kinds));
}
