/** What was done since about what tripped or failed while power came back: the plan's list for it, in its outage or a later one. */

import { judged, type Step, type Target, targetKey, targetOf } from "../../../folds/checklists";
import type { Item } from "../../../plan/plan";
import { type Entry, inDisplayOrder } from "../../../record/entries";
import { isVisible, textField } from "../../../record/fields";
import type { Matter } from "../../matters/matter";
import { itemsIn, type PlacedList, targetIn } from "../../placed-lists";
import type { GateContext } from "../gate-context";
import { listNear } from "../way-on";
import { isDoneByAll } from "./confirmed";
import { areAllDone, beforeAgain, type Fault, isLeftOff, undoneOf, type Way, wayOf } from "./fault-way";
import { answersOf, failuresTo } from "./rounds";

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
    found.push({ list: way.list, items: itemsIn(then.scene, way), stepOf, context: then });
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
  /** It stays off until somebody has mended it: nothing of its list is to be done before. */
  readonly off: boolean;
  /** Those that are not; while there are any, those alone that come before it is switched on once more. */
  readonly undone: readonly Item[];
}

/** How far it is dealt with, in this outage or a later one, whichever is further; of 0 steps where the plan has no list for it. */
export function faultStand(context: GateContext, fault: Fault): FaultStand {
  const [own, ...later] = waysOf(context, fault).map((way) => standOf(way.context, way));
  if (!own) return { said: [], done: 0, total: 0, off: false, undone: [] };
  return later.reduce((far, each) => (each.done > far.done ? each : far), own);
}

function standOf(context: GateContext, way: Way): FaultStand {
  const { items, stepOf } = way;
  const answers = items.map((item) => (item.expect?.answer ? stepOf(item).leading?.action : null));
  const said = answers.flatMap((action) => (action && textField(action, "answer")) ?? []);
  const undone = undoneOf(context, items, stepOf);
  const first = undoneOf(context, beforeAgain(items), stepOf);
  const off = isLeftOff(context, way);
  return {
    ...{ said, done: items.length - undone.length, total: items.length, off },
    undone: off ? [] : first.length > 0 ? first : undone,
  };
}
