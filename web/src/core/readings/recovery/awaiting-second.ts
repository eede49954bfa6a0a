/** Steps that one person did or left out, and that somebody else must confirm. */

import type { Step } from "../../folds/checklists";
import type { Item } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import { displayTime, type Entry } from "../../record/entries";
import { itemsIn, type PlacedList } from "../placed-lists";
import { saidWithout } from "./anew/confirmed";
import { stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";
import { bringsBack } from "./way-on";

export interface AwaitingSecond {
  readonly placed: PlacedList;
  readonly item: Item;
  /** Who says that it is done, or why it was left out. */
  readonly said: Entry;
  /** What comes next waits for it. */
  readonly holds: boolean;
}

const isAnswered = (status: Step["status"]): boolean => status === "done" || status === "skipped";

/** Those that this person had no hand in: what holds others first, of that the one that waits longest; of the rest the latest. */
export function awaitingSecond(context: GateContext, person: string): readonly AwaitingSecond[] {
  const { edition, scene } = context;
  const found = [...scene.checklists.steps.values()].flatMap((of): readonly AwaitingSecond[] => {
    const { list: id, item: itemId, area, asset } = of.target;
    const [list, item] = [byId(edition.lists, id), itemIn(edition, id, itemId)];
    if (!(isAnswered(of.status) && list && item)) return [];
    const isForTwo = list.gate.two_persons || item.two_persons || of.status === "skipped";
    if (!(isForTwo || bringsBack(edition, id))) return [];
    const placed = { list, place: { area, asset } };
    const now = stepsNow(context, placed);
    const { step, two, confirmed, skipAwaits } = now(item);
    const awaits = skipAwaits || (step.status === "done" && two && confirmed === null);
    const [said] = awaits ? saidWithout(step, person) : [];
    const isOpen = (other: Item) => now(other).step.status === "open";
    return said ? [{ placed, item, said, holds: isHolding(context, placed, item, isOpen) }] : [];
  });
  return found.toSorted(
    (a, b) => Number(b.holds) - Number(a.holds) || (a.holds ? -1 : 1) * (displayTime(b.said) - displayTime(a.said)),
  );
}

/** Whether an open step of its list, or another list, comes only after it. */
function isHolding(
  { edition, scene }: GateContext,
  placed: PlacedList,
  item: Item,
  isOpen: (other: Item) => boolean,
): boolean {
  const { gate, id } = placed.list;
  const items = itemsIn(scene, placed);
  const at = items.findIndex((other) => other.id === item.id);
  const waits = (other: Item, n: number) => (gate.in_order && n > at) || other.needs.includes(item.id);
  return (
    edition.lists.some((list) => list.gate.after.includes(id)) ||
    items.some((other, n) => waits(other, n) && isOpen(other))
  );
}
