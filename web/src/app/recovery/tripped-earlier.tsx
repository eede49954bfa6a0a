/** What tripped in an outage that ended and is neither done nor let go: said wherever a later one at the same place could switch it on. */

import { type Target, targetKey, targetOf } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { isAffected } from "../../core/plan/plan-lookups";
import { type PlacedList, targetIn } from "../../core/readings/placed-lists";
import { listNear } from "../../core/readings/recovery/way-on";
import { displayTime } from "../../core/record/entries";
import { textField } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { areas, matterHere, steps } from "../incident/situation";
import { faultsLetGo, type LeftFault, leftFaults } from "../matters/left-faults";
import { leftOfFault, typedOfFault } from "../matters/matter-words";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { dayOf } from "../words/words";

const said = ({ matter }: LeftFault, field: string): string => {
  const { action } = matter.entries.at(-1) ?? {};
  return (action && textField(action, field)) ?? "";
};

const isAtPlace = ({ of }: LeftFault): boolean => {
  const then = of.scene.facts.areas?.value ?? [];
  return then.length === 0 || then.some((area) => isAffected(of.edition, area, areas.value));
};

/** Whether it is of this step, or of any of this list; a list that was begun without such a step is of those that lead to it. */
function isOf(fault: LeftFault, placed: PlacedList, item?: Item): boolean {
  const { kind, id, list } = fault.matter;
  if (kind !== "list") return targetKey(targetIn(placed, item ?? { id: said(fault, "item") })) === id;
  return !item && placed.list.pages.some(({ items }) => items.some(({ could_not }) => could_not === list));
}

/** At a step; without one anywhere in a list; without both anywhere in the outage that is on. What is done in that one is said no more. */
export function earlierFaults(placed?: PlacedList, item?: Item, all = leftFaults.value): readonly LeftFault[] {
  const here = matterHere.value;
  if (!here || here.view.drill || here.view.ended) return [];
  return all.filter(
    (fault) =>
      (!placed || isOf(fault, placed, item)) &&
      steps.value.steps.get(fault.matter.id)?.status !== "done" &&
      isAtPlace(fault),
  );
}

/** Those for which a list is gone through; where there is none, the last that was let go. */
export function faultsLeftTo({ list, place }: PlacedList): readonly LeftFault[] {
  const isHere = ({ of, matter }: LeftFault): boolean => {
    const near = listNear(of.edition, matter.list, matter.place)?.place;
    return matter.list === list.id && near?.area === place.area && near.asset === place.asset;
  };
  const open = earlierFaults().filter(isHere);
  return open.length > 0 ? open : earlierFaults(undefined, undefined, faultsLetGo.value).filter(isHere).slice(0, 1);
}

/** Its step, as it is called in every outage. */
export const stepLeft = ({ matter }: LeftFault): Target | null => {
  const { action } = matter.entries.at(-1) ?? {};
  return action ? targetOf(action) : null;
};

/** What tripped when, and whether the plan's list for it was done, then or by now. `quotes`: with the reason as somebody gave it. */
export function earlierWords(fault: LeftFault, quotes = true): string {
  const { of, matter } = fault;
  const last = matter.entries.at(-1);
  const why = quotes ? typedOfFault(of, matter) : "";
  return t("earlier-fault", {
    day: last ? dayOf(displayTime(last)) : "",
    how: last?.action?.type === "breaker.tripped" ? "tripped" : "could_not",
    step:
      matter.kind === "list" ? names.value.list(matter.id) : names.value.item(said(fault, "list"), said(fault, "item")),
    why: why || 0,
    left: leftOfFault(of, matter) || 0,
  });
}

/** A line for each. */
export const TrippedEarlier = ({ placed, item }: { readonly placed?: PlacedList; readonly item?: Item }) =>
  earlierFaults(placed, item).map((fault) => (
    <Notice key={`${fault.of.view.ref} ${fault.matter.key}`} tone="bad">
      {earlierWords(fault)}
    </Notice>
  ));
