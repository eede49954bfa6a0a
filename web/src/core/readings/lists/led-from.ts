/** What could not be done and led to a list: where whoever has gone through that goes back to. */

import type { Edition, Item } from "../../plan/plan";
import { byId } from "../../plan/plan-lookups";
import { stepOf } from "../checklist-reading";
import { itemsIn, type PlacedList, targetIn } from "../placed-lists";
import { hasFailed } from "../recovery/anew/failed-before";
import { beginsAnew } from "../recovery/anew/rounds";
import type { GateContext } from "../recovery/gate-context";
import { isWayOn, listNear } from "../recovery/way-on";

/** A step that failed. `n`: which of its list it is, from 1. `open`: it still stands so. */
export interface FailedLead {
  readonly placed: PlacedList;
  readonly item: Item;
  readonly n: number;
  readonly open: boolean;
}

/** In the order in which somebody first came to them. */
export function ledFrom({ edition, scene }: GateContext, { list, place }: PlacedList): readonly FailedLead[] {
  return [...scene.checklists.steps.values()].flatMap((step): readonly FailedLead[] => {
    const { target, status } = step;
    const from = byId(edition.lists, target.list);
    if (!(from && hasFailed(step))) return [];
    const placed = { list: from, place: { area: target.area, asset: target.asset } };
    const index = itemsIn(scene, placed).findIndex(({ id }) => id === target.item);
    const item = itemsIn(scene, placed)[index];
    const near = item?.could_not === list.id ? listNear(edition, list.id, placed.place)?.place : null;
    if (!(item && near) || near.area !== place.area || near.asset !== place.asset) return [];
    return [{ placed, item, n: index + 1, open: status === "could_not" }];
  });
}

/** Whether a list that is all answered tells that what failed can be done now: its last step, which leads on where that fails too, is done. */
export function endedWell({ scene }: GateContext, placed: PlacedList): boolean {
  const items = itemsIn(scene, placed);
  const stands = items.map((item) => stepOf(scene.checklists, targetIn(placed, item)).status);
  return !stands.includes("open") && stands.at(-1) === "done" && (items.at(-1)?.could_not ?? null) !== null;
}

/** Where whoever worked on a list goes back to, what still stands first: once what failed can be done or is settled. */
export function backFrom(context: GateContext, placed: PlacedList): readonly FailedLead[] {
  const leads = ledFrom(context, placed);
  const goesBack = leads.length > 0 && (endedWell(context, placed) || isNeededNoMore(context, placed));
  return goesBack ? leads.toSorted((a, b) => Number(b.open) - Number(a.open)) : [];
}

/** Whether nothing but a failure asks for it, and what failed is settled: nobody goes on with it. What failed while power comes back is dealt with by all of it. */
export function isNeededNoMore(context: GateContext, placed: PlacedList): boolean {
  const from = ledFrom(context, placed);
  return from.length > 0 && !from.some(({ open }) => open) && !isAskedFor(context.edition, placed.list);
}

/** By a stage, a danger, the return of power, or a step that sends there. */
function isAskedFor(edition: Edition, list: PlacedList["list"]): boolean {
  const { stages, dangers, lists } = edition;
  return (
    beginsAnew(edition, list) ||
    isWayOn(edition, list.id) ||
    dangers.some((danger) => danger.list === list.id) ||
    stages.some((stage) => Object.values(stage.lists).some((ids) => ids.includes(list.id))) ||
    lists.some(({ pages }) => pages.some(({ items }) => items.some((item) => item.list === list.id)))
  );
}
