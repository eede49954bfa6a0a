/** At a step that is not settled: how it failed the last time, in an earlier outage too, before anybody does it once more. */

import { type FailedBefore, targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { type PlacedList, targetIn } from "../../core/readings/placed-lists";
import { stepsNow } from "../../core/readings/recovery/gate-acts";
import { bringsBack } from "../../core/readings/recovery/way-on";
import { displayTime, type Entry } from "../../core/record/entries";
import { isVisible, textField } from "../../core/record/fields";
import { Notice } from "../../ui/notice";
import { matterHere, steps } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { inLine } from "../words/user-text";
import { when } from "../words/words";
import { sinceWords } from "./failed-since";
import { FollowOn, isToFollow, leadsOn } from "./follow-on";
import { earlierFaults, TrippedEarlier } from "./tripped-earlier";

/** When and how; "" where it never failed, or that was settled since. */
export function failedBeforeWords(placed: PlacedList, item: Item): string {
  const failed = steps.value.failedBefore?.get(targetKey(targetIn(placed, item)));
  return failed ? howWords(failed) : "";
}

function howWords(failed: FailedBefore): string {
  const { told, tripped } = failed;
  const said = inLine((told.action && textField(told.action, tripped ? "what" : "reason")) ?? "");
  const how = t("failed-before", { time: when(displayTime(told)), how: tripped ? "tripped" : "could_not" });
  return sinceWords(isVisible(said) ? t("failed-before-why", { how, why: said }) : how, failed);
}

/** How it failed, where it is to be done once more; null where it is not. */
export function failedOpen(placed: PlacedList, item: Item): FailedBefore | null {
  const failed = steps.value.failedBefore?.get(targetKey(targetIn(placed, item)));
  return failed?.since === null ? failed : null;
}

/** The answer by which it could not be done; null where it has none or another. */
export function failedNow(placed: PlacedList, item: Item): Entry | null {
  const step = steps.value.steps.get(targetKey(targetIn(placed, item)));
  return step?.status === "could_not" ? step.leading : null;
}

/** Power that did not come on, or what comes before it. */
const isOfPowerNow = (placed: PlacedList, item: Item): boolean =>
  edition.value !== null && bringsBack(edition.value, placed.list.id) && failedNow(placed, item) !== null;

/** Whether it tripped or failed and stays off until somebody has mended it. */
export function isKeptOff(placed: PlacedList, item: Item): boolean {
  const context = matterHere.value;
  return context !== null && stepsNow(context, placed)(item).off;
}

/** Whether it is done again, after this outage or an earlier one, only with a word of why: the plan's list for it is not finished or left it off, or it has none and it is switched on. */
export function isToBeExplained(placed: PlacedList, item: Item): boolean {
  if (failedOpen(placed, item) === null && earlierFaults(placed, item).length === 0 && !isOfPowerNow(placed, item))
    return false;
  return leadsOn(item)
    ? isKeptOff(placed, item) || isToFollow(item, placed.place)
    : edition.value?.recovery.power_up.includes(placed.list.id) === true;
}

interface AtStep {
  readonly placed: PlacedList;
  readonly item: Item;
  /** The list that the plan has for it comes before it is done once more. */
  readonly go?: boolean;
}

/** With the list that the plan has for when it fails. */
export function FailedBeforeNotice({ placed, item, go = false }: AtStep) {
  const words = failedBeforeWords(placed, item);
  const off = isKeptOff(placed, item) && <Notice tone="warn">{t("matter-fault-off")}</Notice>;
  if (!words && earlierFaults(placed, item).length === 0) return off || null;
  return (
    <>
      <TrippedEarlier placed={placed} item={item} />
      {words && <Notice tone="bad">{words}</Notice>}
      {off}
      <FollowOn list={item.could_not} near={placed.place} go={go} />
    </>
  );
}
