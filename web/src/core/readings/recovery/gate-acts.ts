/** Which steps of a list let go on what comes after them: one that was done before its turn does so once what it passed over is done. long-file: one judgement, from an answer's place to what it opens. */

import { targetKey } from "../../folds/checklists";
import { counted } from "../../folds/countable-acts";
import { asksFirst } from "../../plan/dangerous-steps";
import type { Checklist, Edition, Item } from "../../plan/plan";
import { areasOverlap, byId } from "../../plan/plan-lookups";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { effective, isVisible, textField } from "../../record/fields";
import { itemsIn, type PlacedList, placedLists } from "../placed-lists";
import { confirmationOf, doneBy } from "./anew/confirmed";
import { begunAnewIn } from "./anew/rounds";
import type { GateContext } from "./gate-context";
import { begunAnewBy, isBefore, isExcused, type Standing, standingsOf } from "./step-standing";

export interface PlacedItem {
  readonly placed: PlacedList;
  readonly item: Item;
}

/** A step that was done while it was not its turn. */
export interface Early {
  readonly by: Entry;
  /** Why, as far as anybody said so. */
  readonly reason: string | null;
  /** What was neither done nor left out at that time. */
  readonly over: readonly PlacedItem[];
}

export interface GateStanding extends Standing {
  readonly early: Early | null;
  /** What it passed over and is still neither done nor left out by two: nothing goes on from it. */
  readonly waits: readonly PlacedItem[];
}

/** The steps of a list as they count now, with who confirmed each, and whether it was their turn. */
export function stepsNow(
  context: GateContext,
  placed: PlacedList,
  anew = begunAnewBy(context, placed),
): (item: Item) => GateStanding {
  const standing = remembering(standingsOf(context, placed, { anew }));
  const early = earlyIn(context, { placed, anew, standing });
  return remembering((item) => {
    const own = withSecond(context, placed, standing(item), () => isLastLeft(context, placed, standing, item));
    const came = own.step.status === "done" ? early(item) : null;
    const waits = came?.over.filter((each) => !isSettled(context, each)) ?? [];
    return { ...own, early: came, waits, passed: own.passed && waits.length === 0 };
  });
}

/** Reads each item once. */
function remembering<T>(read: (item: Item) => T): (item: Item) => T {
  const held = new Map<Item, T>();
  return (item) => {
    const found = held.get(item) ?? read(item);
    held.set(item, found);
    return found;
  };
}

/** Whether it is the one that was left out last of a list of the power-up of which nothing was done. */
function isLastLeft(context: GateContext, placed: PlacedList, now: (item: Item) => Standing, item: Item): boolean {
  if (!context.edition.recovery.power_up.includes(placed.list.id)) return false;
  const left = itemsIn(context.scene, placed).map((each) => now(each).step);
  if (left.some(({ status }) => status !== "skipped")) return false;
  const skips = left.flatMap(({ leading }) => leading ?? []).toSorted(inDisplayOrder);
  return skips.at(-1) === now(item).step.leading;
}

/** What was passed over and left out since waits for a second person's word, whatever the plan asks for. */
function withSecond(
  context: GateContext,
  placed: PlacedList,
  standing: Standing,
  isLast: () => boolean = () => false,
): Standing {
  const { item, step, passed, off } = standing;
  if (!passed || off || step.status === "done" || step.leading === null) return standing;
  if (isExcused(context, step.leading) || !(isLast() || isPassedOver(context, placed, item))) return standing;
  const confirmed = confirmationOf(context, step);
  if (confirmed) return { ...standing, confirmed };
  return { ...standing, passed: false, skipAwaits: true, leftOut: step.leading };
}

/** Whether it is done by now, or left out in a way that lets go on what was done before it. */
const isSettled = (context: GateContext, { placed, item }: PlacedItem): boolean =>
  isCalledWell(context, placed, null) || withSecond(context, placed, standingsOf(context, placed)(item)).passed;

