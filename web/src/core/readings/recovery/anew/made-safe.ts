/** Whether what tripped or failed while power came back was dealt with since: the plan's list for it is all done. */

import { judged, type StepStatus } from "../../../folds/checklists";
import type { Item } from "../../../plan/plan";
import { inDisplayOrder } from "../../../record/entries";
import type { Matter } from "../../matters/matter";
import { itemsIn, targetIn } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { answersOf, begunAnewIn } from "./rounds";

/** Whether every step is done; one that is for some cases only may have been left out. */
export const isAllDone = (items: readonly Item[], statusOf: (item: Item) => StepStatus): boolean =>
  items.some((item) => statusOf(item) === "done") &&
  items.every((item) => statusOf(item) === "done" || (item.conditional === true && statusOf(item) === "skipped"));

/** False where the plan has no such list or steps. Another fault since, for which the list began anew, says nothing of this one. */
export function isMadeSafe(
  context: GateContext,
  { list, place, entries }: Pick<Matter, "list" | "place" | "entries">,
): boolean {
  const [way, said] = [listNear(context.edition, list, place), entries.at(-1)];
  if (!(way && said)) return false;
  const round = begunAnewIn(context, way).filter((entry) => inDisplayOrder(entry, said) <= 0).length;
  const actsOf = (item: Item) => answersOf(context, targetIn(way, item))[round]?.acts ?? [];
  return isAllDone(itemsIn(context.scene, way), (item) => judged(actsOf(item)).status);
}
