/** What was done since about what tripped or failed while power came back: the plan's list for it, as it was gone through for that. */

import { judged, type Step, type Target, targetKey, targetOf } from "../../../folds/checklists";
import { isMarkedItself } from "../../../plan/dangerous-steps";
import type { Item } from "../../../plan/plan";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { isVisible, textField } from "../../../record/fields";
import type { Matter } from "../../matters/matter";
import { itemsIn, type PlacedList, targetIn } from "../../placed-lists";
import { isDoneByAll, stepsNow } from "../gate-acts";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { answersOf, begunAnewIn, failuresTo } from "./rounds";

/** Whether every step is done, by two where two are asked; one that is for some cases only may have been left out. */
const areAllDone = (context: GateContext, items: readonly Item[], stepOf: (item: Item) => Step): boolean =>
  items.some((item) => isDoneByAll(context, stepOf(item))) && undoneOf(context, items, stepOf).length === 0;

const undoneOf = (context: GateContext, items: readonly Item[], stepOf: (item: Item) => Step): readonly Item[] =>
  items.filter((item) => {
    const step = stepOf(item);
    return !(isDoneByAll(context, step) || (item.conditional === true && step.status === "skipped"));
  });

/** The same of a list as its answers count now. */
export function isAllDone(context: GateContext, placed: PlacedList): boolean {
  const now = stepsNow(context, placed);
  return areAllDone(context, itemsIn(context.scene, placed), (item) => now(item).step);
}

type Fault = Pick<Matter, "list" | "place" | "entries">;

interface Way {
  readonly items: readonly Item[];
  readonly stepOf: (item: Item) => Step;
}

/**
 * The plan's list for it, as it was answered for this one; null where the plan has none. Another fault since, for which the
 * list began anew, says nothing of this one.
 */
export function wayOf(context: GateContext, { list, place, entries }: Fault): Way | null {
  const [way, said] = [listNear(context.edition, list, place), entries.at(-1)];
  if (!(way && said)) return null;
  const round = begunAnewIn(context, way).filter((entry) => inDisplayOrder(entry, said) <= 0).length;
  const stepOf = (item: Item): Step => {
    const target = targetIn(way, item);
    return { target, ...judged(answersOf(context, target)[round]?.acts ?? []) };
  };
  return { items: itemsIn(context.scene, way), stepOf };
}

/** The same as it was gone through in outages that began later, as long as none of them had another fault at it. */
function laterWays(context: GateContext, fault: Fault): readonly (Way & { readonly context: GateContext })[] {
  const { edition, scene } = context;
  const [way, said, { later = [] }] = [listNear(edition, fault.list, fault.place), fault.entries.at(-1), scene];
  const key = said && keyOf(said);
  if (!(way && key) || hasOthersOpen(context, way, key)) return [];
  const found: (Way & { readonly context: GateContext })[] = [];
  for (const then of later.map((each): GateContext => ({ edition, scene: each }))) {
    const failures = failuresTo(then, way);
    const own = failures.findLastIndex((each) => keyOf(each) === key);
    const other = own < 0 ? failures[0] : null;
    const counts = (act: Entry): boolean => inDisplayOrder(act, said) > 0 && (!other || inDisplayOrder(act, other) < 0);
    const stepOf = (item: Item): Step => {
      const target = targetIn(way, item);
      const acts = answersOf(then, target)[Math.max(own, 0)]?.acts ?? [];
      return { target, ...judged(acts.filter(counts)) };
    };
    found.push({ items: itemsIn(then.scene, way), stepOf, context: then });
    if (failures.length > own + 1) break;
  }
  return found;
}

/** Whether others that led to the same list are open: nobody knows for which of them it was gone through later. */
function hasOthersOpen(context: GateContext, way: PlacedList, key: string): boolean {
  const others = failuresTo(context, way).flatMap(({ action }) => (action && targetOf(action)) ?? []);
  const isDone = (target: Target): boolean => isDoneIn(context, target) !== null;
  return others.some((target) => targetKey(target) !== key && !isDone(target));
}

