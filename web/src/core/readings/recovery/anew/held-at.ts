/** Whether an answer was given while somebody was in danger there or the power-up was stopped, or without what it is to tell. */

import { type Step, verdictOf } from "../../../folds/checklists";
import type { Item } from "../../../plan/plan";
import { areasOverlap } from "../../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import type { PlacedList } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { asTold } from "../lost-again";
import { heldUp, isGoneOnFrom, stopsAt } from "../stops";
import { bringsBack } from "../way-on";
import { lacksAnswers } from "./required-answers";

/** Whether one came before another, by the times as they are now and as they were told. */
const isSurelyBefore = (one: Entry, other: Entry): boolean =>
  inDisplayOrder(one, other) < 0 && inDisplayOrder(asTold(one), asTold(other)) < 0;

/** Lists that save people wait for nobody. */
export const waitsForPeople = ({ edition }: GateContext, { list }: PlacedList): boolean =>
  bringsBack(edition, list.id) && edition.dangers.every((each) => each.list !== list.id);

export function isHeldAt(context: GateContext, placed: PlacedList, act: Entry): boolean {
  const { edition, scene } = context;
  const { danger, safe } = scene.situation;
  if (danger.length + safe.length + scene.powerUp.all.length === 0 || !waitsForPeople(context, placed)) return false;
  const { area: here } = placed.place;
  const by = (entry: Entry) => isSurelyBefore(entry, act);
  const since = (entry: Entry) => !isSurelyBefore(act, entry);
  if (stopsAt(context, placed, { since, by }).length > 0) return true;
  const { resuming } = heldUp(edition, scene.powerUp);
  const goesOn = resuming.filter(by);
  return [...danger, ...safe].some((each) => {
    const { entry, area, judged } = each;
    const isSafe = judged !== null && by(judged) && safe.includes(each);
    const isThere = area === null || here === null || areasOverlap(edition, area, here);
    return (
      isThere && !isSafe && since(entry) && !isGoneOnFrom(goesOn, entry, judged && !safe.includes(each) ? [judged] : [])
    );
  });
}

/** Whether all that say so said it in that time or without what it is to tell: another looks anew. */
export const isHeld = (context: GateContext, placed: PlacedList, item: Item, { leading, others }: Step): boolean =>
  leading !== null &&
  [leading, ...others].every(
    (act) =>
      verdictOf(act) !== verdictOf(leading) ||
      isHeldAt(context, placed, act) ||
      lacksAnswers(context.edition, placed.list, item, act),
  );
