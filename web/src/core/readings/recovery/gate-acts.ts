/** Which answers to the steps of a list count at its gate, and what holds it. */

import { judged, type Step, type Target, targetKey, targetOf, verdictOf } from "../../folds/checklists";
import { type Acts, counted, isNamed, type NamedRefs, namedBy } from "../../folds/countable-acts";
import { isWaitedFor } from "../../plan/dangerous-steps";
import type { Item } from "../../plan/plan";
import { byId, itemIn } from "../../plan/plan-lookups";
import { type Action, couldKnow, type Entry, inDisplayOrder } from "../../record/entries";
import { doerOf, effective, flagField, textField } from "../../record/fields";
import { itemsIn, type PlacedList, targetIn } from "../placed-lists";
import { beginsAnew, begunAnewIn, saysWhy } from "./anew/rounds";
import type { GateContext } from "./gate-context";
import { lastOpening, lostAgain } from "./lost-again";
import { heldUp, tripsAt } from "./stops";

/** What began a list anew there last. */
export function begunAnewBy(context: GateContext, placed: PlacedList): Entry | null {
  const { edition, scene } = context;
  const { list, place } = placed;
  if (!beginsAnew(edition, list)) return begunAnewIn(context, placed).at(-1) ?? null;
  const lost = lostAgain(edition, scene.entries, place.area);
  // What was answered in one outage tells nothing of another that began later and was made one with it.
  const opened = scene.view.joined ? lastOpening(edition, scene.entries, place.area) : null;
  return lost && opened && inDisplayOrder(opened, lost) > 0 ? opened : (lost ?? opened);
}

/** What makes answers count no longer: they come before the last of it, or it names them. */
export interface Bars {
  readonly last: Entry | null;
  readonly named: NamedRefs;
}

export function barsOf(entries: readonly (Entry | null)[]): Bars {
  const all = entries.filter((entry) => entry !== null);
  const last = all.reduce<Entry | null>((a, b) => (a && inDisplayOrder(a, b) > 0 ? a : b), null);
  return { last, named: namedBy(all) };
}

/** Of the steps of a list, by item: power lost again, a breaker that tripped there. */
function barsAt(context: GateContext, placed: PlacedList, anew: Entry | null): (item: Item) => Bars {
  const byItem = new Map<string, Entry[]>();
  for (const trip of tripsAt(context, placed)) {
    const item = (trip.action && textField(trip.action, "item")) ?? "";
    if (!byItem.get(item)?.push(trip)) byItem.set(item, [trip]);
  }
  return ({ id }) => barsOf([anew, ...(byItem.get(id) ?? [])]);
}

export const isPast = (act: Entry, { last, named }: Bars): boolean =>
  !isNamed(named, act) && (last === null || inDisplayOrder(act, last) > 0);

/** The step as far as its answers count. */
function stepAt({ scene }: GateContext, target: Target, bars: Bars): Step {
  const { acts, undone } = scene.checklists;
  const there = (acts.get(targetKey(target)) ?? []).filter(
    (act) => !isNamed(undone, act) && saysWhy(act) && isPast(act, bars),
  );
  return { target, ...judged(there) };
}

/** All that say that it is done. */
export const doneBy = ({ leading, others }: Step): readonly Entry[] =>
  [leading, ...others].flatMap((act) => (act && verdictOf(act) === "done" ? [act] : []));

/** The entries that make an answer say what it says: whoever put it right said so, too. */
const wordsOf = (act: Entry): readonly Entry[] => [act, ...(act.corrections ?? [])];

/** Who wrote it down said it as well as who did it. */
const hadAHand = (said: Entry, person: string | null): boolean =>
  said.action?.actor === person || doerOf(said) === person;

/** What a second person confirms: that it is done, or that it was left out. */
const confirmable = (step: Step): readonly Entry[] =>
  step.status === "skipped" ? [step.leading, ...step.others].flatMap((act) => act ?? []).filter(isSkip) : doneBy(step);

const isSkip = (act: Entry): boolean => verdictOf(act) === "skipped";

/** Those of them that stand without this person's word. */
export const saidWithout = (step: Step, person: string): readonly Entry[] =>
  confirmable(step).filter((act) => wordsOf(act).every((said) => !hadAHand(said, person)));

const confirmations = new WeakMap<Acts, ReadonlyMap<string, readonly Entry[]>>();

/** By the ref of an answer who confirmed it: nobody confirms what they do not name. */
function confirmationsOf(acts: Acts): ReadonlyMap<string, readonly Entry[]> {
  const known = confirmations.get(acts);
  if (known) return known;
  const found = new Map<string, Entry[]>();
  for (const entry of counted(acts)) {
    for (const ref of entry.action?.refs ?? []) if (!found.get(ref)?.push(entry)) found.set(ref, [entry]);
  }
  confirmations.set(acts, found);
  return found;
}

