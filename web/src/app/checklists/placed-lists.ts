/** Lists at their places, in words and addresses. */

import { dangerLists } from "../../core/plan/danger-lists";
import { byId, type Place } from "../../core/plan/plan-lookups";
import { type PlacedList, type Progress, placedLists, progressIn } from "../../core/readings/placed-lists";
import { listNear } from "../../core/readings/recovery/way-on";
import { told } from "../incident/situation";
import { edition, endedIncident } from "../record/store";
import { names } from "../words/entry-line";
import { t } from "../words/i18n";
import { spotName } from "../words/names";
import { name } from "../words/words";

/** How far a list is over all its places; of one that this plan has lost: nothing of nothing. */
export function progressOf(id: string): Progress {
  const from = edition.value;
  const list = from && byId(from.lists, id);
  return progressIn(told.value, ...(list ? placedLists(from, told.value, list) : []));
}
/** A place in words, with whom the list is for; "" where it is done once. */
export const placeWords = ({ area, asset }: Place): string => spotName(names.value, area, asset);

/** What leads to a list: it is begun where nothing of it has an answer yet. */
export const leadsToList = (placed: PlacedList): string =>
  t(progressIn(told.value, placed).answered === 0 ? "lists-begin" : "lists-go-on", {
    list: name("lists", placed.list.id),
  });

/** Whether it is done at several places, or is for people in danger. */
const asksWhere = ({ id, scope }: PlacedList["list"]): boolean =>
  scope !== "once" || (edition.value !== null && dangerLists(edition.value).has(id));

/** The address of its screen; `item` opens it at that step. */
export function placedListHref({ list, place }: PlacedList, item?: string): string {
  const query = new URLSearchParams();
  if (place.area) query.set("area", place.area);
  if (place.asset) query.set("asset", place.asset);
  // Somebody calls from a lift and does not know which: what to do and say is the same in all.
  if (asksWhere(list) && !(place.area || place.asset)) query.set("nowhere", "1");
  if (item) query.set("at", item);
  if (endedIncident.value) query.set("after", endedIncident.value.ref);
  const text = query.toString();
  return `/lists/${list.id}${text ? `?${text}` : ""}`;
}

/**
 * The address of a list that something else leads to. At the same lift or area where the list is done there too; else
 * the list itself asks where.
 */
export function listHref(id: string, near: Place | null = null): string {
  const from = edition.value;
  const list = from && byId(from.lists, id);
  const placed = list && near && listNear(from, id, near);
  return placed ? placedListHref(placed) : `/lists/${id}`;
}
