/** Where whoever works on a list goes on in it. */

import type { Item } from "../../plan/plan";
import { openInOrder } from "../checklist-reading";
import { itemsIn, type PlacedList, targetIn } from "../placed-lists";
import { stepsNow } from "../recovery/gate-acts";
import type { GateContext } from "../recovery/gate-context";

/**
 * The first open step that waits for no other of its list; else the first that could not be done and that an open one
 * waits for; else the first open one. What tripped and stays off is not open. Null: none is.
 */
export function nextInList(context: GateContext, placed: PlacedList, person: string): Item | null {
  const { edition, scene } = context;
  const { list } = placed;
  const items = itemsIn(scene, placed);
  const targets = items.map((item) => targetIn(placed, item));
  const unanswered = openInOrder(scene.checklists, targets, person).flatMap((of) => items[targets.indexOf(of)] ?? []);
  if (edition.dangers.some(({ list: id }) => id === list.id)) return unanswered[0] ?? null;
  const now = stepsNow(context, placed);
  const open = unanswered.filter((item) => !now(item).off);
  const comesFirst = (each: Item, item: Item): boolean =>
    item.needs.includes(each.id) || (list.gate.in_order && items.indexOf(each) < items.indexOf(item));
  const waitsFor = (item: Item) => items.filter((each) => comesFirst(each, item) && !now(each).passed);
  const isFree = (item: Item): boolean => waitsFor(item).length === 0;
  const hasFailed = (item: Item): boolean => now(item).step.status === "could_not" && isFree(item);
  return open.find(isFree) ?? open.flatMap(waitsFor).find(hasFailed) ?? open[0] ?? null;
}
