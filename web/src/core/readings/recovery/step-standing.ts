/** How each step of a list stands by the answers that count, now or as they stood at an earlier answer; its turn is not asked. */

import { judged, type Step, type Target, targetKey } from "../../folds/checklists";
import { isNamed, type NamedRefs, namedBy } from "../../folds/countable-acts";
import { isWaitedFor } from "../../plan/dangerous-steps";
import type { Item } from "../../plan/plan";
import { type Entry, inDisplayOrder } from "../../record/entries";
import { flagField, textField } from "../../record/fields";
import { type PlacedList, targetIn } from "../placed-lists";
import { confirmationOf, isSkip, wordsOf } from "./anew/confirmed";
import { staysOff } from "./anew/fault-way";
import { isHeld, isHeldAt } from "./anew/held-at";
import { beginsAnew, begunAnewIn, saysWhy } from "./anew/rounds";
import type { GateContext } from "./gate-context";
import { lastOpening, lostAgain } from "./lost-again";
import { heldUp, isGoneOnFrom, tripsAt } from "./stops";

/** Whether one stands before another, or is named by it. */
export function isBefore(one: Entry, other: Entry): boolean {
  if (one.action?.refs.includes(other.ref)) return false;
  return other.action?.refs.includes(one.ref) === true || inDisplayOrder(one, other) < 0;
}

/** What stood at an entry; null: what stands now. */
const stoodAt =
  (asOf: Entry | null) =>
  (entry: Entry): boolean =>
    asOf === null || isBefore(entry, asOf);

/** The same, but that what was left out stood so only once it was recorded, and all its words were: nobody moves it there. */
const wasSaidBy =
  (asOf: Entry | null) =>
  (act: Entry): boolean =>
    asOf === null ||
    (isBefore(act, asOf) &&
      (!isSkip(act) || wordsOf(act).every((said) => isBefore(asRecorded(said), asRecorded(asOf)))));

/** When it was written down, whatever time it tells. */
const asRecorded = (entry: Entry): Entry => (entry.statedAt === null ? entry : { ...entry, statedAt: null });

