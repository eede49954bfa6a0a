/** Which lists the plan has for a step that brings power back and fails, and where each is done. */

import { dangerLists, placeOnce } from "../../plan/danger-lists";
import type { Edition } from "../../plan/plan";
import { byId, type Place } from "../../plan/plan-lookups";
import type { PlacedList } from "../placed-lists";

export const bringsBack = ({ recovery: { before, power_up } }: Edition, list: string): boolean =>
  before.includes(list) || power_up.includes(list);

/** A step that leads to a list when it fails. */
interface Lead {
  readonly list: string;
  readonly item: string;
}

const read = new WeakMap<Edition, ReadonlyMap<string, readonly Lead[]>>();

/** By the list that they lead to. */
function leadsIn(edition: Edition): ReadonlyMap<string, readonly Lead[]> {
  const known = read.get(edition);
  if (known) return known;
  const found = new Map<string, Lead[]>();
  for (const { id: list, pages } of edition.lists) {
    const items = bringsBack(edition, list) ? pages.flatMap((page) => page.items) : [];
    for (const { id: item, could_not: to } of items) {
      if (to !== null && !found.get(to)?.push({ list, item })) found.set(to, [{ list, item }]);
    }
  }
  read.set(edition, found);
  return found;
}

/** The steps that bring power back and lead to this list when they fail. */
export const leadsTo = (edition: Edition, list: string): readonly Lead[] => leadsIn(edition).get(list) ?? [];

/** Whether a list is the plan's way on from a step that brings power back and failed. */
export const isWayOn = (edition: Edition, list: string): boolean => leadsTo(edition, list).length > 0;

/** Whether it is a list of the power-up, or one to which a step of that leads when it fails: what fails there is still off. */
export const isOfPowerUp = (edition: Edition, list: string): boolean =>
  [{ list }, ...leadsTo(edition, list)].some((each) => edition.recovery.power_up.includes(each.list));

/** At the same place where it is done there too, as whatever people in danger need is; at the only one of its kind where nothing says which; null where it is to be asked. */
export function listNear(edition: Edition, id: string | null, near: Place): PlacedList | null {
  const { lists, assets } = edition;
  const list = byId(lists, id ?? "");
  if (!list) return null;
  if (list.scope === "once") return { list, place: placeOnce(edition, list.id, near) };
  if (list.scope === "area") {
    const isThere = near.area !== null && list.areas.includes(near.area);
    return isThere ? { list, place: { area: near.area, asset: null } } : null;
  }
  if (byId(assets, near.asset ?? "")?.kind === list.asset_kind) return { list, place: near };
  const [only, ...more] = assets.filter(({ kind, retired }) => kind === list.asset_kind && !retired);
  const isMeant = near.asset === null && only && more.length === 0 && !dangerLists(edition).has(list.id);
  return isMeant ? { list, place: { area: only.area, asset: only.id } } : null;
}
