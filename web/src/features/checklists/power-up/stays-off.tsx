/** At the end of the list for what tripped: that it stays off until somebody has mended it. */

import { faultGoneThrough } from "../../../app/checklists/gates";
import { edition } from "../../../app/record/store";
import { isKeptOff } from "../../../app/recovery/failed-before";
import { t } from "../../../app/words/i18n";
import { targetOf } from "../../../core/folds/checklists";
import { byId, itemIn } from "../../../core/plan/plan-lookups";
import type { PlacedList } from "../../../core/readings/placed-lists";
import { Notice } from "../../../ui/notice";

/** The list in which it tripped, at its place; null where it does not stay off. */
export function leftOffIn(placed: PlacedList): PlacedList | null {
  const [from, action] = [edition.value, faultGoneThrough(placed)?.action];
  const target = action && targetOf(action);
  const list = from && target && byId(from.lists, target.list);
  const item = list && itemIn(from, target.list, target.item);
  if (!item) return null;
  const up = { list, place: { area: target.area, asset: target.asset } };
  return isKeptOff(up, item) ? up : null;
}

export const StaysOff = ({ placed }: { readonly placed: PlacedList }) =>
  leftOffIn(placed) && <Notice tone="warn">{t("matter-fault-off")}</Notice>;
