/** Steps that one person did and that somebody else must confirm. */

import type { Item } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { PlacedList } from "../placed-lists";
import { type GateContext, saidWithout, stepsNow } from "./gate-acts";

export interface AwaitingSecond {
  readonly placed: PlacedList;
  readonly item: Item;
  /** Who says that it is done. */
  readonly done: Entry;
}

/** Those that this person had no hand in, the latest first. */
export function awaitingSecond(context: GateContext, person: string): readonly AwaitingSecond[] {
  const { edition, scene } = context;
  const found = [...scene.checklists.steps.values()].flatMap((of): readonly AwaitingSecond[] => {
    const { list: id, item: itemId, area, asset } = of.target;
    const [list, item] = [byId(edition.lists, id), itemIn(edition, id, itemId)];
    if (of.status !== "done" || !(list && item) || !(list.gate.two_persons || item.two_persons)) return [];
    const placed = { list, place: { area, asset } };
    const { step, confirmed } = stepsNow(context, placed)(item);
    const [done] = step.status === "done" && confirmed === null ? saidWithout(step, person) : [];
    return done ? [{ placed, item, done }] : [];
  });
  return found.toSorted((a, b) => displayTime(b.done) - displayTime(a.done));
}