const keyOf = ({ action }: Entry): string | null => {
  const target = action && targetOf(action);
  return target && targetKey(target);
};

/** What says in one outage that a step is done, by two where two are asked, and did not trip after that; null: nothing. */
function isDoneIn(context: GateContext, target: Target): Entry | null {
  const parts = answersOf(context, target);
  const last = parts.findLastIndex(({ ended }) => ended?.trip === true);
  const done = parts.slice(last + 1).map(({ acts }): Step => ({ target, ...judged(acts) }));
  return done.find((step) => isDoneByAll(context, step))?.leading ?? null;
}

/** Whether an outage that began later did what tripped or failed in this one: its step, or all of a list that was begun for it. */
export function isDoneLater(context: GateContext, fault: Fault): boolean {
  const [{ edition, scene }, said] = [context, fault.entries.at(-1)];
  const target = said?.action ? targetOf(said.action) : null;
  if (!(said && target)) return false;
  if (target.list === fault.list)
    return laterWays(context, fault).some((way) => areAllDone(way.context, way.items, way.stepOf));
  return (scene.later ?? []).some((each) => {
    const done = isDoneIn({ edition, scene: each }, target);
    return done !== null && inDisplayOrder(done, said) > 0;
  });
}

const waysOf = (context: GateContext, fault: Fault) => {
  const way = wayOf(context, fault);
  return way ? [{ ...way, context }, ...laterWays(context, fault)] : [];
};

export const isMadeSafe = (context: GateContext, fault: Fault): boolean =>
  waysOf(context, fault).some((way) => areAllDone(way.context, way.items, way.stepOf));

/** Why it tripped or failed, as somebody typed it; nothing where nobody said. */
export function whyFailed({ entries }: Pick<Matter, "entries">): readonly string[] {
  const { action } = entries.at(-1) ?? {};
  const why = action && textField(action, action.type === "breaker.tripped" ? "what" : "reason");
  return why && isVisible(why) ? [why] : [];
}

export interface FaultStand {
  /** What was answered where it was asked for: which breaker, and when. Somebody typed it. */
  readonly said: readonly string[];
  /** How many steps of its list are done, of how many. */
  readonly done: number;
  readonly total: number;
  /** Those that are not; while there are any, those alone that come before it is switched on once more. */
  readonly undone: readonly Item[];
}

/** How far it is dealt with, in this outage or a later one, whichever is further; of 0 steps where the plan has no list for it. */
export function faultStand(context: GateContext, fault: Fault): FaultStand {
  const [own, ...later] = waysOf(context, fault).map((way) => standOf(way.context, way));
  if (!own) return { said: [], done: 0, total: 0, undone: [] };
  return later.reduce((far, each) => (each.done > far.done ? each : far), own);
}

function standOf(context: GateContext, { items, stepOf }: Way): FaultStand {
  const answers = items.map((item) => (item.expect?.answer ? stepOf(item).leading?.action : null));
  const said = answers.flatMap((action) => (action && textField(action, "answer")) ?? []);
  const undone = undoneOf(context, items, stepOf);
  const first = undoneOf(context, beforeAgain(items), stepOf);
  return {
    ...{ said, done: items.length - undone.length, total: items.length },
    undone: first.length > 0 ? first : undone,
  };
}

/** What comes before the step by which it is switched on once more; all, where there is none. */
function beforeAgain(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(isMarkedItself);
  return at > 0 ? items.slice(0, at) : items;
}

/** Whether it is off: all is done that comes before the step by which it is switched on once more, where there is any. */
export function isOff(context: GateContext, fault: Fault): boolean {
  const way = wayOf(context, fault);
  return way !== null && areAllDone(context, beforeAgain(way.items), way.stepOf);
}