/** What began a list anew there last. */
export function begunAnewBy(context: GateContext, placed: PlacedList): Entry | null {
  const { edition, scene } = context;
  const { list, place } = placed;
  if (!beginsAnew(edition, list)) return begunAnewIn(context, placed).at(-1) ?? null;
  const lost = lostAgain(edition, scene.powerAndStages, place.area);
  // What was answered in one outage tells nothing of another that began later and was made one with it.
  const opened = scene.view.joined ? lastOpening(edition, scene.powerAndStages, place.area) : null;
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
function barsAt(context: GateContext, placed: PlacedList, { anew, asOf }: At): (item: Item) => Bars {
  const byItem = new Map<string, Entry[]>();
  for (const trip of tripsAt(context, placed).filter(stoodAt(asOf))) {
    const item = (trip.action && textField(trip.action, "item")) ?? "";
    if (!byItem.get(item)?.push(trip)) byItem.set(item, [trip]);
  }
  return ({ id }) => barsOf([anew, ...(byItem.get(id) ?? [])]);
}

export const isPast = (act: Entry, { last, named }: Bars): boolean =>
  !isNamed(named, act) && (last === null || inDisplayOrder(act, last) > 0);

/** The step as far as its answers count. */
function stepAt({ scene }: GateContext, target: Target, bars: Bars, asOf: Entry | null): Step {
  const { acts, undone } = scene.checklists;
  const there = (acts.get(targetKey(target)) ?? []).filter(
    (act) => !isNamed(undone, act) && saysWhy(act) && isPast(act, bars) && wasSaidBy(asOf)(act),
  );
  return { target, ...judged(there) };
}

interface At {
  /** What began the list anew last. */
  readonly anew: Entry | null;
  /** An answer at which it is asked how it stood; null: how it stands now. */
  readonly asOf: Entry | null;
}

interface Left {
  readonly item: Item;
  readonly step: Step;
  readonly two: boolean;
  readonly confirmed: Entry | null;
  readonly tripped: boolean;
  /** Who left it out as unsafe after another had left it out, and was not heard yet. */
  readonly unsafe: Entry | null;
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
  asOf: Entry | null,
): "passes" | "holds" | "second" | "asks" | null {
  const { before, power_up } = edition.recovery;
  const { item, step, two, confirmed, tripped, unsafe } = of;
  const { status, leading } = step;
  if (leading === null || status === "done") return null;
  const saves = edition.dangers.some((danger) => danger.list === list.id);
  const isCheck = before.includes(list.id) && item.conditional !== true && !saves;
  if (status === "could_not" && !isCheck) return null;
  const isAwaited = isWaitedFor(list, item);
  if (!saves && unsafe && (isCheck || isAwaited || power_up.includes(list.id))) return "holds";
  if (saves || isExcused({ edition, scene }, leading, asOf)) return "passes";
  if (isCheck) return "holds";
  if (two && (isAwaited || power_up.includes(list.id))) return confirmed === null ? "second" : "passes";
  if (!isAwaited) return "passes";
  const says = (flag: "unsafe" | "needless") => (act: Entry) => act.action && flagField(act.action, flag) === true;
  // Whoever says that it is not safe, or why it was to be done, is heard, whatever another says for leaving it out.
  const skips = [leading, ...step.others].filter(isSkip);
  if (tripped || skips.some(says("unsafe"))) return "holds";
  return skips.every(says("needless")) ? "passes" : "asks";
}

/**
 * Whether what failed or tripped there last is dealt with although it is not on: it stays off, and nothing waits for it.
 * `tripped`: its breaker, since its last answer.
 */
function isKeptOff(context: GateContext, { list, place }: PlacedList, of: KeptOff, asOf: Entry | null): boolean {
  const { item, step, tripped } = of;
  if (step.status === "done" || !context.edition.recovery.power_up.includes(list.id)) return false;
  const failed = step.status === "could_not" ? step.leading : null;
  const told = failed ?? tripped ?? context.scene.checklists.failedBefore?.get(targetKey(step.target))?.told;
  return told && stoodAt(asOf)(told) ? staysOff(context, { list: item.could_not, place, entries: [told] }) : false;
}

/** Whether somebody said why it goes on without what was left out. */
export function isExcused({ edition, scene }: GateContext, left: Entry, asOf: Entry | null = null): boolean {
  const { excusing } = heldUp(edition, scene.powerUp);
  const stood = stoodAt(asOf);
  return isGoneOnFrom(excusing.filter(stood), left, left.corrections?.filter(stood));
}

/** Another's word that it is not safe, which nobody has gone on from, and no second person has confirmed. */
function unheard(context: GateContext, step: Step, two: boolean, asOf: Entry | null): Entry | null {
  if (step.status !== "skipped") return null;
  const stood = stoodAt(asOf);
  const isHeard = (act: Entry) =>
    isExcused(context, act, asOf) ||
    (two && confirmationOf(context, { ...step, leading: act, others: [] }, stood) !== null);
  const isUnsafe = ({ action }: Entry) => action !== null && flagField(action, "unsafe") === true;
  return step.others.find((act) => isSkip(act) && isUnsafe(act) && !isHeard(act)) ?? null;
}

interface KeptOff extends Pick<Left, "item" | "step"> {
  readonly tripped: Entry | null;
}

/** How the steps of a list stand. */
export function standingsOf(
  context: GateContext,
  placed: PlacedList,
  { anew = begunAnewBy(context, placed), asOf = null }: Partial<At> = {},
) {
  const barsOfItem = barsAt(context, placed, { anew, asOf });
  return (item: Item) => {
    const bars = barsOfItem(item);
    const step = stepAt(context, targetIn(placed, item), bars, asOf);
    const held = isHeld(context, placed, item, step);
    const two = placed.list.gate.two_persons || item.two_persons || held;
    const isMeant = (word: Entry) => stoodAt(asOf)(word) && !(held && isHeldAt(context, placed, word));
    const confirmed = two ? confirmationOf(context, step, isMeant) : null;
    const tripped = bars.last?.action?.type === "breaker.tripped";
    const off = isKeptOff(context, placed, { item, step, tripped: tripped ? bars.last : null }, asOf);
    const unsafe = unheard(context, step, two, asOf);
    const left = off ? "passes" : leavingOut(context, placed, { item, step, two, confirmed, tripped, unsafe }, asOf);
    const skipAwaits = left === "second";
    const asks = left === "asks";
    const passed = step.status === "done" ? !two || confirmed !== null : left === "passes" || asks;
    const leftOut = left === "holds" || skipAwaits || asks ? (unsafe ?? step.leading) : null;
    return { item, bars, step, two, held, confirmed, leftOut, skipAwaits, passed, off };
  };
}

export type Standing = ReturnType<ReturnType<typeof standingsOf>>;
