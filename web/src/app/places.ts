import { nextOpen, whereWas } from "../core/checklist-reading";
import { type Target, targetKey } from "../core/checklists";
import type { Checklist, DutyId, Edition, Item, LevelId, StageId } from "../core/plan";
import { byId, itemsAt, listsFor, type Place, placesOf } from "../core/plan-lookups";
import { areas, myDuties, situation, stage, steps } from "./situation";
import { edition, me } from "./store";
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

/** The place of a round in words, "" where the list is done once. */
export const placeWords = ({ area, asset }: Place): string =>
  asset ? name("assets", asset) : area ? name("areas", area) : "";

/** The address of a round's screen; `item` opens it at that step. */
export function roundHref({ list, place }: Round, item?: string): string {
  const query = new URLSearchParams();
  if (place.area) query.set("area", place.area);
  if (place.asset) query.set("asset", place.asset);
  if (item) query.set("at", item);
  const text = query.toString();
  return `/lists/${list.id}${text ? `?${text}` : ""}`;
}

export const roundsOf = (from: Edition, list: Checklist): readonly Round[] =>
  placesOf(from, list, areas.value).map((place) => ({ list, place }));

export function roundsFor(from: Edition, at: StageId, duty: DutyId): readonly Round[] {
  const level = situation.value.level as LevelId | null;
  return listsFor(from, at, duty, level).flatMap((list) => roundsOf(from, list));
}

/** The next step of this person and why it is that one. */
export interface Next {
  readonly round: Round;
  readonly item: Item;
  readonly index: number;
  readonly total: number;
  /** True where it goes on in the list that was left last. */
  readonly resumed: boolean;
}

function open(round: Round, resumed: boolean): Next | null {
  const person = me.value?.person;
  const target = person && nextOpen(steps.value, targetsOf(round), person);
  if (!target) return null;
  const items = itemsOf(round);
  const index = items.findIndex((each) => each.id === target.item);
  const item = items[index];
  return item ? { round, item, index, total: items.length, resumed } : null;
}

/** Where this person stopped: the list worked on last, as long as a step of it is open. */
function leftAt(from: Edition): Next | null {
  const last = me.value && whereWas(steps.value, me.value.person);
  const list = last && byId(from.lists, last.list);
  return list ? open({ list, place: { area: last.area, asset: last.asset } }, true) : null;
}

/** One next step: on in the list that was left, else the first open one of my duties, this stage before the later ones. */
export function nextStep(): Next | null {
  const from = edition.value;
  if (!from) return null;
  const left = leftAt(from);
  if (left) return left;
  const ids = from.stages.map((each) => each.id);
  const order = [...ids.slice(ids.indexOf(stage.value)), ...ids.slice(0, Math.max(0, ids.indexOf(stage.value)))];
  for (const id of order) {
    for (const duty of myDuties.value) {
      for (const round of roundsFor(from, id, duty)) {
        const next = open(round, false);
        if (next) return next;
      }
    }
  }
  return null;
}

/** The step at which a list's address stands: the one it names, else the next open one. */
export function stepAt(address: string): Item | null {
  const { pathname, searchParams } = new URL(address, location.origin);
  const list = byId(edition.value?.lists ?? [], pathname.split("/")[2] ?? "");
  if (!list) return null;
  const named = searchParams.get("at");
  const item =
    named === null
      ? null
      : byId(
          list.pages.flatMap((page) => page.items),
          named,
        );
  const place = { area: searchParams.get("area"), asset: searchParams.get("asset") };
  return item ?? open({ list, place }, false)?.item ?? null;
}
