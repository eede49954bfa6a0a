/** Whether what tripped or failed while power came back was taken off by hand since: the plain steps of the plan's list for it, such as disconnecting and tagging, are done. */

import { judged } from "../../../folds/checklists";
import type { Item } from "../../../plan/plan";
import { inDisplayOrder } from "../../../record/entries";
import type { Matter } from "../../matters/matter";
import { itemsIn, targetIn } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { answersOf, begunAnewIn } from "./rounds";

/** It sends to nobody and to no other list, waits for nothing and is never beside the point: only hands can do it. */
const isByHand = ({ list, could_not, needs, two_persons, conditional, contacts, scripts }: Item): boolean =>
  !(list || could_not || two_persons || conditional) && needs.length + contacts.length + scripts.length === 0;

/** False where the plan has no such list or steps. Another fault since, for which the list began anew, says nothing of this one. */
export function isMadeSafe(
  context: GateContext,
  { list, place, entries }: Pick<Matter, "list" | "place" | "entries">,
): boolean {
  const [way, said] = [listNear(context.edition, list, place), entries.at(-1)];
  const byHand = way ? itemsIn(context.scene, way).filter(isByHand) : [];
  if (!(way && said) || byHand.length === 0) return false;
  const round = begunAnewIn(context, way).filter((entry) => inDisplayOrder(entry, said) <= 0).length;
  return byHand.every((item) => judged(answersOf(context, targetIn(way, item))[round]?.acts ?? []).status === "done");
}
