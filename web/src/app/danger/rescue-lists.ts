/** The plan's lists for people in danger that are this person's to do, whatever else is. */

import type { Target } from "../../core/folds/checklists";
import { type Danger, whereOf } from "../../core/folds/dangers";
import type { Edition } from "../../core/plan/plan";
import { byId } from "../../core/plan/plan-lookups";
import { begunAt } from "../../core/readings/checklist-reading";
import type { PlacedList } from "../../core/readings/placed-lists";
import { listNear } from "../../core/readings/recovery/way-on";
import { hasNothingLeft } from "../duties/passed-on";
import { here, situation, steps } from "../incident/situation";
import { matters, myMatters } from "../matters/matters";
import { me } from "../record/store";

/** Whether a step is of this list at this place. */
export const isWhere = ({ list, area, asset }: Target, placed: PlacedList): boolean =>
  list === placed.list.id && area === placed.place.area && asset === placed.place.asset;

/** Whoever has them, by duty or because they went; until somebody has, whoever reported them or began on their list. */
function isMineToRescue({ entry, refs }: Danger, placed: PlacedList): boolean {
  const isOfThem = ({ kind, id }: { kind: string; id: string }) => kind === "danger" && id === entry.ref;
  if (myMatters.value.some(isOfThem)) return true;
  const person = me.value?.person ?? "";
  const hasGone = matters.value.find(isOfThem)?.keepers.length;
  if (hasGone || hasNothingLeft.value) return false;
  const isReporter = here.value.some(({ ref, action }) => refs.includes(ref) && action?.actor === person);
  return isReporter || begunAt(steps.value, person).some(({ target }) => isWhere(target, placed));
}

/** The list that the plan has for them, at their place, where that is known. */
const listOf = (from: Edition, danger: Danger): PlacedList | null =>
  listNear(from, byId(from.dangers, danger.kind ?? "")?.list ?? null, whereOf(danger));

/** Those still in danger for whom this list is. */
export const stillInDanger = (from: Edition, { list, place }: PlacedList): readonly Danger[] =>
  situation.value.danger.filter((danger) => {
    const theirs = listOf(from, danger);
    return theirs !== null && isWhere({ list: list.id, ...place, item: "" }, theirs);
  });

/** In the order in which the people were reported; each at its place, where that is known. */
export function rescueLists(from: Edition): readonly PlacedList[] {
  return situation.value.danger.flatMap((danger) => {
    const placed = listOf(from, danger);
    return placed && isMineToRescue(danger, placed) ? placed : [];
  });
}