/** Somebody else's word that it is done, or left out. */
export function confirmationOf({ scene }: GateContext, step: Step): Entry | null {
  const by = confirmationsOf(scene.confirmations);
  const found = confirmable(step).flatMap((act) =>
    (by.get(act.ref) ?? []).filter((entry) => isSecond(entry, act, step)),
  );
  return found.toSorted(inDisplayOrder)[0] ?? null;
}

/** Who confirms: whoever records it, or whoever says so on that phone. */
export const secondIn = (action: Action): string | null => textField(action, "witness") ?? action.actor;

/** Of somebody who had no hand in it, and could know all that is said there. */
function isSecond(entry: Entry, done: Entry, { target }: Step): boolean {
  const [action, words] = [effective(entry), wordsOf(done)];
  const of = action && targetOf(action);
  if (!(action?.actor && of) || targetKey(of) !== targetKey(target)) return false;
  const second = secondIn(action);
  const isOther = (said: Entry) => Boolean(said.action?.actor) && !hadAHand(said, second);
  return words.every((said) => isOther(said) && couldKnow(entry, said));
}

/** Whether it is done by all whom the plan asks for. */
export const isDoneByAll = (context: GateContext, step: Step): boolean =>
  step.status === "done" && (!isForTwo(context, step.target) || confirmationOf(context, step) !== null);

export const isForTwo = ({ edition }: GateContext, { list, item }: Target): boolean =>
  byId(edition.lists, list)?.gate.two_persons || itemIn(edition, list, item)?.two_persons || false;

interface Left {
  readonly item: Item;
  readonly step: Step;
  readonly two: boolean;
  readonly confirmed: Entry | null;
  readonly tripped: boolean;
}

/**
 * Whether what was not done opens what comes after. A step that is checked before power comes opens nothing by being left
 * out or failing, nor does one that was left out because it is not safe or whose breaker tripped, nor one for two persons by one person's leaving
 * it out, before somebody says why it goes on all the same. `second`: the second person's word opens it, too. `asks`: it
 * opens all but the next dangerous step. Null: it is done, open, or could not be done.
 */
function leavingOut(
  { edition, scene }: GateContext,
  { list }: PlacedList,
  of: Left,
): "passes" | "holds" | "second" | "asks" | null {
  const { before, power_up } = edition.recovery;
  const { item, step, two, confirmed, tripped } = of;
  const { status, leading } = step;
  if (leading === null || status === "done") return null;
  const saves = edition.dangers.some((danger) => danger.list === list.id);
  const isCheck = before.includes(list.id) && item.conditional !== true && !saves;
  if (status === "could_not" && !isCheck) return null;
  if (saves || isNamed(heldUp(edition, scene.powerUp).excused, leading)) return "passes";
  if (isCheck) return "holds";
  const isAwaited = isWaitedFor(list, item);
  if (two && (isAwaited || power_up.includes(list.id))) return confirmed === null ? "second" : "passes";
  if (!isAwaited) return "passes";
  const says = (flag: "unsafe" | "needless") => (act: Entry) => act.action && flagField(act.action, flag) === true;
  // Whoever says that it is not safe, or why it was to be done, is heard, whatever another says for leaving it out.
  const skips = [leading, ...step.others].filter(isSkip);
  if (tripped || skips.some(says("unsafe"))) return "holds";
  return skips.every(says("needless")) ? "passes" : "asks";
}

/** The steps of a list as they count now, with who confirmed each. */
export function stepsNow(context: GateContext, placed: PlacedList, anew = begunAnewBy(context, placed)) {
  const barsOfItem = barsAt(context, placed, anew);
  return (item: Item) => {
    const bars = barsOfItem(item);
    const step = stepAt(context, targetIn(placed, item), bars);
    const two = placed.list.gate.two_persons || item.two_persons;
    const confirmed = two ? confirmationOf(context, step) : null;
    const tripped = bars.last?.action?.type === "breaker.tripped";
    const left = leavingOut(context, placed, { item, step, two, confirmed, tripped });
    const skipAwaits = left === "second";
    const asks = left === "asks";
    const passed = step.status === "done" ? !two || confirmed !== null : left === "passes" || asks;
    const leftOut = left === "holds" || skipAwaits || asks ? step.leading : null;
    return { item, bars, step, two, confirmed, leftOut, skipAwaits, passed };
  };
}

/** Whether all of a list is passed. */
export const isFinished = (context: GateContext, placed: PlacedList): boolean => {
  const now = stepsNow(context, placed);
  return itemsIn(context.scene, placed).every((item) => now(item).passed);
};
