/** Steps that one person did, or left out of the power-up, and that somebody else must confirm. */

import type { Step } from "../../folds/checklists";
import type { Item } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import type { PlacedList } from "../placed-lists";
import { saidWithout, stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";

export interface AwaitingSecond {
  readonly placed: PlacedList;
  readonly item: Item;
  /** Who says that it is done, or why it was left out. */
  readonly said: Entry;
}

const isAnswered = (status: Step["status"]): boolean => status === "done" || status === "skipped";

/** Those that this person had no hand in, the latest first. */
export function awaitingSecond(context: GateContext, person: string): readonly AwaitingSecond[] {
  const { edition, scene } = context;
  const found = [...scene.checklists.steps.values()].flatMap((of): readonly AwaitingSecond[] => {
    const { list: id, item: itemId, area, asset } = of.target;
    const [list, item] = [byId(edition.lists, id), itemIn(edition, id, itemId)];
    if (!(isAnswered(of.status) && list && item && (list.gate.two_persons || item.two_persons))) return [];
    const placed = { list, place: { area, asset } };
    const { step, confirmed, skipAwaits } = stepsNow(context, placed)(item);
    const awaits = skipAwaits || (step.status === "done" && confirmed === null);
    const [said] = awaits ? saidWithout(step, person) : [];
    return said ? [{ placed, item, said }] : [];
  });
  return found.toSorted((a, b) => displayTime(b.said) - displayTime(a.said));
}
