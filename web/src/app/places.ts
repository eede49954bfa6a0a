import { begunBy, lastActedAt, nextOpen, whereWas } from "../core/checklist-reading";
import { type Target, targetKey } from "../core/checklists";
import { rescuedAt } from "../core/dangers";
import type { Checklist, DutyId, Edition, Item, LevelId, StageId } from "../core/plan";
import { byId, itemsAt, listsFor, type Place, placesOf } from "../core/plan-lookups";
import { mySeat } from "./seats";
import { areas, covering, myDuties, situation, stage, steps } from "./situation";
import { current, edition, me } from "./store";
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

/**
 * Where this person stopped: the list worked on last, as long as a step of it is open. What was begun in the dark is not
 * what comes next once restoring has begun, nor what was prepared once it is dark, nor a rescue once all are safe: it
 * waits among the lists left open.
 */
function leftAt(from: Edition): Next | null {
  const person = me.value?.person ?? "";
  const restoring = situation.value.stages.get("restore")?.entered.happenedAt ?? -1;
  const began = current.value?.expected ? (current.value.openings[0]?.happenedAt ?? -1) : -1;
  const last = whereWas(steps.value, person);
  const list = last && byId(from.lists, last.list);
  const kinds = from.dangers.flatMap((each) => (each.list === list?.id ? each.id : []));
  const over = Math.max(restoring, began, rescuedAt(situation.value, kinds));
  return list && lastActedAt(steps.value, person) > over
    ? open({ list, place: { area: last.area, asset: last.asset } }, true)
    : null;
}

/** The rounds of my duties and of those that I cover, this stage before the later ones. */
function* ofMyDuties(from: Edition): Generator<Round> {
  const ids = from.stages.map((each) => each.id);
  const now = Math.max(0, ids.indexOf(stage.value));
  for (const id of [...ids.slice(now), ...ids.slice(0, now)]) {
    for (const duty of [...myDuties.value, ...covering.value]) yield* roundsFor(from, id, duty);
  }
}

/** The same in the order of my seat's first ten minutes, where I have taken one. */
function* inSeatOrder(from: Edition): Generator<Round> {
  const lists = mySeat.value?.steps.flatMap((step) => step.list ?? []) ?? [];
  if (lists.length === 0) return;
  const mine = [...ofMyDuties(from)];
  for (const id of lists) yield* mine.filter((round) => round.list.id === id);
}

/** One next step: on in the list that was left, else the first open one of what is mine to do. */
export function nextStep(): Next | null {
  const from = edition.value;
  if (!from) return null;
  const left = leftAt(from);
  if (left) return left;
  for (const rounds of [inSeatOrder(from), ofMyDuties(from)]) {
    for (const round of rounds) {
      const next = open(round, false);
      if (next) return next;
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

/** Lists at the places where this person worked on them, the latest first. */
function begun(): readonly Round[] {
  const [from, person] = [edition.value, me.value?.person];
  if (!(from && person)) return [];
  return begunBy(steps.value, person).flatMap(({ list: id, area, asset }) => {
    const list = byId(from.lists, id);
    return list ? [{ list, place: { area, asset } }] : [];
  });
}

/** What could not be done in the lists that this person worked on: whoever takes over must hear of it. */
export function failedSteps(): readonly Item[] {
  const statusOf = (round: Round, item: Item) => steps.value.steps.get(targetKey(targetIn(round, item)))?.status;
  return begun().flatMap((round) => itemsOf(round).filter((item) => statusOf(round, item) === "could_not"));
}

/** Lists that this person began and left for another one, with a step still open: so that none is forgotten. */
export function leftOpen(): readonly Round[] {
  const now = nextStep()?.round;
  return begun().filter((round) => {
    const { answered, total } = progress(round);
    return answered < total && !(now && roundHref(now) === roundHref(round));
  });
}
