/** How steps failed that were to be done anew after it and that nobody has answered since: power lost again forgets none. */

import { type FailedBefore, judged, type Target, targetKey } from "../../../folds/checklists";
import { byId, itemIn } from "../../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { textField } from "../../../record/fields";
import { placedLists } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { heldUp, tripsAt } from "../stops";
import { answersOf, saysWhy } from "./rounds";

/** By `targetKey`, in display order of what tells of each. `isOpen`: whether a step has no answer that counts now. */
export function failedBefore(
  context: GateContext,
  isOpen: (key: string) => boolean,
): ReadonlyMap<string, FailedBefore> {
  const targets = [
    ...[...context.scene.checklists.steps.values()].map(({ target }) => target),
    ...trippedSteps(context),
  ];
  const open = new Map(targets.map((target) => [targetKey(target), target])).entries();
  const found = [...open].flatMap(([key, target]) => (isOpen(key) ? (lastFailure(context, target) ?? []) : []));
  const sorted = found.toSorted((a, b) => inDisplayOrder(a.told, b.told));
  return new Map(sorted.map((each) => [targetKey(each.step.target), each]));
}

/** Steps at which a breaker tripped, those too that nobody has answered. */
function trippedSteps(context: GateContext): readonly Target[] {
  const { edition, scene } = context;
  const ids = new Set(heldUp(edition, scene.powerUp).trips.flatMap(({ list }) => list ?? []));
  const lists = [...ids].flatMap((id) => byId(edition.lists, id) ?? []);
  return lists.flatMap((list) =>
    placedLists(edition, scene, list).flatMap((placed) =>
      tripsAt(context, placed).flatMap(({ action }): readonly Target[] => {
        const item = (action && textField(action, "item")) ?? "";
        return itemIn(edition, list.id, item) ? [{ list: list.id, ...placed.place, item }] : [];
      }),
    ),
  );
}

/** How it failed the last time that it was answered or tripped; null where it did not, or nobody ever did either. */
function lastFailure(context: GateContext, target: Target): FailedBefore | null {
  for (const { acts, ended } of answersOf(context, target).toReversed()) {
    if (ended?.trip) return failed(target, ended.entry, acts, true);
    const { status, leading, others } = judged(acts.filter(saysWhy));
    if (leading === null) continue;
    return ended !== null && status === "could_not" ? failed(target, leading, others, false) : null;
  }
  return null;
}

const failed = (target: Target, told: Entry, others: readonly Entry[], tripped: boolean): FailedBefore => ({
  step: { target, status: "could_not", leading: told, others, contradiction: false },
  ...{ told, tripped },
});
