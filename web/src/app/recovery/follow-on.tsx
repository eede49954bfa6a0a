/** What the plan has for a step that could not be done, or whose breaker tripped: its list, and whether that comes next. */

import type { Item } from "../../core/plan/plan";
import { byId, type Place } from "../../core/plan/plan-lookups";
import { progressIn } from "../../core/readings/placed-lists";
import { LinkButton } from "../../ui/button";
import { listHref } from "../checklists/placed-lists";
import { told } from "../incident/situation";
import { edition } from "../record/store";
import { t } from "../words/i18n";
import { name } from "../words/words";

/** True where the plan knows what to do when this step could not be done. */
export const leadsOn = ({ could_not: list }: Item): boolean => byId(edition.value?.lists ?? [], list ?? "") !== null;

/** Whether that is what comes next: not all of it is answered yet. */
export function isToFollow({ could_not: id }: Item, near: Place): boolean {
  const list = byId(edition.value?.lists ?? [], id ?? "");
  if (!list) return false;
  const { answered, total } = progressIn(told.value, { list, place: list.scope === "once" ? NOWHERE : near });
  return answered < total;
}

const NOWHERE: Place = { area: null, asset: null };

interface Follow {
  readonly list: string | null;
  readonly near: Place;
  readonly go?: boolean;
}

/** Where "could not" leads: the list that goes on from there, at the same place where it is done there too. */
export function FollowOn({ list, near, go }: Follow) {
  if (!(list && byId(edition.value?.lists ?? [], list))) return null;
  return (
    <LinkButton kind={go ? "go" : undefined} size={go ? "press" : "tall"} icon="onward" href={listHref(list, near)}>
      {t("answer-follow-on", { list: name("lists", list) })}
    </LinkButton>
  );
}
