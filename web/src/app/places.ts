import { type Target, targetKey } from "../core/checklists";
import type { Checklist, DutyId, Edition, Item, LevelId, StageId } from "../core/plan";
import { byId, itemsAt, listsFor, type Place, placesOf } from "../core/plan-lookups";
import { areas, situation, steps } from "./situation";
import { after, edition } from "./store";
import { name } from "./words";

/** A list at one of its places: what one person works through. */
export interface Round {
  readonly list: Checklist;
  readonly place: Place;
}

export const targetIn = ({ list, place }: Round, item: Item): Target => ({ list: list.id, ...place, item: item.id });

/** The items of a round that the level asks for, in order. */
export function itemsOf(round: Round): readonly Item[] {
  const level = situation.value.level as LevelId | null;
  return itemsAt(round.list, level).flatMap(({ item, skipped }) => (skipped ? [] : [item]));
}

export const targetsOf = (round: Round): readonly Target[] => itemsOf(round).map((item) => targetIn(round, item));

/** How far: answered in whatever way, of how many. */
export function progress(round: Round): { answered: number; total: number; failed: number } {
  const found = targetsOf(round).map((target) => steps.value.steps.get(targetKey(target))?.status ?? "open");
  return {
    answered: found.filter((status) => status !== "open").length,
    total: found.length,
    failed: found.filter((status) => status === "could_not").length,
  };
}

/** The same over all places of a list; of a list that this plan has lost: nothing of nothing. */
export function progressOf(id: string): { answered: number; total: number } {
  const from = edition.value;
  const list = from && byId(from.lists, id);
  const all = from && list ? roundsOf(from, list).map(progress) : [];
  const sum = (of: (each: ReturnType<typeof progress>) => number) => all.reduce((total, each) => total + of(each), 0);
  return { answered: sum((each) => each.answered), total: sum((each) => each.total) };
}

/** The place of a round in words, "" where the list is done once. */
export const placeWords = ({ area, asset }: Place): string =>
  asset ? name("assets", asset) : area ? name("areas", area) : "";

/** The address of a round's screen; `item` opens it at that step. */
export function roundHref({ list, place }: Round, item?: string): string {
  const query = new URLSearchParams();
  if (place.area) query.set("area", place.area);
  if (place.asset) query.set("asset", place.asset);
  // Somebody calls from a lift and does not know which: what to do and say is the same in all.
  if (list.scope !== "once" && !(place.area || place.asset)) query.set("nowhere", "1");
  if (item) query.set("at", item);
  if (after.value) query.set("after", after.value.ref);
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
  if (!(list && near)) return `/lists/${id}`;
  const asset = near.asset === null ? null : byId(from.assets, near.asset);
  if (list.scope === "asset" && asset?.kind === list.asset_kind) return roundHref({ list, place: near });
  const area = near.area !== null && list.scope === "area" && list.areas.includes(near.area);
  return area ? roundHref({ list, place: { area: near.area, asset: null } }) : `/lists/${id}`;
}

export const roundsOf = (from: Edition, list: Checklist): readonly Round[] =>
  placesOf(from, list, areas.value).map((place) => ({ list, place }));

export function roundsFor(from: Edition, at: StageId, duty: DutyId): readonly Round[] {
  const level = situation.value.level as LevelId | null;
  return listsFor(from, at, duty, level).flatMap((list) => roundsOf(from, list));
}
