/** How steps failed that nobody has settled since: neither power lost again nor leaving them out forgets any. */

import { type FailedBefore, judged, type Step, type Target, targetKey, verdictOf } from "../../../folds/checklists";
import type { Edition } from "../../../plan/plan";
import { byId, itemIn } from "../../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { textField } from "../../../record/fields";
import { placedLists } from "../../placed-lists";
import { type GateContext, rememberedOf } from "../gate-context";
import { heldUp, tripsAt } from "../stops";
import { isWayOn } from "../way-on";
import { isDoneByAll, isForTwo } from "./confirmed";
import { answersOf, beginsAnew, saysWhy } from "./rounds";

/** By `targetKey`, in display order of what tells of each. `now`: how a step stands by the answers that count now. */
export function failedBefore(
  context: GateContext,
  now: (key: string) => Step | undefined,
): ReadonlyMap<string, FailedBefore> {
  const targets = [
    ...[...context.scene.checklists.steps.values()].map(({ target }) => target),
    ...trippedSteps(context),
  ];
  const all = new Map(targets.map((target) => [targetKey(target), target])).entries();
  const found = [...all].flatMap(([key, target]) => unsettled(context, target, now(key)) ?? []);
  const sorted = found.toSorted((a, b) => inDisplayOrder(a.told, b.told));
  return new Map(sorted.map((each) => [targetKey(each.step.target), each]));
}

/** Of lists by which power comes back, and of those that they lead to, leaving a step out does not settle how it failed. */
export const keepsFailure = (edition: Edition, id: string): boolean => {
  const list = byId(edition.lists, id);
  return list !== null && (beginsAnew(edition, list) || isWayOn(edition, id));
};

/** Whether some answer says that it could not be done. Read once of each step as it stands. */
export const hasFailed = rememberedOf(({ leading, others }: Step): boolean =>
  [leading, ...others].some((act) => act !== null && verdictOf(act) === "could_not"),
);

/** Whether one says so, and another one counts. */
export const isFailedOnce = (step: Step): boolean => step.status !== "could_not" && hasFailed(step);

/** How it failed before, where nothing has settled that: what fails now stands for itself. */
function unsettled(context: GateContext, target: Target, now: Step | undefined): FailedBefore | null {
  const { status = "open", leading = null } = now ?? {};
  if (status === "could_not" || (status === "done" && !isForTwo(context, target))) return null;
  if (status !== "open" && !keepsFailure(context.edition, target.list)) return null;
  const failure = lastFailure(context, target);
  return failure && { ...failure, since: leading };
}

const isSettling = (context: GateContext, target: Target, act: Entry): boolean =>
  isDoneByAll(context, { target, ...judged([act]) });

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

type Failure = Omit<FailedBefore, "since">;

/** How it failed the last time; null where it did not, or was settled since. */
function lastFailure(context: GateContext, target: Target): Failure | null {
  const keeps = keepsFailure(context.edition, target.list);
  for (const { acts, ended } of answersOf(context, target).toReversed()) {
    // The list was for what failed elsewhere, and that is done.
    if (ended && verdictOf(ended.entry) === "done") return null;
    if (ended?.trip) return failed(target, ended.entry, acts, true);
    const why = acts.filter(saysWhy);
    const { status, leading, others } = judged(why);
    if (leading === null) continue;
    if (status === "could_not") return ended === null ? null : failed(target, leading, others, false);
    if (!keeps) return null;
    const last = why.findLast(isTelling(context, target));
    if (last) return verdictOf(last) === "could_not" ? failed(target, last, [], false) : null;
  }
  return null;
}

/** That it failed, or is settled. */
const isTelling =
  (context: GateContext, target: Target) =>
  (act: Entry): boolean =>
    verdictOf(act) === "could_not" || isSettling(context, target, act);

const failed = (target: Target, told: Entry, others: readonly Entry[], tripped: boolean): Failure => ({
  step: { target, status: "could_not", leading: told, others, contradiction: false },
  ...{ told, tripped },
});
