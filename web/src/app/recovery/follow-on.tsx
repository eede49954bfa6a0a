/** What the plan has for a step that could not be done, or whose breaker tripped: its list, and whether that comes next. */

import { targetKey } from "../../core/folds/checklists";
import type { Item } from "../../core/plan/plan";
import { byId, type Place } from "../../core/plan/plan-lookups";
import { type PlacedList, type Progress, progressIn, targetIn } from "../../core/readings/placed-lists";
import { isDealtWith } from "../../core/readings/recovery/anew/fault-way";
import type { GateContext } from "../../core/readings/recovery/gate-context";
import { isWayOn, listNear } from "../../core/readings/recovery/way-on";
import { LinkButton } from "../../ui/button";
import { notDoneWords } from "../checklists/how-far";
import { listHref } from "../checklists/placed-lists";
import { scene as seen } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { name, say } from "../words/words";

/** True where the plan knows what to do when this step could not be done. */
export const leadsOn = ({ could_not: list }: Item): boolean => byId(edition.value?.lists ?? [], list ?? "") !== null;

interface Stand {
  readonly far: Progress;
  /** It is what comes next. */
  readonly follows: boolean;
}

/** How it stands where that place is asked for; null where the plan has none. What failed while power came back is dealt with by all of it alone. */
function standOf(id: string | null, near: Place, scene = seen.value): Stand | null {
  const from = edition.value;
  const list = byId(from?.lists ?? [], id ?? "");
  if (!(from && list && scene)) return null;
  const placed = listNear(from, id, near) ?? { list, place: near };
  const far = progressIn(scene, placed);
  const isDone = isWayOn(from, list.id) ? isDealtWith({ edition: from, scene }, placed) : far.done > 0;
  return { far, follows: far.total > 0 && (far.answered < far.total || !isDone) };
}

/** Whether that is what comes next: not all of it is answered yet, or what was left out of it is still to be done. */
export const isToFollow = ({ could_not: id }: Item, near: Place, scene = seen.value): boolean =>
  standOf(id, near, scene)?.follows === true;

/**
 * In place of the order to do a step: that it tripped or failed, and which list comes first; "" where it did not, or that
 * list is finished.
 */
export function followFirstWords({ scene }: GateContext, placed: PlacedList, item: Item): string {
  const key = targetKey(targetIn(placed, item));
  const failed = scene.checklists.failedBefore?.get(key);
  const isFailed = failed?.since === null || scene.checklists.steps.get(key)?.status === "could_not";
  if (!(isFailed && isToFollow(item, placed.place, scene))) return "";
  const how = failed?.tripped ? "tripped" : "could_not";
  return t("follow-first", { how, step: say(item.text), list: name("lists", item.could_not ?? "") });
}

interface Follow {
  readonly list: string | null;
  readonly near: Place;
  readonly go?: boolean;
}

/** Where "could not" leads: the list that goes on from there, at the same place where it is done there too. */
export function FollowOn({ list, near, go }: Follow) {
  const stand = standOf(list, near);
  if (!(list && stand)) return null;
  const { far, follows } = stand;
  const title = name("lists", list);
  const left = follows && far.answered === far.total && notDoneWords(far);
  return (
    <LinkButton kind={go ? "go" : undefined} size={go ? "press" : "tall"} icon="onward" href={listHref(list, near)}>
      {t("answer-follow-on", { list: left ? t("follow-left-out", { list: title, words: left }) : title })}
    </LinkButton>
  );
}
