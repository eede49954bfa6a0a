/** Whether what tripped or failed while power came back was dealt with since: the plan's list for it is all done. */

import { judged, type Step } from "../../../folds/checklists";
import { isMarkedItself } from "../../../plan/dangerous-steps";
import type { Item } from "../../../plan/plan";
import { inDisplayOrder } from "../../../record/entries";
import type { Matter } from "../../matters/matter";
import { itemsIn, type PlacedList, targetIn } from "../../placed-lists";
import { isDoneByAll, stepsNow } from "../gate-acts";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { answersOf, begunAnewIn } from "./rounds";

/** Whether every step is done, by two where two are asked; one that is for some cases only may have been left out. */
function areAllDone(context: GateContext, items: readonly Item[], stepOf: (item: Item) => Step): boolean {
  const isDone = (item: Item): boolean => isDoneByAll(context, stepOf(item));
  const isLeft = (item: Item): boolean => item.conditional === true && stepOf(item).status === "skipped";
  return items.some(isDone) && items.every((item) => isDone(item) || isLeft(item));
}

/** The same of a list as its answers count now. */
export function isAllDone(context: GateContext, placed: PlacedList): boolean {
  const now = stepsNow(context, placed);
  return areAllDone(context, itemsIn(context.scene, placed), (item) => now(item).step);
}

type Fault = Pick<Matter, "list" | "place" | "entries">;

interface Way {
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
  return { items: itemsIn(context.scene, way), stepOf };
}

export function isMadeSafe(context: GateContext, fault: Fault): boolean {
  const way = wayOf(context, fault);
  return way !== null && areAllDone(context, way.items, way.stepOf);
}

/** Whether it is off: all is done that comes before the step by which it is switched on once more, where there is any. */
export function isOff(context: GateContext, fault: Fault): boolean {
  const way = wayOf(context, fault);
  const at = way?.items.findIndex(isMarkedItself) ?? 0;
  return way !== null && areAllDone(context, at > 0 ? way.items.slice(0, at) : way.items, way.stepOf);
}
