/** Reports of people in a lift after those who were in it before: its lists begin anew for them. Elsewhere each report has its own. */

import { type Danger, type People, whereOf } from "../../../folds/dangers";
import { dangerLists } from "../../../plan/danger-lists";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import type { PlacedList } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";

/** Whether any list can have begun anew by them: nobody else is in danger before a second report. */
export const severalReported = ({ danger, safe }: People): boolean => danger.length + safe.length > 1;

/** In display order. Whoever began before reporting them has begun with the first; reports are one until those in the lift are safe. */
export function reportsAfterTheFirst({ edition, scene }: GateContext, { list, place }: PlacedList): readonly Entry[] {
  const kinds = dangerLists(edition).get(list.id);
  if (!(kinds && severalReported(scene.situation))) return [];
  const isHere = (told: Danger): boolean => {
    if (told.kind === null || !kinds.has(told.kind)) return false;
    const there = listNear(edition, list.id, whereOf(told))?.place;
    return there?.area === place.area && there.asset === place.asset;
  };
  const { danger, safe } = scene.situation;
  const reports = [...danger, ...safe].filter(isHere).map(({ entry }) => entry);
  return reports.toSorted(inDisplayOrder).slice(1);
}
