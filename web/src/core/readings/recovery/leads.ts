/** Where bringing the power back goes on: at what the plan says for a step that failed or tripped, then at what it waits for. */

import type { Edition, Item } from "../../plan/plan";
import { byId, type Place } from "../../plan/plan-lookups";
import { itemsIn, type PlacedList } from "../placed-lists";
import { listsBefore } from "./gate";
import { stepsNow } from "./gate-acts";
import type { GateContext } from "./gate-context";

const bringsBack = ({ recovery: { before, power_up } }: Edition, list: string): boolean =>
  before.includes(list) || power_up.includes(list);

/** Whether a list is the plan's way on from a step that brings power back and failed. */
export const isWayOn = (edition: Edition, list: string): boolean =>
  edition.lists.some(
    ({ id, pages }) =>
      bringsBack(edition, id) && pages.some(({ items }) => items.some(({ could_not }) => could_not === list)),
  );

/** Of a list that brings power back: the plan's lists for the steps that failed or tripped and were not done since. */
export function waysOn(context: GateContext, placed: PlacedList): readonly PlacedList[] {
  const { edition, scene } = context;
  if (!bringsBack(edition, placed.list.id)) return [];
  const now = stepsNow(context, placed);
  const hasFailed = (item: Item): boolean => {
    const { step, passed, bars } = now(item);
    if (step.status === "open") return bars.last?.action?.type === "breaker.tripped";
    return step.status === "could_not" && !passed;
  };
  const failed = itemsIn(scene, placed).filter(hasFailed);
  return failed.flatMap(({ could_not }) => listNear(edition, could_not, placed.place) ?? []);
}

/** At the same place where it is done there too; null where it is to be asked at which. */
function listNear({ lists, assets }: Edition, id: string | null, near: Place): PlacedList | null {
  const list = byId(lists, id ?? "");
  if (!list) return null;
  if (list.scope === "once") return { list, place: { area: null, asset: null } };
  if (list.scope === "area") {
    const isThere = near.area !== null && list.areas.includes(near.area);
    return isThere ? { list, place: { area: near.area, asset: null } } : null;
  }
  return byId(assets, near.asset ?? "")?.kind === list.asset_kind ? { list, place: near } : null;
}

/** The lists that a list waits for, the first first: those that they wait for come before them. */
export function waitsFor(
  context: GateContext,
  placed: PlacedList,
  seen: readonly string[] = [],
): readonly PlacedList[] {
  if (seen.includes(placed.list.id)) return [];
  return listsBefore(context, placed).flatMap((before) => [
    ...waitsFor(context, before, [...seen, placed.list.id]),
    before,
  ]);
}
