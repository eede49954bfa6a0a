/** A list at one of its places: what one person works through. */

import { stepOf } from "./checklist-reading";
import type { Checklists, Target } from "./checklists";
import type { Checklist, Item, LevelId } from "./plan";
import { itemsAt, type Place } from "./plan-lookups";

export interface PlacedList {
  readonly list: Checklist;
  readonly place: Place;
}

/** How far: answered in whatever way, of how many; and of those what could not be done. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  readonly failed: number;
}

export const targetIn = ({ list, place }: PlacedList, item: Item): Target => ({
  list: list.id,
  ...place,
  item: item.id,
});

/** The items that the level asks for, in order. */
export const itemsFor = (list: Checklist, level: LevelId | null): readonly Item[] =>
  itemsAt(list, level).flatMap(({ item, skipped }) => (skipped ? [] : [item]));

export function progressIn(checklists: Checklists, level: LevelId | null, placed: PlacedList): Progress {
  const found = itemsFor(placed.list, level).map((item) => stepOf(checklists, targetIn(placed, item)).status);
  return {
    answered: found.filter((status) => status !== "open").length,
    total: found.length,
    failed: found.filter((status) => status === "could_not").length,
  };
}