/** Whether all of a list is passed. */
export const isFinished = (context: GateContext, placed: PlacedList): boolean => {
  const now = stepsNow(context, placed);
  return itemsIn(context.scene, placed).every((item) => now(item).passed);
};

const keyOf = ({ list, place: { area, asset } }: PlacedList, item = ""): string =>
  targetKey({ list: list.id, area, asset, item });

const meetsIn =
  (edition: Edition, { place }: PlacedList) =>
  (area: string | null): boolean =>
    area === null || place.area === null || areasOverlap(edition, area, place.area);

/** The lists that it comes after, finished or not, where they meet its place. */
function earlierLists({ edition, scene }: GateContext, placed: PlacedList): readonly PlacedList[] {
  const meets = meetsIn(edition, placed);
  const lists = placed.list.gate.after.flatMap((id) => byId(edition.lists, id) ?? []);
  return lists.flatMap((each) => placedLists(edition, scene, each)).filter((each) => meets(each.place.area));
}

/** Those, and the ones that they come after; behind one that holds what comes after it, none are looked for. */
export function allEarlierLists(
  context: GateContext,
  placed: PlacedList,
  isHolding: (earlier: PlacedList) => boolean = () => false,
): readonly PlacedList[] {
  const found = new Map<string, PlacedList>();
  const ways = [placed];
  for (let at = ways.pop(); at; at = ways.pop()) {
    for (const each of earlierLists(context, at)) {
      const key = keyOf(each);
      if (found.has(key) || key === keyOf(placed)) continue;
      found.set(key, each);
      if (!isHolding(each)) ways.push(each);
    }
  }
  return [...found.values()];
}

/** The lists that come after one, however far. */
function laterLists({ lists }: Edition, id: string): readonly Checklist[] {
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id: later, gate } of lists) if (gate.after.some((of) => found.has(of))) found.add(later);
  }
  return lists.filter((list) => list.id !== id && found.has(list.id));
}

/** Whether a step of its list, or of one that comes after, was done while it was still to be done. */
function isPassedOver(context: GateContext, placed: PlacedList, item: Item): boolean {
  const { edition, scene } = context;
  const [meets, key] = [meetsIn(edition, placed), keyOf(placed, item.id)];
  const later = laterLists(edition, placed.list.id).flatMap((list) => placedLists(edition, scene, list));
  const isOver = (came: Early | null) => came?.over.some((each) => keyOf(each.placed, each.item.id) === key) === true;
  return [placed, ...later.filter(({ place }) => meets(place.area))].some((at) => {
    const anew = begunAnewBy(context, at);
    const early = earlyIn(context, { placed: at, anew, standing: remembering(standingsOf(context, at, { anew })) });
    return itemsIn(scene, at).some((each) => isOver(early(each)));
  });
}

interface OwnList {
  readonly placed: PlacedList;
  readonly anew: Entry | null;
  readonly standing: (item: Item) => Standing;
}

/** Which steps of a list were done before their turn. */
function earlyIn(context: GateContext, own: OwnList): (item: Item) => Early | null {
  const overOf = oversIn(context, own);
  return (item) => {
    const done = doneBy(own.standing(item).step);
    const [by, last] = [done[0], done.toSorted(inDisplayOrder).at(-1)];
    const over = by ? overOf(item, by) : [];
    // Whoever did it once more when its turn had come did it in turn.
    if (!(by && last) || over.length === 0 || (last !== by && overOf(item, last).length === 0)) return null;
    return { by, over, reason: whyOf(by) };
  };
}

/** What a step passes over that is done, or was, at the place of this entry in the record. */
export function passedOver(context: GateContext, { placed, item }: PlacedItem, act: Entry): readonly PlacedItem[] {
  const anew = begunAnewBy(context, placed);
  return oversIn(context, { placed, anew, standing: standingsOf(context, placed, { anew }) })(item, act);
}

