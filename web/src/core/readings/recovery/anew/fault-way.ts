/** The plan's list for what tripped or failed while power came back, as it was gone through for that: whether it is off, and stays so. */

import { judged, type Step } from "../../../folds/checklists";
import { isMarkedItself } from "../../../plan/dangerous-steps";
import type { Checklist, Item } from "../../../plan/plan";
import { inDisplayOrder } from "../../../record/entries";
import type { Matter } from "../../matters/matter";
import { itemsIn, type PlacedList, targetIn } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { isDoneByAll } from "./confirmed";
import { answersOf, begunAnewIn, saysWhy } from "./rounds";

/** Whether every step is done, by two where two are asked; one that is for some cases only may have been left out. */
export const areAllDone = (context: GateContext, items: readonly Item[], stepOf: (item: Item) => Step): boolean =>
  items.some((item) => isDoneByAll(context, stepOf(item))) && undoneOf(context, items, stepOf).length === 0;

export const undoneOf = (context: GateContext, items: readonly Item[], stepOf: (item: Item) => Step): readonly Item[] =>
  items.filter((item) => {
    const step = stepOf(item);
    return !(isDoneByAll(context, step) || (item.conditional === true && step.status === "skipped"));
  });

/** Whether all of a list is done as its answers count now, or what it is for stays off. */
export function isDealtWith(context: GateContext, placed: PlacedList): boolean {
  const items = itemsIn(context.scene, placed);
  const stepOf = (item: Item): Step => {
    const target = targetIn(placed, item);
    return { target, ...judged((answersOf(context, target).at(-1)?.acts ?? []).filter(saysWhy)) };
  };
  return areAllDone(context, items, stepOf) || isLeftOff(context, { list: placed.list, items, stepOf });
}

export type Fault = Pick<Matter, "list" | "place" | "entries">;

export interface Way {
  readonly list: Checklist;
  readonly items: readonly Item[];
  readonly stepOf: (item: Item) => Step;
}

/**
 * The plan's list for it, as it was answered for this one; null where the plan has none. Another fault since, for which the
 * list began anew, says nothing of this one.
 */
export function wayOf(context: GateContext, { list, place, entries }: Fault): Way | null {
  const [way, said] = [listNear(context.edition, list, place), entries.at(-1)];
  if (!(way && said)) return null;
  const round = begunAnewIn(context, way).filter((entry) => inDisplayOrder(entry, said) <= 0).length;
  const stepOf = (item: Item): Step => {
    const target = targetIn(way, item);
    return { target, ...judged(answersOf(context, target)[round]?.acts ?? []) };
  };
  return { list: way.list, items: itemsIn(context.scene, way), stepOf };
}

/** What comes before the step by which it is switched on once more; all, where there is none. */
export function beforeAgain(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(isMarkedItself);
  return at > 0 ? items.slice(0, at) : items;
}

/** Whether it is off: all is done that comes before the step by which it is switched on once more, where there is any. */
export function isOff(context: GateContext, fault: Fault): boolean {
  const way = wayOf(context, fault);
  return way !== null && areAllDone(context, beforeAgain(way.items), way.stepOf);
}

/** Whether it stays off, tagged, until somebody has mended it: it tripped once more by its list, or nobody tried. */
export function staysOff(context: GateContext, fault: Fault): boolean {
  const way = wayOf(context, fault);
  return way !== null && isLeftOff(context, way);
}

/**
 * Of work on electricity: all is done that comes before the step by which it is switched on once more, that step could not
 * be done or was left out, and each after it has an answer.
 */
export function isLeftOff(context: GateContext, { list, items, stepOf }: Way): boolean {
  const at = items.findIndex(isMarkedItself);
  const [first, once] = [items.slice(0, at), items[at]];
  if (at < 1 || !once || !list.hazard?.kinds.includes("electrical")) return false;
  const { status, leading } = stepOf(once);
  const isLeft = status === "could_not" || (status === "skipped" && leading !== null && saysWhy(leading));
  const isAnswered = items.slice(at + 1).every((item) => stepOf(item).status !== "open");
  return isLeft && isAnswered && areAllDone(context, first, stepOf);
}