/** Lists for people in danger have no turns. */
function oversIn(context: GateContext, own: OwnList): (item: Item, act: Entry) => readonly PlacedItem[] {
  const { edition, scene } = context;
  const { placed } = own;
  const { gate, id } = placed.list;
  if (edition.dangers.some(({ list }) => list === id)) return () => [];
  const items = itemsIn(scene, placed);
  const passedBy = passedAt(context, own);
  let earlier: readonly PlacedList[] | null = null;
  return (item, act) => {
    const first = itemsBefore(placed.list, items, item).filter((each) => !passedBy(act, placed, each, item));
    if (gate.after.length > 0) earlier ??= allEarlierLists(context, placed);
    return [
      ...first.map((each) => ({ placed, item: each })),
      ...(earlier ?? []).flatMap((list) => leftIn(context, list, (each) => passedBy(act, list, each, item), act)),
    ];
  };
}

const leftIn = (
  context: GateContext,
  placed: PlacedList,
  isPassed: (item: Item) => boolean,
  act: Entry,
): readonly PlacedItem[] => {
  const left = itemsIn(context.scene, placed).filter((item) => !isPassed(item));
  return left.length > 0 && isCalledWell(context, placed, act) ? [] : left.map((item) => ({ placed, item }));
};

function whyOf(entry: Entry): string | null {
  const action = effective(entry);
  const why = (action && textField(action, "reason")) ?? "";
  return isVisible(why) ? why : null;
}

/** The steps of its own list that come before one, and those that these come after. */
function itemsBefore({ gate }: Checklist, items: readonly Item[], item: Item): readonly Item[] {
  const found = new Set(gate.in_order ? items.slice(0, items.indexOf(item)) : []);
  const ways = [item, ...found];
  for (let at = ways.pop(); at; at = ways.pop()) {
    for (const each of items) {
      if (each === item || found.has(each) || !at.needs.includes(each.id)) continue;
      found.add(each);
      ways.push(each);
    }
  }
  return items.filter((each) => found.has(each));
}

/** Whether a step was passed when an answer to another (`later`) was given. */
function passedAt(context: GateContext, own: OwnList) {
  const now = new Map([[keyOf(own.placed), own.standing]]);
  const earlier = new Map<string, (item: Item) => Standing>();
  return (act: Entry, placed: PlacedList, item: Item, later: Item): boolean => {
    const key = keyOf(placed);
    const isOwn = placed === own.placed;
    const standing = now.get(key) ?? standingsOf(context, placed);
    now.set(key, standing);
    const { step, confirmed, passed } = standing(item);
    // Mostly it stands as it did then.
    const since = [step.leading, confirmed].some((entry) => entry && !isBefore(entry, act));
    if (passed && step.status === "done" && !since) return true;
    const thenKey = `${act.ref} ${key}`;
    const anew = isOwn ? own.anew : (begunAnewIn(context, placed).findLast((each) => isBefore(each, act)) ?? null);
    const stood = earlier.get(thenKey) ?? standingsOf(context, placed, { anew, asOf: act });
    earlier.set(thenKey, stood);
    const { passed: wasPassed, leftOut } = stood(item);
    return wasPassed && !(isOwn && leftOut && asksFirst(placed.list, later));
  };
}

/** Whether a check was called well with a reason, so that what comes after its list goes on. */
function isCalledWell({ edition, scene }: GateContext, placed: PlacedList, asOf: Entry | null): boolean {
  if (!edition.recovery.checks.includes(placed.list.id)) return false;
  const last = counted(scene.systems).findLast(
    (entry) => isCheckOf(entry, placed) && (asOf === null || isBefore(entry, asOf)),
  );
  return last !== undefined && effective(last)?.body["result"] === "well" && whyOf(last) !== null;
}

/** Whether an entry is a check of this list at its place. */
export function isCheckOf(entry: Entry, { list, place }: PlacedList): boolean {
  const action = effective(entry);
  const of = (field: string) => (action ? textField(action, field) : null);
  return of("list") === list.id && of("area") === place.area && of("asset") === place.asset;
}
